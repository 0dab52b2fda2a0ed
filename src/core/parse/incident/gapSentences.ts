import type { GapSentence } from '../../domain/documents'
import type { Position, Range } from '../../domain/text'
import type { Block, InlineText } from '../markdown/outline'
import { gapPatterns } from './gapPatterns'

/** One word of a name, and up to two more that begin large; a handle or an address is one word. */
const word = "(?:\\p{L}[\\p{L}\\p{M}\\d'’.-]*)?[\\p{L}\\p{M}\\d]"
const name = `(?<name>(?:@[A-Za-z0-9][\\w-]*|[\\w.+-]+@[\\w.-]+\\w|${word}(?:\\s(?=\\p{Lu})${word}){0,2})(?![\\p{L}\\p{M}\\d_]))`

const patterns = gapPatterns.map(
  (pattern) => new RegExp(`(?<![\\p{L}\\p{N}_])${pattern.replaceAll(' ', '\\s+').replace('NAME', () => name)}`, 'gu'),
)

/** Without one of these words none of the patterns can match. */
const hints = /\b(?:only|sole|alone|nobody|no[ -]?one|head)\b/i

/** Characters of a paragraph that are looked at, so that no text can keep the reader busy. */
const longest = 4_000

/** What a reader sees as running text: paragraphs and cells; no headings, no code. */
const textsIn = (blocks: readonly Block[]): readonly InlineText[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    return block.kind === 'table' ? block.rows.flat() : []
  })

/** Marks are gone from the text, so a place in it is known by its line; and to the word, where that line has the same words. */
const placeOf = (source: readonly string[], { plain, range }: InlineText, offset: number, words: string): Range => {
  const above = plain.slice(0, offset).split('\n').length - 1
  const line = Math.min(range.start.line + above, range.end.line)
  const column = source[line - 1]?.indexOf(words) ?? -1
  if (column >= 0 && !words.includes('\n')) {
    return { start: { line, column: column + 1 }, end: { line, column: column + 1 + words.length } }
  }
  const start: Position = above === 0 ? range.start : { line, column: 1 }
  return { start, end: line === range.end.line ? range.end : { line: line + 1, column: 1 } }
}

/** Characters of a sentence that are kept. */
const longestSentence = 200

/** The whole sentence around a place, on one line and without the full stop. */
const sentenceAround = (plain: string, start: number, end: number): string => {
  const before = plain.slice(0, start)
  const from = Math.max(
    ...['. ', '! ', '? ', '.\n', '!\n', '?\n'].map((stop) => before.lastIndexOf(stop) + stop.length),
  )
  const begin = /[.!?]\s/.test(before) ? from : 0
  const stop = /[.!?](?=\s|$)/.exec(plain.slice(end))
  const whole = plain.slice(begin, stop === null ? plain.length : end + stop.index)
  const sentence =
    whole.length <= longestSentence ? whole : plain.slice(start, Math.min(end + 80, start + longestSentence))
  return sentence.replace(/\s+/g, ' ').trim()
}

const inText = (text: InlineText, source: () => readonly string[]): readonly GapSentence[] => {
  const plain = text.plain.slice(0, longest)
  if (!hints.test(plain)) return []
  const found = patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, match })),
  )
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end)
  return inOrder
    .filter(({ start }, index) => !inOrder.slice(0, index).some((other) => start < other.end))
    .map(({ start, end, match }) => ({
      name: match.groups?.name?.replace(/\s+/g, ' '),
      text: sentenceAround(plain, start, end),
      range: placeOf(source(), text, start, match[0]),
    }))
}

/**
 * The sentences that say that one person alone knows or can do something, in the order of the text. Names are as
 * written; whoever knows the people decides whether one of them is meant. `text` is the whole document's.
 */
export const readGapSentences = (blocks: readonly Block[], text: string): readonly GapSentence[] => {
  let lines: readonly string[] | undefined
  const source = (): readonly string[] => (lines ??= text.split(/\r\n|\r|\n/))
  return textsIn(blocks).flatMap((each) => inText(each, source))
}
