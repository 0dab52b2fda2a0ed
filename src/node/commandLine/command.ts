import type { Commit } from '../../core/domain/history'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath, IsoDate, IsoInstant } from '../../core/domain/text'
import type { Trend } from '../../core/metrics/trend/trend'
import type { Layout } from '../../report/text/layout'

/** What a command says and how it ends. 0: fine; 1: findings at or above the limit; 2: wrong usage, unreadable input. */
export type Outcome = { readonly exitCode: 0 | 1 | 2; readonly stdout: string; readonly stderr: string }

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** A repository as far as a command asked for it. */
export type LoadedRepository = {
  /** Absolute, as the system writes paths. */
  readonly root: string
  /** The documents below the folder that was asked for, with all that the repository tells of them. */
  readonly base: KnowledgeBase
  readonly today: IsoDate
  readonly warnings: readonly string[]
}

export type LoadRequest = {
  /** The repository's root or a folder in it, as typed; undefined: where the command was called. */
  readonly path: string | undefined
  readonly today: IsoDate | undefined
  readonly history: boolean
  /** A revision of git: that commit's files, history and date instead of what lies on the disk. */
  readonly at?: string
}

export type Loader = {
  load(request: LoadRequest): Promise<Attempt<LoadedRepository>>
  /** The repository of one file, whether it is there or not. */
  loadFor(file: string, request: LoadRequest): Promise<Attempt<LoadedRepository & NamedFile>>
  /** The same with the history of all its files, code too; `folder` is the one asked for, '' for all of it. */
  loadFiles(request: LoadRequest): Promise<Attempt<LoadedRepository & RepositoryFiles>>
  /** How coverage of a folder went in so many months up to a day, out of the history. */
  loadTrend(
    request: Pick<LoadRequest, 'path' | 'at'> & { readonly today: IsoDate; readonly months: number },
  ): Promise<Attempt<Trend>>
}

/** All files of a repository with their history, newest first, and the folder of it that was asked for. */
export type RepositoryFiles = {
  readonly history: { readonly paths: readonly DocPath[]; readonly commits: readonly Commit[] }
  readonly folder: string
}

/** A file as named on the command line: its path in the repository, and whether it is there. */
export type NamedFile = { readonly path: DocPath; readonly exists: boolean }

/** What commands that write use besides: the clock, and the disk. */
export type Desk = {
  /** The folder that paths are shown from, absolute. */
  readonly from: string
  readonly now: () => IsoInstant
  /** Minutes that this machine's clock is ahead of UTC, near a moment. */
  readonly offsetNear: (moment: IsoInstant) => number
  /** Writes a file that is not there yet, folders above it too; false where it is there. The path is absolute. */
  readonly createFile: (path: string, text: string) => Promise<boolean>
  /** A file's text, byte-order mark included; undefined where there is none. The path is absolute. */
  readonly readText: (path: string) => Promise<{ readonly text: string } | 'not-utf-8' | undefined>
  /** Gives a file that is there a new text. The path is absolute. */
  readonly replaceFile: (path: string, text: string) => Promise<void>
  /** Whom git names as the author of commits made in a folder (absolute); undefined where it names nobody. */
  readonly gitUser?: (root: string) => Promise<{ readonly name: string; readonly email: string } | undefined>
}

export type OptionSpec = {
  readonly name: string
  /** What its value is called in the help; an option without it is a switch. */
  readonly takes?: string
  /** The values that it knows; any, where left out. */
  readonly values?: readonly string[]
  readonly summary: string
}

/** A command as it was called, its words already checked against the command's options. */
export type Invocation = {
  readonly positionals: readonly string[]
  readonly has: (name: string) => boolean
  /** Of an option that was given several times: the last. */
  readonly value: (name: string) => string | undefined
  /** Every value of an option, in the order given. */
  readonly values: (name: string) => readonly string[]
  /** What `--today`, `--no-history` and `--at` ask for. */
  readonly request: Omit<LoadRequest, 'path'>
  readonly loader: Loader
  readonly desk: Desk
  readonly layout: Layout
}

export type Command = {
  readonly name: string
  /** Its positional words, as in `<document> [person]`. */
  readonly words: string
  readonly least: number
  readonly most: number
  readonly summary: string
  readonly options: readonly OptionSpec[]
  run(invocation: Invocation): Promise<Outcome>
}

export const defineCommand = (command: Command): Command => command

/** Options of every command. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'today',
    takes: 'YYYY-MM-DD',
    summary: 'The day to take for today; else the config file says, else the clock (UTC)',
  },
  { name: 'no-history', summary: 'Read no git history' },
  { name: 'no-cache', summary: 'Read everything anew' },
  { name: 'no-color', summary: 'Write without colours; so does the variable NO_COLOR' },
  { name: 'help', summary: 'Show this' },
]

export const jsonOption: OptionSpec = { name: 'json', summary: 'Write JSON instead of a table' }

export const atOption: OptionSpec = {
  name: 'at',
  takes: 'REV',
  summary: 'As of that commit: its files, its history, and its date as today',
}

/** Of every command that writes something to hand on; see `withInitials`. */
export const initialsOption: OptionSpec = {
  name: 'initials',
  summary: 'Initials in the place of names, addresses and ids; paths and titles stay as they are',
}

export const failure = (message: string): Outcome => ({ exitCode: 2, stdout: '', stderr: `understudy: ${message}\n` })

/** Output on a repository that was read, its warnings beside it. */
export const answer = (
  stdout: string,
  { warnings }: Pick<LoadedRepository, 'warnings'>,
  exitCode: 0 | 1 = 0,
): Outcome => ({ exitCode, stdout, stderr: warnings.map((warning) => `understudy: ${warning}\n`).join('') })
