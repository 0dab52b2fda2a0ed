import type { Commit, HistoryMissing, HistoryState, LineCounts, Signature, TouchedFile } from '../../domain/history'
import type { IsoDate } from '../../domain/text'
import { isBlob, slices, withTextsOf } from './blobTexts'
import { HistoryUnavailable } from './historyUnavailable'
import { changedLines, lineCount } from './lineCounts'
import { lookInto, type Looked } from './lookInto'
import { pause } from '../pause'
import type { Course, GitSource } from '../ports'
import type { SlightChange } from './smallChange'

/** A document touched by a commit, with what git was asked about it. */
export type RawTouch = TouchedFile & {
  /** Undefined where nobody needs them (a sweep's changes, a deletion) or where a partial clone cannot tell. */
  readonly lines: LineCounts | undefined
  readonly slight: SlightChange | undefined
  /** It moved the review date and changed nothing else; also in a sweep. */
  readonly reviewDateOnly?: true
}

export type RawCommit = {
  readonly hash: string
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  readonly on: IsoDate
  /** Touches so many documents that none of them was written by it. */
  readonly sweep: boolean
  readonly touches: readonly RawTouch[]
}

/**
 * What git told, before anybody asks who is who: plain data that can be written to a cache. The same for the same
 * HEAD, whatever the documents, the team file and the settings say today.
 */
export type RawHistory = {
  readonly state: HistoryState
  readonly head: string | undefined
  /** Why there is no history, or only part of one. */
  readonly note: string | undefined
  readonly missing?: HistoryMissing
  /** Newest first, children before their parents. */
  readonly commits: readonly RawCommit[]
  /** Everybody the repository's commits name, merges included, with their first and last author date. */
  readonly authors: readonly { readonly signature: Signature; readonly first: IsoDate; readonly last: IsoDate }[]
}

/** A commit that touches so many documents is a sweep: a reformatting, a move, an import. */
export const sweepSize = 10

/**
 * Reads a repository's past: first which commit touched what, then lines and texts only where they decide something.
 * Where git cannot or will not tell, the history is `none` and its note says why. Only where the course is cancelled
 * does it reject, with a `HistoryUnavailable` that says so.
 */
export const gatherHistory = async (git: GitSource, course: Course = unhurried): Promise<RawHistory> => {
  try {
    const { state, head, note, missing } = await git.state()
    if (state !== 'full') return withoutCommits(state, head, note, missing)
    const authors = git.authors()
    // Awaited below; should both fail, this failure must not go unheard.
    authors.catch(() => undefined)
    const commits = await readCommits(git, course)
    const counted = await withLines(commits, await linesOf(git, commits, course), course)
    const looked = await lookInto(git, counted, course)
    const read = await withTexts(counted, looked, course)
    return { state, head, note, commits: read, authors: await authors }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable) || error.reason === 'cancelled') throw error
    return withoutCommits('none', undefined, error.message, error.reason)
  }
}

const unhurried: Course = { pacer: { breathe: () => undefined } }

const withoutCommits = (
  state: HistoryState,
  head: string | undefined,
  note: string | undefined,
  missing: HistoryMissing | undefined,
): RawHistory => ({
  state,
  head,
  note,
  ...(missing === undefined ? {} : { missing }),
  commits: [],
  authors: [],
})

const commitsBetweenPauses = 64

/** Each of the commits, with pauses between them. */
async function* unhurriedly<T>(all: readonly T[], course: Course): AsyncGenerator<readonly T[]> {
  for (const some of slices(all, commitsBetweenPauses)) {
    await pause(course)
    yield some
  }
}

const commitsBetweenProgress = 500

const readCommits = async (git: GitSource, course: Course): Promise<readonly Commit[]> => {
  const commits: Commit[] = []
  const tell = (): void => course.onProgress?.({ what: 'history', done: commits.length, total: undefined })
  for await (const commit of git.commits()) {
    commits.push(commit)
    if (commits.length % commitsBetweenPauses === 0) await pause(course)
    if (commits.length % commitsBetweenProgress === 0) tell()
  }
  tell()
  return commits
}

const isSweep = ({ files }: Commit): boolean => files.length >= sweepSize

const changesText = ({ status, oldBlob, newBlob }: TouchedFile): boolean => status !== 'deleted' && oldBlob !== newBlob

/** Lines of a touch; undefined where they are not known. */
type LinesOf = (commit: Commit, file: TouchedFile) => LineCounts | undefined

const commitsAtOnce = 2000

/** Asks for the lines of what may count: all changes of commits that are no sweeps, and what a sweep creates. */
const linesOf = async (git: GitSource, commits: readonly Commit[], course: Course): Promise<LinesOf> => {
  const asked = commits.filter((commit) => !isSweep(commit) && commit.files.some(changesText))
  const counts = new Map<string, ReadonlyMap<string, LineCounts>>()
  for (const some of slices(asked, commitsAtOnce)) {
    await pause(course)
    for (const [commit, ofFiles] of await git.lineCounts(some.map(({ hash }) => hash))) counts.set(commit, ofFiles)
  }
  // A whole new file is its lines: cheaper than having git compare all of a sweep.
  const created = commits.filter(isSweep).flatMap(({ files }) => files.filter(({ status }) => status === 'added'))
  const uncounted = asked.flatMap(({ hash, files }) =>
    files.filter((file) => changesText(file) && counts.get(hash)?.has(file.path) !== true),
  )
  const fromTexts = await linesByTexts(git, [...created, ...uncounted], course)
  return (commit, file) => {
    if (!changesText(file)) return undefined
    return counts.get(commit.hash)?.get(file.path) ?? fromTexts.get(file)
  }
}

/** Counts lines where git has not, as far as the texts are here. */
const linesByTexts = async (
  git: GitSource,
  files: readonly TouchedFile[],
  course: Course,
): Promise<ReadonlyMap<TouchedFile, LineCounts>> => {
  const lines = new Map<TouchedFile, LineCounts>()
  for await (const { some, texts } of withTextsOf(git, files)) {
    for (const file of some) {
      await pause(course)
      const after = texts.get(file.newBlob)
      const before = isBlob(file.oldBlob) ? texts.get(file.oldBlob) : ''
      if (after === undefined || before === undefined) continue
      lines.set(file, before === '' ? { added: lineCount(after), deleted: 0 } : changedLines(before, after))
    }
  }
  return lines
}

const withLines = async (commits: readonly Commit[], lines: LinesOf, course: Course): Promise<readonly RawCommit[]> => {
  const read: RawCommit[] = []
  for await (const some of unhurriedly(commits, course))
    for (const commit of some) {
      const { hash, author, coAuthors, on } = commit
      const touches = commit.files.map((file) => ({ ...file, lines: lines(commit, file), slight: undefined }))
      read.push({ hash, author, coAuthors, on, sweep: isSweep(commit), touches })
    }
  return read
}

const withTexts = async (
  commits: readonly RawCommit[],
  looked: ReadonlyMap<TouchedFile, Looked>,
  course: Course,
): Promise<readonly RawCommit[]> => {
  if (looked.size === 0) return commits
  const told = (touch: RawTouch): RawTouch => {
    const { slight, reviewDateOnly } = looked.get(touch) ?? { slight: undefined, reviewDateOnly: false }
    return { ...touch, slight, ...(reviewDateOnly ? { reviewDateOnly } : {}) }
  }
  const read: RawCommit[] = []
  for await (const some of unhurriedly(commits, course))
    for (const commit of some) {
      const isTold = commit.touches.some((touch) => looked.has(touch))
      read.push(isTold ? { ...commit, touches: commit.touches.map(told) } : commit)
    }
  return read
}
