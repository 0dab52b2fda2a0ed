import type { DocPath } from '../src/core/domain/text'
import { followDocuments, type FollowedTouch, type Lives } from '../src/core/index/history/followDocuments'
import { gatherHistory, type RawHistory } from '../src/core/index/history/gatherHistory'
import { createGitSource } from '../src/node/git/gitSource'
import { areInLine, documentsOfToday, followedByGit, isDocumentName, type GitStep } from './gitFollow'

/**
 * Why a document's followed past is another than `git log --follow` tells. Git's follows one name at a time, looks for
 * the source of that one file alone, and among all files that were there, copied ones included.
 */
export type DifferenceClass =
  | 'git follows a copy'
  | 'git gives two documents one past'
  | 'git goes on under a name that is no document’s'
  | 'git takes another source of the rename'
  | 'git stops at a rename'
  | 'git mixes two files of one name'
  | 'on a side branch'
  | 'unexplained'

export type Difference = {
  readonly class: DifferenceClass
  /** Commits that only one of the two tells, or tells otherwise. */
  readonly commits: number
  readonly detail: string
}

export type Compared = {
  readonly path: DocPath
  /** Commits that both tell. */
  readonly same: number
  /** Of these, how many had their lines compared. */
  readonly counted: number
  readonly differences: readonly Difference[]
}

/** Compares every document of today's followed past with what `git log --follow` tells of it. */
export const compareHistories = async (root: string): Promise<readonly Compared[]> => {
  const raw = await gatherHistory(createGitSource(root))
  if (raw.state !== 'full') throw new Error(raw.note ?? 'There is no history.')
  const lives = livesOf(raw)
  const compared: Compared[] = []
  for (const path of await documentsOfToday(root)) compared.push(await compareLife(root, path, lives(path) ?? []))
  return compared
}

export const isExplained = ({ differences }: Compared): boolean =>
  differences.every((difference) => difference.class !== 'unexplained')

/** The lives of a repository's documents, by their names of today. */
export const livesOf = ({ commits }: RawHistory): Lives => {
  const following = followDocuments(commits)
  for (;;) {
    const step = following.next()
    if (step.done === true) return step.value
  }
}

/** Where the two part: what explains it, and where git is to be asked again, if our past goes on. */
type Parting = {
  readonly difference: Difference
  readonly again: { readonly revision: string; readonly path: string } | undefined
}

/** Compares one life, oldest first, with what git tells of what has the name today. */
export const compareLife = async (root: string, path: DocPath, life: readonly FollowedTouch[]): Promise<Compared> => {
  const differences: Difference[] = []
  let ours = life.toReversed()
  let same = 0
  let counted = 0
  let ask: Parting['again'] = { revision: 'HEAD', path }
  while (ask !== undefined) {
    const theirs = await followedByGit(root, ask.revision, ask.path)
    const together = theirs.findIndex((step, index) => !isAlike(ours[index], step))
    const agreed = together < 0 ? theirs.length : together
    same += agreed
    for (const [index, step] of theirs.slice(0, agreed).entries()) {
      const lines = ours[index]?.touch.lines
      if (lines === undefined || step.lines === undefined) continue
      counted += 1
      if (lines.added !== step.lines.added || lines.deleted !== step.lines.deleted)
        differences.push(unexplained(1, `${step.hash} counts ${told(lines)}, git ${told(step.lines)}`))
    }
    const parting: Parting | undefined = await partingOf(root, ours, theirs, agreed)
    if (parting !== undefined) differences.push(parting.difference)
    ask = parting?.again
    ours = ours.slice(agreed + 1)
  }
  return { path, same, counted, differences }
}

const told = ({ added, deleted }: { added: number; deleted: number }): string => `+${added} −${deleted}`

const unexplained = (commits: number, detail: string): Difference => ({ class: 'unexplained', commits, detail })

/** The same commit, with the same earlier name. */
const isAlike = (ours: FollowedTouch | undefined, theirs: GitStep): boolean =>
  ours?.commit.hash === theirs.hash && ours.touch.from === theirs.from

