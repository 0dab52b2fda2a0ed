import { readFrontMatter } from '../parse/frontMatter'

/** A change so small is looked into: added plus deleted lines. */
export const smallChangeLines = 6

/** What a small change left alone, if it changed nothing that a reader would learn something from. */
export type SlightChange = 'front-matter-only' | 'white-space-only'

// Unicode's white space; a byte order mark is no text either.
const whiteSpace = /[\p{White_Space}\uFEFF]+/gu

const withoutWhiteSpace = (text: string): string => text.replace(whiteSpace, '')

/** Tells a change of front matter or white space only from one of the text; undefined for the latter. */
export const slightChange = (before: string, after: string): SlightChange | undefined => {
  if (withoutWhiteSpace(before) === withoutWhiteSpace(after)) return 'white-space-only'
  if (!mayBeFrontMatter(before, after)) return undefined
  return withoutWhiteSpace(bodyOf(before)) === withoutWhiteSpace(bodyOf(after)) ? 'front-matter-only' : undefined
}

const bodyOf = (text: string): string => readFrontMatter(text).value.body

const fence = /^\uFEFF?(?:---|\+\+\+)/m

/**
 * Whether one of the texts has a front matter's fence at or below the last changed line and one at or above the
 * first. Most changes do not, and need no front matter to be read, which is the dear part.
 */
const mayBeFrontMatter = (before: string, after: string): boolean => {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  return [before, after].some((text) => {
    const firstChanged = lineStart(text, head)
    const lastChanged = lineStart(text, text.length - tail)
    return (
      fence.test(text.slice(0, lineEnd(text, text.length - tail))) &&
      fence.test(text.slice(Math.min(firstChanged, lastChanged)))
    )
  })
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}
