import { readsAsYamlMap } from './yamlDocument'
import { endOfLine, nextLine } from '../text/textPositions'

/** Where a document's front matter stands; offsets in the whole text. */
export type FrontMatterBlock = {
  readonly fence: '---' | '+++'
  /** What follows the opening fence, such as `yaml` or `js`; mostly empty. */
  readonly language: string
  /** The opening fence's first character. */
  readonly start: number
  /** The first character after the opening fence's line. */
  readonly contentStart: number
  /** The closing fence's first character. */
  readonly contentEnd: number
  /** The end of the closing fence, blanks after it not counted. */
  readonly end: number
  /** The first character after the closing fence's line. */
  readonly bodyStart: number
  readonly atTop: boolean
}

type Opening = Pick<FrontMatterBlock, 'fence' | 'language' | 'start' | 'contentStart'>

const openingAt = (text: string, start: number): Opening | undefined => {
  const fence = text.startsWith('---', start) ? '---' : text.startsWith('+++', start) ? '+++' : undefined
  if (fence === undefined) return undefined
  const language = text.slice(start + 3, endOfLine(text, start)).trim()
  const contentStart = nextLine(text, start)
  if (contentStart >= text.length || !(language === '' || (fence === '---' && /^[a-z]\w*$/i.test(language))))
    return undefined
  return { fence, language: language.toLowerCase(), start, contentStart }
}

const closingFence = (text: string, fence: string, from: number): number | undefined => {
  for (let at = text.indexOf(fence, from); at !== -1; at = text.indexOf(fence, at + 1)) {
    const before = text[at - 1]
    if (at !== from && before !== '\n' && before !== '\r') continue
    if (text.slice(at + 3, endOfLine(text, at)).trim() === '') return at
  }
  return undefined
}

const blockAt = (text: string, start: number, atTop: boolean): FrontMatterBlock | undefined => {
  const opening = openingAt(text, start)
  const contentEnd = opening && closingFence(text, opening.fence, opening.contentStart)
  if (opening === undefined || contentEnd === undefined) return undefined
  return { ...opening, contentEnd, end: contentEnd + 3, bodyStart: nextLine(text, contentEnd), atTop }
}

const skipBlankLines = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text.slice(at, endOfLine(text, at)).trim() === '') at = nextLine(text, at)
  return at
}

/** The offset after the line of the first heading; undefined where no heading is found. */
const afterFirstHeading = (text: string, from: number): number | undefined => {
  let fence: string | undefined
  let paragraph = false
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at))
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && (/^ {0,3}#{1,6}([ \t]|$)/.test(line) || (paragraph && /^ {0,3}=+[ \t]*$/.test(line)))) {
      return nextLine(text, at)
    }
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence
    paragraph = fence === undefined && line.trim() !== ''
  }
  return undefined
}

const lateBlock = (text: string, from: number): FrontMatterBlock | undefined => {
  const top = skipBlankLines(text, from)
  const heading = top > from && text.startsWith('---', top) ? top : afterFirstHeading(text, from)
  if (heading === undefined) return undefined
  const start = skipBlankLines(text, heading)
  const block = text.startsWith('---', start) ? blockAt(text, start, false) : undefined
  if (block?.language !== '') return undefined
  const content = text.slice(block.contentStart, block.contentEnd)
  return /^[ \t]*[\r\n]/.test(content) || !readsAsYamlMap(content) ? undefined : block
}

/** A byte-order mark's length at the text's start, which is no part of the document. */
export const byteOrderMark = (text: string): 0 | 1 => (text.charCodeAt(0) === 0xfeff ? 1 : 0)

/**
 * Finds the front matter at the top of the file, else a YAML block that stands after blank lines or directly after
 * the first heading and reads as a map. Nothing found: undefined.
 */
export const findFrontMatter = (text: string): FrontMatterBlock | undefined => {
  const top = byteOrderMark(text)
  return blockAt(text, top, true) ?? lateBlock(text, top)
}

/** Whether the text opens a front matter (a fence with a key below it) that nothing closes. */
export const opensFrontMatter = (text: string): boolean => {
  const opening = openingAt(text, byteOrderMark(text))
  if (opening === undefined) return false
  const key = opening.fence === '---' ? /^[\w-]+:([ \t]|[\r\n]|$)/ : /^[\w-]+[ \t]*=/
  return key.test(text.slice(opening.contentStart, opening.contentStart + 200))
}
