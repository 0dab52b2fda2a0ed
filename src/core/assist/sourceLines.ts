import type { Position, Range } from '../domain/text'

/** A text by its lines, each found by its number from 1. */
export type SourceLines = {
  readonly count: number
  readonly at: (line: number) => string
}

export const sourceLines = (text: string): SourceLines => {
  const lines = text.split(/\r\n|\n|\r/)
  return { count: lines.length, at: (line) => lines[line - 1] ?? '' }
}

/** A piece of one line, columns in the whole line. */
export type Piece = { readonly line: number; readonly column: number; readonly text: string }

/** The lines of a range, the first and last cut to it. */
export const piecesOf = (lines: SourceLines, { start, end }: Range): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let line = start.line; line <= Math.min(end.line, lines.count); line += 1) {
    const column = line === start.line ? start.column : 1
    const text = lines.at(line).slice(column - 1, line === end.line ? end.column - 1 : undefined)
    pieces.push({ line, column, text })
  }
  return pieces
}

/** The place of the characters `from` up to `to`, counted from 0, of a piece. */
export const within = ({ line, column }: Piece, from: number, to: number): Range => ({
  start: { line, column: column + from },
  end: { line, column: column + to },
})

/**
 * Where `part` stands in the source of a value, the whole word only; the value's whole range where it is written
 * otherwise there (with escapes, or over several lines).
 */
export const placeOf = (lines: SourceLines, range: Range, part: string): Range => {
  for (const piece of piecesOf(lines, range)) {
    for (let at = piece.text.indexOf(part); at >= 0; at = piece.text.indexOf(part, at + 1)) {
      const around = `${piece.text[at - 1] ?? ''}${piece.text[at + part.length] ?? ''}`
      if (!/[\p{L}\p{N}]/u.test(around)) return within(piece, at, at + part.length)
    }
  }
  return range
}

/** True from the range's start up to, and without, its end. */
export const holds = ({ start, end }: Range, { line, column }: Position): boolean =>
  (line > start.line || (line === start.line && column >= start.column)) &&
  (line < end.line || (line === end.line && column < end.column))
