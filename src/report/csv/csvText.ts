import { stringify } from 'csv-stringify/browser/esm/sync'
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

/**
 * A table for a spreadsheet: UTF-8 with a byte-order mark, by which spreadsheets know it; commas; line ends as
 * RFC 4180 asks for them. Every cell goes through `csvText`.
 */
export const csvTable = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? csvText(cell) : cell))),
    { bom: true, record_delimiter: 'windows' },
  )
