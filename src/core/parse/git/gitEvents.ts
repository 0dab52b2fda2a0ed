import type { IsoInstant } from '../../domain/text'

/** A commit as `git log` tells it with `gitEventsFormat`. */
export type ToldCommit = {
  readonly hash: string
  readonly parents: number
  readonly committedAt: IsoInstant
  readonly writtenAt: IsoInstant
  readonly author: string
  readonly subject: string
  readonly files: readonly string[]
}

/** A tag as `git for-each-ref` tells it with `gitTagsFormat`. */
export type ToldTag = {
  readonly name: string
  readonly commit: string
  readonly at: IsoInstant
  readonly subject: string
}

/** To be read NUL by NUL; the first sign tells a commit from a path. */
export const gitEventsFormat = '%x01%H%x00%P%x00%ct%x00%at%x00%aN%x00%s'

/** The parts of a line end in NULs, and no name of a tag holds a line end. */
export const gitTagsFormat =
  '%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)%00%(contents:subject)'

/** Seconds since 1970 as a moment; undefined where git knows none. */
const momentOf = (seconds: string): IsoInstant | undefined => {
  const time = Number(seconds) * 1000
  if (seconds.trim() === '' || !Number.isFinite(time) || Math.abs(time) > 8.64e15) return undefined
  const text = new Date(time).toISOString()
  return /^\d{4}-/.test(text) ? (`${text.slice(0, 19)}Z` as IsoInstant) : undefined
}

const startsCommit = (token: string): boolean => /^\n?\u0001[\da-f]{40,64}$/.test(token)

/** Reads what `git log -z --name-only` wrote. What is not as expected is left out. */
export const readToldCommits = (told: string): readonly ToldCommit[] => {
  const tokens = told.split('\0')
  const commits: ToldCommit[] = []
  for (let at = 0; at < tokens.length;) {
    const start = tokens[at] ?? ''
    if (!startsCommit(start)) {
      at += 1
      continue
    }
    const [parents = '', committed = '', written = '', author = '', subject = ''] = tokens.slice(at + 1, at + 6)
    at += 6
    const files: string[] = []
    for (let token = tokens[at]; token !== undefined && !startsCommit(token); token = tokens[at]) {
      const path = files.length === 0 ? token.replace(/^\n/, '') : token
      if (path !== '') files.push(path)
      at += 1
    }
    const [committedAt, writtenAt] = [momentOf(committed), momentOf(written)]
    if (committedAt === undefined) continue
    const hash = start.replace(/^\n?\u0001/, '')
    const count = parents.split(' ').filter((parent) => parent !== '').length
    commits.push({ hash, parents: count, committedAt, writtenAt: writtenAt ?? committedAt, author, subject, files })
  }
  return commits
}

/** Reads what `git for-each-ref` wrote of tags; those that name no commit are left out. */
export const readToldTags = (told: string): readonly ToldTag[] =>
  told.split('\n').flatMap((line) => {
    const [name = '', type, hash = '', innerType, inner = '', date = '', subject = ''] = line.split('\0')
    const commit = type === 'commit' ? hash : innerType === 'commit' ? inner : undefined
    const at = momentOf(date)
    return commit === undefined || at === undefined || name === '' ? [] : [{ name, commit, at, subject }]
  })
