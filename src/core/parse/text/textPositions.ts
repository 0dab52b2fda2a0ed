import type { Position, Range } from '../../domain/text'

/** Turns offsets (UTF-16 units, from 0) of one text into lines and columns. */
export type TextPositions = {
  readonly positionAt: (offset: number) => Position
  readonly range: (start: number, end: number) => Range
}

/** The offset of the line after the one that `offset` lies in; the text's length on its last line. */
export const nextLine = (text: string, offset: number): number => {
  const end = endOfLine(text, offset)
  if (end >= text.length) return text.length
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

/** The offset where the line that `offset` lies in ends, its line end not counted. A lone `\r` ends a line, as in Markdown. */
export const endOfLine = (text: string, offset: number): number => {
  const lineEnd = /[\r\n]/g
  lineEnd.lastIndex = offset
  return lineEnd.exec(text)?.index ?? text.length
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) starts.push(at)
  if (/[\r\n]$/.test(text)) starts.push(text.length)
  return starts
}

/** Offsets beyond the text's end are taken for its end. */
export const textPositions = (text: string): TextPositions => {
  let starts: readonly number[] | undefined
  const positionAt = (offset: number): Position => {
    starts ??= lineStarts(text)
    const wanted = Math.max(0, Math.min(offset, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 }
  }
  return { positionAt, range: (start, end) => ({ start: positionAt(start), end: positionAt(Math.max(start, end)) }) }
}
