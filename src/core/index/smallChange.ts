import { findFrontMatter } from '../parse/frontMatterBlock'

/** A change of so few lines, added and deleted together, is looked into. */
export const smallChangeLines = 6

/** What a small change touched, if it touched nothing that a reader would learn something from. */
export type SlightChange = 'front-matter-only' | 'white-space-only'

// Unicode's white space; a byte-order mark is no text either.
const whiteSpace = /[\p{White_Space}\uFEFF]+/gu

const withoutWhiteSpace = (text: string): string => text.replace(whiteSpace, '')

/** The text without its front matter; a heading above the block is kept. */
const withoutFrontMatter = (text: string): string => {
  const block = findFrontMatter(text)
  return block === undefined ? text : text.slice(0, block.start) + text.slice(block.bodyStart)
}

/** Tells a change of front matter or white space only from one of the text; undefined for the latter. */
export const slightChange = (before: string, after: string): SlightChange | undefined => {
  if (sameWords(before, after)) return 'white-space-only'
  return sameWords(withoutFrontMatter(before), withoutFrontMatter(after)) ? 'front-matter-only' : undefined
}

/** Equal, white space aside. Only what differs is looked at, as a small change leaves most of a text alone. */
const sameWords = (before: string, after: string): boolean => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return (
    withoutWhiteSpace(before.slice(head, before.length - tail)) ===
    withoutWhiteSpace(after.slice(head, after.length - tail))
  )
}
