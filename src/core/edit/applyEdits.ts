import type { TextEdit } from '../domain/edits'
import type { Position } from '../domain/text'
import { nextLine, textPositions } from '../parse/text/textPositions'

type Placed = { readonly start: number; readonly end: number; readonly text: string }

const lineStartsOf = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) starts.push(at)
  if (/[\r\n]$/.test(text)) starts.push(text.length)
  return starts
}

/** Turns lines and columns of one text into offsets; beyond its end: its end. */
export const offsetsIn = (text: string): ((position: Position) => number) => {
  const starts = lineStartsOf(text)
  return ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
}

const placed = (text: string, edits: readonly TextEdit[]): readonly Placed[] => {
  const offsetOf = offsetsIn(text)
  return edits
    .map(({ range, text: written }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), text: written }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The text after the edits. They must not overlap; insertions at one place keep their order. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  let result = ''
  let done = 0
  for (const { start, end, text: written } of placed(text, edits)) {
    result += text.slice(done, start) + written
    done = end
  }
  return result + text.slice(done)
}

/** The edits that, applied to `applyEdits(text, edits)`, give back `text` byte for byte. */
export const inverseEdits = (text: string, edits: readonly TextEdit[]): readonly TextEdit[] => {
  const { range } = textPositions(applyEdits(text, edits))
  let shift = 0
  return placed(text, edits).map(({ start, end, text: written }) => {
    const from = start + shift
    shift += written.length - (end - start)
    return { range: range(from, from + written.length), text: text.slice(start, end) }
  })
}
