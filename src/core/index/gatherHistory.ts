import type { Commit, HistoryState, LineCounts, Signature, TouchedFile } from '../domain/history'
import type { IsoDate } from '../domain/text'
import { HistoryUnavailable } from './historyUnavailable'
import type { GitSource } from './ports'
import { slightChange, smallChangeLines, type SlightChange } from './smallChange'

/** A document touched by a commit, with what git was asked about it. */
export type RawTouch = TouchedFile & {
  /** Undefined where nobody needs them (a sweep's changes, a deletion) or where a partial clone cannot tell. */
  readonly lines: LineCounts | undefined
  readonly slight: SlightChange | undefined
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
  /** Newest first, children before their parents. */
  readonly commits: readonly RawCommit[]
  /** Everybody the repository's commits name, merges included, with their first and last author date. */
  readonly authors: readonly { readonly signature: Signature; readonly first: IsoDate; readonly last: IsoDate }[]
}

export type GatherOptions = {
  /** Looked at between the steps; when aborted, `gatherHistory` rejects with a `HistoryUnavailable` that says so. */
  readonly signal?: { readonly aborted: boolean } | undefined
  /** How many commits have been read so far. */
  readonly onProgress?: ((commits: number) => void) | undefined
}

/** A commit that touches so many documents is a sweep: a reformatting, a move, an import. */
export const sweepSize = 10

/**
 * Reads a repository's past: first which commit touched what, then lines and texts only where they decide something.
 * Where git cannot or will not tell, the history is `none` and its note says why; cancelling alone rejects.
 */
export const gatherHistory = async (git: GitSource, options: GatherOptions = {}): Promise<RawHistory> => {
  try {
    const { state, head, note } = await git.state()
    if (state !== 'full') return withoutCommits(state, head, note)
    const authors = git.authors()
    // Awaited below; a failure of both must not go unheard in between.
    authors.catch(() => undefined)
    const commits = await readCommits(git, options)
    const counted = await withLines(git, commits, options)
    return { state, head, note, commits: await withTexts(git, counted, options), authors: await authors }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable) || error.reason === 'cancelled') throw error
    return withoutCommits('none', undefined, error.message)
  }
}

const withoutCommits = (state: HistoryState, head: string | undefined, note: string | undefined): RawHistory => ({
  state,
  head,
  note,
  commits: [],
  authors: [],
})

const stopIfAborted = ({ signal }: GatherOptions): void => {
  if (signal?.aborted === true) throw new HistoryUnavailable('cancelled', 'Reading the history was cancelled.')
}

const progressEvery = 500

const readCommits = async (git: GitSource, options: GatherOptions): Promise<readonly Commit[]> => {
  const commits: Commit[] = []
  for await (const commit of git.commits()) {
    stopIfAborted(options)
    commits.push(commit)
    if (commits.length % progressEvery === 0) options.onProgress?.(commits.length)
  }
  options.onProgress?.(commits.length)
  return commits
}

const isSweep = ({ files }: Commit): boolean => files.length >= sweepSize

const changesText = ({ status, oldBlob, newBlob }: TouchedFile): boolean => status !== 'deleted' && oldBlob !== newBlob

const commitsAtOnce = 2000

/** Asks for the lines of what may count: all changes of commits that are no sweeps, and what a sweep creates. */
const withLines = async (
  git: GitSource,
  commits: readonly Commit[],
  options: GatherOptions,
): Promise<readonly RawCommit[]> => {
  const asked = commits.filter((commit) => !isSweep(commit) && commit.files.some(changesText)).map(({ hash }) => hash)
  const counts = new Map<string, ReadonlyMap<string, LineCounts>>()
  for (const some of slices(asked, commitsAtOnce)) {
    stopIfAborted(options)
    for (const [commit, ofFiles] of await git.lineCounts(some)) counts.set(commit, ofFiles)
  }
  const created = await createdBySweeps(git, commits, options)
  return commits.map(({ hash, author, coAuthors, on, files }) => {
    const sweep = files.length >= sweepSize
    const ofCommit = counts.get(hash)
    const touches = files.map((file): RawTouch => {
      const whole = sweep && file.status === 'added' ? created.get(file.newBlob) : undefined
      const lines = changesText(file) ? (ofCommit?.get(file.path) ?? whole) : undefined
      return { ...file, lines, slight: undefined }
    })
    return { hash, author, coAuthors, on, sweep, touches }
  })
}

const textsAtOnce = 400

/** A new file's added lines are all its lines; counting them is cheaper than comparing the whole sweep. */
const createdBySweeps = async (
  git: GitSource,
  commits: readonly Commit[],
  options: GatherOptions,
): Promise<ReadonlyMap<string, LineCounts>> => {
  const created = commits.filter(isSweep).flatMap(({ files }) => files.filter(({ status }) => status === 'added'))
  const blobs = [...new Set(created.map(({ newBlob }) => newBlob))]
  const lines = new Map<string, LineCounts>()
  for (const some of slices(blobs, textsAtOnce)) {
    stopIfAborted(options)
    for (const [blob, text] of await git.texts(some)) lines.set(blob, { added: lineCount(text), deleted: 0 })
  }
  return lines
}

/** Lines as git counts them: a last one without a line end is one too. */
const lineCount = (text: string): number => {
  let count = text === '' || text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

const isSmall = ({ status, lines }: RawTouch): boolean =>
  (status === 'modified' || status === 'renamed') &&
  lines !== undefined &&
  lines.added + lines.deleted <= smallChangeLines

/** Looks into small changes: whether they changed front matter or white space alone. */
const withTexts = async (
  git: GitSource,
  commits: readonly RawCommit[],
  options: GatherOptions,
): Promise<readonly RawCommit[]> => {
  const small = commits.flatMap(({ touches }) => touches.filter(isSmall))
  const slight = new Map<RawTouch, SlightChange>()
  for (const some of slices(small, textsAtOnce / 2)) {
    stopIfAborted(options)
    const texts = await git.texts(some.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]))
    for (const touch of some) {
      const before = texts.get(touch.oldBlob)
      const after = texts.get(touch.newBlob)
      const change = before === undefined || after === undefined ? undefined : slightChange(before, after)
      if (change !== undefined) slight.set(touch, change)
    }
  }
  if (slight.size === 0) return commits
  return commits.map((commit) => {
    if (!commit.touches.some((touch) => slight.has(touch))) return commit
    return { ...commit, touches: commit.touches.map((touch) => ({ ...touch, slight: slight.get(touch) })) }
  })
}

function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
