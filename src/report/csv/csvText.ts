import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Steps } from '../../core/domain/steps'
import { printable } from '../printable'

/** A number stays one; nothing is an empty cell. */
export type CsvCell = string | number | undefined

/**
 * What makes a formula of a cell: its first sign, in its wide form too, after blanks that a spreadsheet may skip. A
 * spreadsheet set to another separator also begins a cell after each semicolon.
 */
const formula = /(^|;)([\s\p{Z}\p{Cf}"']*)([=+\-@\uff1d\uff0b\uff0d\uff20])/gu

/** A repository's text for a spreadsheet: on one line, with an apostrophe where a formula could begin. */
export const csvText = (text: string): string => printable(text).replace(formula, "$1$2'$3")

/** So many cells are written in a step. */
const CELLS = 8192

const csvRows = (rows: readonly (readonly CsvCell[])[], isFirst: boolean): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? csvText(cell) : cell))),
    { bom: isFirst, record_delimiter: 'windows' },
  )

/**
 * A table for a spreadsheet: UTF-8 with a byte-order mark, by which spreadsheets know it; commas; line ends as
 * RFC 4180 asks for them. Every cell goes through `csvText`. Rows are made as they are written, a few at a step.
 */
export function* csvTable(head: readonly string[], rows: Iterable<readonly CsvCell[]>): Steps<string> {
  const texts: string[] = []
  let piece: (readonly CsvCell[])[] = [head]
  let cells = 0
  for (const row of rows) {
    piece.push(row)
    cells += row.length
    if (cells < CELLS) continue
    texts.push(csvRows(piece, texts.length === 0))
    yield
    piece = []
    cells = 0
  }
  if (piece.length > 0) texts.push(csvRows(piece, texts.length === 0))
  return texts.join('')
}
