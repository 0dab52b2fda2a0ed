import type { Signature, TouchedFile } from '../../../src/core/domain/history'
import type { PersonId } from '../../../src/core/domain/people'
import type { DocPath, IsoDate } from '../../../src/core/domain/text'
import {
  sweepSize,
  type RawCommit,
  type RawHistory,
  type RawTouch,
} from '../../../src/core/index/history/gatherHistory'

export const none = '0'.repeat(40)

/** A blob's id from a word, so that equal words are equal texts. */
export const blob = (word: string): string => Buffer.from(word).toString('hex').padEnd(40, 'f').slice(0, 40)

export const signature = (name: string): Signature => ({ name, email: `${name.toLowerCase()}@example.com` })

/** Everybody is who the address says; a name that ends in `bot` is a bot. */
export const personOf = ({ name, email }: Signature): PersonId | undefined =>
  name.endsWith('bot') ? undefined : (email.replace(/@.*/, '') as PersonId)

type Lines = readonly [added: number, deleted: number]

const touch = (status: TouchedFile['status'], path: string, old: string, now: string, lines?: Lines): RawTouch => ({
  status,
  path: path as DocPath,
  from: undefined,
  oldBlob: old === '' ? none : blob(old),
  newBlob: now === '' ? none : blob(now),
  lines: lines && { added: lines[0], deleted: lines[1] },
  slight: undefined,
})

export const add = (path: string, text: string, added = 1): RawTouch => touch('added', path, '', text, [added, 0])
export const change = (path: string, old: string, now: string, lines: Lines = [10, 10]): RawTouch =>
  touch('modified', path, old, now, lines)
export const drop = (path: string, old: string): RawTouch => touch('deleted', path, old, '')
export const move = (from: string, path: string, old: string, now = old, lines: Lines = [0, 0]): RawTouch => ({
  ...touch('renamed', path, old, now, old === now ? undefined : lines),
  from: from as DocPath,
})

/** Ten other documents, to make any commit a sweep. */
export const crowd = (word: string): readonly RawTouch[] =>
  Array.from({ length: sweepSize }, (_, index) => add(`crowd/${word}-${index}.md`, `${word}${index}`))

export type Step = readonly [hash: string, author: string, touches: readonly RawTouch[], coAuthors?: readonly string[]]

/** A history from its steps, oldest first, one a day from 1 January 2026. */
export const rawHistory = (...steps: readonly Step[]): RawHistory => {
  const commits = steps.map(([hash, author, touches, coAuthors = []], index): RawCommit => {
    const on = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10) as IsoDate
    const sweep = touches.length >= sweepSize
    return { hash, author: signature(author), coAuthors: coAuthors.map(signature), on, sweep, touches }
  })
  const authors = commits.map(({ author, on }) => ({ signature: author, first: on, last: on }))
  return { state: 'full', head: steps.at(-1)?.[0], note: undefined, commits: commits.toReversed(), authors }
}
