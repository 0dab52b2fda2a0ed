import type { DocPath } from '../../domain/text'
import type { Steps } from '../../domain/steps'
import type { RawCommit, RawTouch } from './gatherHistory'

/** One commit's touch of one document, whatever the document was called then. */
export type FollowedTouch = {
  readonly commit: RawCommit
  readonly touch: RawTouch
  /** The document's text began with it. */
  readonly creates: boolean
  /** The text it leaves had been there before. */
  readonly bringsBack: boolean
}

/** A document's life through all its names, oldest first. */
export type Life = readonly FollowedTouch[]

/** Finds the life of what is called so today; undefined for what no commit has touched. */
export type Lives = (path: DocPath) => Life | undefined

type OpenLife = { readonly touches: FollowedTouch[]; readonly blobs: Set<string>; names: number; begun: boolean }

/**
 * Follows documents through their renames, from the oldest commit to the newest. A name that is free again and then
 * given to another file begins another life, so that the two never mix; a deleted text that is brought back goes on
 * with its own. On branches that were merged later, a change under an old name belongs to what has been renamed since:
 * the blobs say to which life a change belongs where a name has had two.
 *
 * Yields now and then, so that the caller can let others have a turn.
 */
export function* followDocuments(commits: readonly RawCommit[]): Steps<Lives> {
  const names = new Names()
  for (let at = commits.length - 1, since = 0; at >= 0; at -= 1) {
    const commit = commits[at]
    if (commit === undefined) continue
    for (const touch of commit.touches) follow(names, commit, touch)
    since += commit.touches.length + 1
    if (since < touchesBetweenTurns) continue
    since = 0
    yield undefined
  }
  return (path) => names.today(path)?.touches
}

/** A few milliseconds' worth. */
export const touchesBetweenTurns = 2000

/** Which life each name stands for, and which it stood for last. */
class Names {
  private readonly live = new Map<DocPath, OpenLife>()
  private readonly past = new Map<DocPath, OpenLife>()

  /** The life a change of `oldBlob` under this name belongs to. */
  of(path: DocPath, oldBlob: string): OpenLife | undefined {
    const live = this.live.get(path)
    const past = this.past.get(path)
    if (live === undefined || past === undefined) return live ?? past
    return !live.blobs.has(oldBlob) && past.blobs.has(oldBlob) ? past : live
  }

  isLive(path: DocPath, life: OpenLife): boolean {
    return this.live.get(path) === life
  }

  current(path: DocPath): OpenLife | undefined {
    return this.live.get(path)
  }

  /** A life that had this name, has none now, and once held this text. */
  ended(path: DocPath, blob: string): OpenLife | undefined {
    const past = this.past.get(path)
    return past?.names === 0 && past.blobs.has(blob) ? past : undefined
  }

  /** A life renamed away from here whose beginning is still to come, as a clock that was wrong put it later. */
  withoutBeginning(path: DocPath): OpenLife | undefined {
    const past = this.past.get(path)
    return past !== undefined && !past.begun && past.names > 0 ? past : undefined
  }

  give(path: DocPath, life: OpenLife): void {
    this.free(path)
    this.live.set(path, life)
    life.names += 1
  }

  free(path: DocPath): void {
    const life = this.live.get(path)
    if (life === undefined) return
    this.live.delete(path)
    this.past.set(path, life)
    life.names -= 1
  }

  /** A name that a merge kept although one side gave it up stands for what it stood for. */
  today(path: DocPath): OpenLife | undefined {
    return this.live.get(path) ?? this.past.get(path)
  }
}

const begin = (): OpenLife => ({ touches: [], blobs: new Set(), names: 0, begun: false })

const record = (life: OpenLife, commit: RawCommit, touch: RawTouch): void => {
  const { oldBlob, newBlob, status } = touch
  const creates = status === 'added' && !life.begun
  life.begun ||= creates
  life.touches.push({ commit, touch, creates, bringsBack: life.blobs.has(newBlob) })
  if (!isNone(oldBlob)) life.blobs.add(oldBlob)
  if (!isNone(newBlob)) life.blobs.add(newBlob)
}

const isNone = (blob: string): boolean => /^0+$/.test(blob)

const follow = (names: Names, commit: RawCommit, touch: RawTouch): void => {
  switch (touch.status) {
    case 'added':
      followAdded(names, commit, touch)
      return
    case 'modified':
      record(names.of(touch.path, touch.oldBlob) ?? newlyNamed(names, touch.path), commit, touch)
      return
    case 'deleted': {
      const life = names.of(touch.path, touch.oldBlob)
      if (life === undefined) return
      record(life, commit, touch)
      if (names.isLive(touch.path, life)) names.free(touch.path)
      return
    }
    case 'renamed':
      followRenamed(names, commit, touch)
  }
}

const newlyNamed = (names: Names, path: DocPath): OpenLife => {
  const life = begin()
  names.give(path, life)
  return life
}

const followAdded = (names: Names, commit: RawCommit, touch: RawTouch): void => {
  const { path, newBlob } = touch
  // Where the name is taken, a branch merged later has added the same document too.
  const there = names.current(path) ?? names.withoutBeginning(path)
  if (there !== undefined) {
    record(there, commit, touch)
    return
  }
  const life = names.ended(path, newBlob) ?? begin()
  record(life, commit, touch)
  names.give(path, life)
}

const followRenamed = (names: Names, commit: RawCommit, touch: RawTouch): void => {
  const from = touch.from ?? touch.path
  const life = names.of(from, touch.oldBlob) ?? newlyNamed(names, from)
  if (names.isLive(touch.path, life)) {
    // Two branches made the same rename.
    record(life, commit, touch)
    return
  }
  if (names.isLive(from, life) || life.names === 0) {
    record(life, commit, touch)
    names.free(from)
    names.give(touch.path, life)
    return
  }
  // Two branches renamed the same document differently: each name goes on with the common past.
  const branch: OpenLife = { touches: [...life.touches], blobs: new Set(life.blobs), names: 0, begun: life.begun }
  record(branch, commit, touch)
  names.give(touch.path, branch)
}
