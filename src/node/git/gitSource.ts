import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import type { GitSource } from '../../core/index/ports'
import type { Commit, LineCounts } from '../../core/domain/history'
import type { DocPath } from '../../core/domain/text'
import { createGitLogReader, gitLogFormat, type DocumentPath } from '../../core/parse/git/gitLog'
import { createAuthorsReader, gitAuthorsFormat } from '../../core/parse/git/gitLogAuthors'
import { createCountsReader } from '../../core/parse/git/gitLogCounts'
import { presentBlobs, readBlobs } from './gitBlobs'
import { gitAnswer, runGit, type GitRun } from './gitProcess'
import { safeDiff } from './gitSafety'

/**
 * All documents and little else. One pattern instead of one for each extension: git holds every entry of every folder
 * it compares against each, which with five takes three times as long.
 */
const documentPaths = ':(top)*.[mqMQ]*[dD]*'

const isDocument = (path: string): boolean => /\.(?:md|markdown|md\.erb|mdx|qmd)$/i.test(path)

export type GitSourceOptions = {
  /** Ends every running git when aborted; what was being read then fails as cancelled. */
  readonly signal?: AbortSignal
  /** The git program. */
  readonly program?: string
  /** The full hash of the commit to take for the newest; HEAD, if not said. */
  readonly commit?: string
}

/** What a first look at the repository tells, asked for once. */
type Place = {
  /** The root's path from the top of the repository, with a slash at its end; empty at the top. */
  readonly prefix: string
  readonly shallow: boolean
  readonly head: string
  /** A clone that left texts behind, to be fetched on demand; they are never fetched here. */
  readonly partial: boolean
}

/**
 * The history of the repository that holds `root`, by the git on this machine. Paths are relative to `root`; those
 * outside it begin with `../`. What git refuses or lacks is thrown as `HistoryUnavailable`, except by `state`, which
 * tells it as a value.
 */
export const createGitSource = (
  root: string,
  { signal, program, commit = 'HEAD' }: GitSourceOptions = {},
): GitSource => {
  const base = { root, signal, ...(program === undefined ? {} : { program }) }
  let known: Promise<Place> | undefined
  const place = (): Promise<Place> => (known ??= lookAround(base, commit))
  /** In a partial clone only: the blobs of each commit, to tell which can be compared. */
  const blobsOf = new Map<string, readonly string[]>()

  return {
    state: () => place().then(stateOf, stateWithout),
    commits: () => readCommits(base, commit, place, blobsOf),
    async lineCounts(commits) {
      const { partial, prefix } = await place()
      const askable = partial ? await comparable(base, commits, blobsOf) : commits
      const half = Math.ceil(askable.length / 2)
      const parts = askable.length < worthTwoProcesses ? [askable] : [askable.slice(0, half), askable.slice(half)]
      const counts = await Promise.all(parts.map((part) => countLines(base, part, prefix, renames(partial))))
      return new Map(counts.flatMap((part) => [...part]))
    },
    async texts(blobs) {
      const { partial } = await place()
      const distinct = [...new Set(blobs)]
      return readBlobs(base, partial ? [...(await presentBlobs(base, distinct))] : distinct)
    },
    async authors() {
      const reader = createAuthorsReader()
      const args = ['log', '-z', '--encoding=UTF-8', `--format=${gitAuthorsFormat}`, commit]
      for await (const text of textOf({ ...base, args })) reader.read(text)
      return reader.end()
    },
  }
}

const worthTwoProcesses = 200

/** Without limit; where texts are missing, only renames that change no line can be seen. */
const renames = (partial: boolean): readonly string[] => [partial ? '-M100%' : '-M', '-l0']

