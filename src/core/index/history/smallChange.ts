import { plainKey } from '../../parse/frontMatter/fields'
import { findFrontMatter } from '../../parse/frontMatter/frontMatterBlock'
import { lastReviewKeys, reviewByKeys } from '../../parse/document/runbook'

/** A change of so few lines, added and deleted together, is looked into. */
export const smallChangeLines = 6

/** What a small change touched, if it touched nothing that a reader would learn something from. */
export type SlightChange = 'front-matter-only' | 'white-space-only'

// Unicode's white space; a byte-order mark is no text either.
const whiteSpace = /[\p{White_Space}\uFEFF]+/gu

const withoutWhiteSpace = (text: string): string => text.replace(whiteSpace, '')

/** A text's front matter with what stands above it, and all but the front matter. */
const split = (text: string): { readonly front: string; readonly rest: string } => {
  const block = findFrontMatter(text)
  if (block === undefined) return { front: '', rest: text }
  return { front: text.slice(0, block.bodyStart), rest: text.slice(0, block.start) + text.slice(block.bodyStart) }
}

/** Tells a change of front matter or white space only from one of the text; undefined for the latter. */
export const slightChange = (before: string, after: string): SlightChange | undefined => {
  if (sameWords(before, after)) return 'white-space-only'
  const old = split(before)
  const now = split(after)
  return old.front !== now.front && sameWords(old.rest, now.rest) ? 'front-matter-only' : undefined
}

/** Equal, white space aside. Only what differs is looked at, as a small change leaves most of a text alone. */
const sameWords = (before: string, after: string): boolean => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let oldEnd = before.length
  let newEnd = after.length
  while (oldEnd > head && newEnd > head && before.charCodeAt(oldEnd - 1) === after.charCodeAt(newEnd - 1)) {
    oldEnd -= 1
    newEnd -= 1
  }
  return withoutWhiteSpace(before.slice(head, oldEnd)) === withoutWhiteSpace(after.slice(head, newEnd))
}

const reviewKeys: ReadonlySet<string> = new Set([...lastReviewKeys, ...reviewByKeys])

const reviewLine = /^[ \t]*["']?(\w[\w -]*?)["']?[ \t]*[:=]/u

/** A front matter's lines with a review date, and all but those. */
const partReviewDates = (front: string): { readonly dates: string; readonly others: string } => {
  const isDate = (line: string): boolean => reviewKeys.has(plainKey(reviewLine.exec(line)?.[1] ?? ''))
  const lines = front.split('\n')
  return { dates: lines.filter(isDate).join('\n'), others: lines.filter((line) => !isDate(line)).join('\n') }
}

/**
 * True where the front matter's review date (when it was last reviewed, or is to be) is another one and all else is as
 * it was. A date where there was none is a beginning, and no move.
 */
export const movesReviewDateOnly = (before: string, after: string): boolean => {
  const old = split(before)
  const now = split(after)
  if (old.front === now.front || !sameWords(old.rest, now.rest)) return false
  const was = partReviewDates(old.front)
  const is = partReviewDates(now.front)
  return was.dates !== '' && is.dates !== '' && !sameWords(was.dates, is.dates) && sameWords(was.others, is.others)
}
