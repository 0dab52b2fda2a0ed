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
  if (withoutWhiteSpace(before) === withoutWhiteSpace(after)) return 'white-space-only'
  const bodies = [before, after].map((text) => withoutWhiteSpace(withoutFrontMatter(text)))
  return bodies[0] === bodies[1] ? 'front-matter-only' : undefined
}