const lookAround = async (base: Omit<GitRun, 'args'>, newest: string): Promise<Place> => {
  const ask = (...args: readonly string[]): Promise<string> => gitAnswer({ ...base, args })
  const answer = await ask('rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix')
  const [inside, shallow, ...prefix] = answer.split('\n')
  if (inside !== 'true')
    throw new HistoryUnavailable('not-a-repository', 'This folder is in no git repository, so there is no history.')
  const [head, settings] = await Promise.all([
    ask('rev-list', '--max-count=1', newest, '--').catch(noCommits),
    ask('config', '--list', '--name-only'),
  ])
  const partial = /^(?:remote\..*\.promisor|extensions\.partialclone)$/m.test(settings)
  return { prefix: prefix.join('\n').slice(0, -1), shallow: shallow === 'true', head: head.trim(), partial }
}

const noCommits = (error: unknown): never => {
  if (error instanceof HistoryUnavailable && error.reason === 'cancelled') throw error
  throw new HistoryUnavailable('no-commits', 'This repository has no commits yet, so there is no history.')
}

type State = Awaited<ReturnType<GitSource['state']>>

const stateOf = ({ shallow, head, partial }: Place): State => {
  if (shallow)
    return {
      state: 'shallow',
      head,
      note: 'This is a shallow clone, so its history is not read: fetch all of it with git fetch --unshallow.',
    }
  if (!partial) return { state: 'full', head }
  return {
    state: 'full',
    head,
    note: 'This is a partial clone: where texts are missing, changes count without their lines.',
  }
}

const stateWithout = (error: unknown): State => {
  if (!(error instanceof HistoryUnavailable) || error.reason === 'cancelled') throw error
  return { state: 'none', head: undefined, note: error.message, missing: error.reason }
}

async function* readCommits(
  base: Omit<GitRun, 'args'>,
  newest: string,
  place: () => Promise<Place>,
  blobsOf: Map<string, readonly string[]>,
): AsyncGenerator<Commit> {
  const { prefix, partial, shallow } = await place()
  if (shallow) return
  const reader = createGitLogReader(documentFrom(prefix))
  const args = ['log', '-z', '--raw', '--no-abbrev', ...renames(partial), '--no-merges', '--full-history']
  const order = ['--encoding=UTF-8', `--format=${gitLogFormat}`]
  const all = [...args, ...order, ...safeDiff, newest, '--', documentPaths]
  const note = (commits: readonly Commit[]): readonly Commit[] => {
    if (partial) for (const { hash, files } of commits) blobsOf.set(hash, files.flatMap(blobsIn))
    return commits.filter(({ files }) => files.length > 0)
  }
  for await (const text of textOf({ ...base, args: all })) yield* note(reader.read(text))
  yield* note(reader.end())
}

const blobsIn = ({ oldBlob, newBlob }: Commit['files'][number]): readonly string[] =>
  [oldBlob, newBlob].filter((blob) => !/^0+$/.test(blob))

const comparable = async (
  base: Omit<GitRun, 'args'>,
  commits: readonly string[],
  blobsOf: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> => {
  const present = await presentBlobs(base, [...new Set(commits.flatMap((commit) => blobsOf.get(commit) ?? []))])
  return commits.filter((commit) => blobsOf.get(commit)?.every((blob) => present.has(blob)) === true)
}

const countLines = async (
  base: Omit<GitRun, 'args'>,
  commits: readonly string[],
  prefix: string,
  renameOptions: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<DocPath, LineCounts>>> => {
  if (commits.length === 0) return new Map()
  const reader = createCountsReader(documentFrom(prefix))
  const args = ['diff-tree', '--stdin', '-z', '--root', '-r', '--numstat', ...renameOptions, ...safeDiff]
  const run = { ...base, args: [...args, '--', documentPaths], input: commits }
  for await (const text of textOf(run)) reader.read(text)
  return reader.end()
}

/** Turns a path from the top of the repository into one relative to the root, which lies at `prefix`. */
export const fromRoot = (prefix: string): ((path: string) => string) => {
  if (prefix === '') return (path) => path
  const up = '../'.repeat(prefix.split('/').length - 1)
  return (path) => (path.startsWith(prefix) ? path.slice(prefix.length) : up + path)
}

const documentFrom = (prefix: string): DocumentPath => {
  const path = fromRoot(prefix)
  return (told) => (isDocument(told) ? path(told) : undefined)
}

async function* textOf(run: GitRun): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of runGit(run)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