const partingOf = async (
  root: string,
  ours: readonly FollowedTouch[],
  theirs: readonly GitStep[],
  at: number,
): Promise<Parting | undefined> => {
  const our = ours[at]
  const their = theirs[at]
  if (our === undefined && their === undefined) return undefined
  if (our !== undefined && our.commit.hash === their?.hash) return otherSource(our, their, ours, theirs, at)
  if (our === undefined && their !== undefined && isNameUsedBefore(ours[at - 1], their)) {
    const detail = `${their.hash} ended another ${their.path}`
    return final({ class: 'git mixes two files of one name', commits: theirs.length - at, detail })
  }
  return final(await besides(root, ours, theirs, at))
}

const final = (difference: Difference): Parting => ({ difference, again: undefined })

/** Our life begins right after another file has given up the name. */
const isNameUsedBefore = (first: FollowedTouch | undefined, their: GitStep): boolean =>
  first?.touch.status === 'added' && first.creates && their.status === 'D' && their.path === first.touch.path

/** Both tell the commit, and another source of the file. */
const otherSource = (
  our: FollowedTouch,
  their: GitStep,
  ours: readonly FollowedTouch[],
  theirs: readonly GitStep[],
  at: number,
): Parting => {
  const { from, path } = our.touch
  const reason = reasonForSource(our, their)
  const detail = `${their.hash} made it of ${from ?? 'nothing'}, for git of ${their.from ?? 'nothing'}`
  const goesOn = at + 1 < ours.length
  const difference = { class: reason, commits: goesOn ? 1 : theirs.length - at, detail }
  return { difference, again: goesOn ? { revision: `${our.commit.hash}^`, path: from ?? path } : undefined }
}

const reasonForSource = ({ commit, touch }: FollowedTouch, their: GitStep): DifferenceClass => {
  // That it was a rename is git's own word, for the commit as a whole.
  if (their.from === undefined) return touch.status === 'renamed' ? 'git stops at a rename' : 'unexplained'
  if (touch.status === 'renamed') return 'git takes another source of the rename'
  if (touch.status !== 'added') return 'unexplained'
  if (their.status === 'C') return 'git follows a copy'
  if (!isDocumentName(their.from)) return 'git goes on under a name that is no document’s'
  const taken = commit.touches.some(({ from, path }) => from === their.from && path !== touch.path)
  return taken ? 'git gives two documents one past' : 'unexplained'
}

/**
 * What only one of the two tells, from where they part. Git's follows one name at a time: what another branch did under
 * another name, at the time of a rename, a beginning or an end, is out of its sight, or wrongly in it.
 */
const besides = async (
  root: string,
  ours: readonly FollowedTouch[],
  theirs: readonly GitStep[],
  at: number,
): Promise<Difference> => {
  const our = ours.slice(at).map(({ commit }) => commit.hash)
  const their = theirs.slice(at).map(({ hash }) => hash)
  const only = [...our.filter((hash) => !their.includes(hash)), ...their.filter((hash) => !our.includes(hash))]
  const turns = [
    ...ours.filter(({ touch }) => touch.status !== 'modified').map(({ commit }) => commit.hash),
    ...theirs.filter(({ status }) => status !== 'M').map(({ hash }) => hash),
  ]
  const commits = Math.max(only.length, 1)
  for (const hash of only.length === 0 ? our.slice(0, 1) : only)
    if (!(await isBesideAny(root, hash, new Set(turns))))
      return unexplained(commits, `${hash} is told by ${our.includes(hash) ? 'us' : 'git'} alone`)
  return { class: 'on a side branch', commits, detail: only.join(', ') }
}

const isBesideAny = async (root: string, hash: string, turns: ReadonlySet<string>): Promise<boolean> => {
  for (const turn of turns) if (turn !== hash && !(await areInLine(root, hash, turn))) return true
  return false
}
