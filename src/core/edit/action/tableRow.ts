import type { ActionItem } from '../../domain/documents'
import { statusOfWord, tick } from '../../parse/incident/actionWords'
import { findDates } from '../../parse/text/dates'
import type { ActionForm, ActionTable, Span } from './places'
import { inCaseOf } from './statusWords'

type Row = Extract<ActionForm, { kind: 'row' }>

/** What stands between the pipe before a cell and the one after it, without the blanks around. */
const valueSpan = (text: string, { start, end }: Span): Span => {
  const raw = text.slice(start, end)
  const from = /^\s*\|?[^\S\r\n]*/.exec(raw)?.[0].length ?? 0
  // The last cell's place ends with the row, its closing pipe included; a pipe behind a backslash is text.
  const value = raw.slice(from).replace(/(?<!\\)\|[^\S\r\n]*$/, '')
  const last = value.trimEnd()
  return { start: start + from, end: start + from + last.length }
}

/** The row with a new value in a cell; a shorter one is filled up with blanks, so that the columns stay where they are. */
const withCell = (text: string, row: Row, column: number, value: string): string => {
  const cell = row.cells[column]
  if (cell !== undefined) {
    const { start, end } = valueSpan(text, cell)
    const old = text.slice(start, end)
    if (old === '') return text.slice(0, start) + besideBlanks(text, start, value)
    return text.slice(0, start) + value + ' '.repeat(Math.max(0, old.length - value.length)) + text.slice(end)
  }
  const last = row.cells.at(-1)
  if (last === undefined) return text
  const isClosed = /(?<!\\)\|\s*$/.test(text.slice(last.start, last.end))
  const missing = column - row.cells.length
  const cells = `${isClosed ? '' : ' |'}${'  |'.repeat(missing)} ${value}${isClosed ? ' |' : ''}`
  return text.slice(0, last.end) + cells + text.slice(last.end)
}

/** A value put where only blanks stand: it takes the place of some of them. */
const besideBlanks = (text: string, at: number, value: string): string => {
  const gap = text[at - 1] === '|' ? ' ' : ''
  const rest = text.slice(at)
  const blanks = /^[^\S\r\n]*/.exec(rest)?.[0].length ?? 0
  const taken = Math.min(blanks, value.length)
  const kept = rest.slice(taken)
  return gap + value + (/^[|]/.test(kept) ? ' ' : '') + kept
}

const theirs =
  (to: 'open' | 'done') =>
  (words: readonly string[]): string | undefined => {
    const counts = new Map<string, number>()
    for (const word of words) if (statusOfWord(word) === to) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0]
  }

/** The table's own word for a status, such as _Completed_ or ✅; else ours in the case of what stands there. */
const statusWord = (table: ActionTable, column: number, now: string, to: 'open' | 'done'): string => {
  const words = table.rows.map((row) => (row[column] ?? '').trim()).filter((word) => word.length <= 20)
  const own = theirs(to)(words.map((word) => (/\d/.test(word) ? '' : word)))
  const model = now === '' || now.search(tick) >= 0 ? (words.find((word) => /^\p{L}/u.test(word)) ?? 'Done') : now
  return own ?? inCaseOf(model, to)
}

/** The text with the row's status said in its cell; undefined where the table has no column for it. */
export const rowWithStatus = (text: string, row: Row, to: 'open' | 'done'): readonly string[] | undefined => {
  const column = row.table.columns.status
  if (column === undefined) return undefined
  const cell = row.cells[column]
  const span = cell && valueSpan(text, cell)
  const now = span === undefined ? '' : text.slice(span.start, span.end)
  return [withCell(text, row, column, statusWord(row.table, column, now, to)), withCell(text, row, column, to)]
}

/** The same for owner and due date; a date among other words changes alone. */
export const rowWithPart = (
  text: string,
  row: Row,
  key: 'owner' | 'due',
  value: string,
  item: ActionItem,
): readonly string[] | undefined => {
  const column = row.table.columns[key]
  if (column === undefined) return undefined
  const cell = row.cells[column]
  const whole = withCell(text, row, column, value)
  if (cell === undefined || key === 'owner' || value === '') return [whole]
  const { start, end } = valueSpan(text, cell)
  const dated = findDates(text.slice(start, end)).filter(({ date }) => date !== undefined && date === item.due)
  return [...dated.map((found) => text.slice(0, start + found.start) + value + text.slice(start + found.end)), whole]
}

/** Where the title's own cell stands, without the blanks around. */
export const titleSpan = (text: string, { cells, table }: Row): Span | undefined => {
  const cell = table.columns.title === undefined ? undefined : cells[table.columns.title]
  return cell && valueSpan(text, cell)
}
