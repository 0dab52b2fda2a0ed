import { byText } from '../../domain/order'
import type { EditOutcome, TextEdit } from '../../domain/edits'
import type { TimelineRow } from '../../domain/documents'
import type { DocPath, IsoInstant } from '../../domain/text'
import { parseDocument } from '../../parse/document/document'
import type { TimelineEntry } from '../../scaffold/timelineEntries'
import { applyEdits } from '../applyEdits'
import { plainStyle, rowIn, styleOf, withDay, withZone, type RowStyle } from './rowStyle'
import { emptyTableStyle, tableRow, tableStyleOf } from './tableRow'
import { emptyTimeline, homesIn, type RowHome } from './timelinePlace'

type Entry = Pick<TimelineEntry, 'at' | 'text'>
type DatedRow = TimelineRow & { readonly at: IsoInstant }

/** A document as it is edited: its lines, and how they end. */
type Page = { readonly text: string; readonly lines: readonly string[]; readonly eol: string }

const pageOf = (text: string): Page => ({
  text,
  lines: text.split(/\r\n?|\n/),
  eol: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
})

const lineOf = ({ lines }: Page, line: number): string => lines[line - 1] ?? ''

/** Puts whole lines behind a line; 0: before the first. */
const insertBehind = ({ lines, eol }: Page, line: number, rows: readonly string[]): TextEdit => {
  if (line < lines.length) {
    const at = { line: line + 1, column: 1 }
    return { range: { start: at, end: at }, text: rows.map((row) => `${row}${eol}`).join('') }
  }
  const at = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
  return { range: { start: at, end: at }, text: rows.map((row) => `${eol}${row}`).join('') }
}

/** How much is said in a row of its own: as its neighbours do, the day too, or the zone as well. */
type Explicit = (style: RowStyle) => RowStyle
const ways: readonly Explicit[] = [(style) => style, withDay, withZone]

const isFalling = (rows: readonly DatedRow[]): boolean => {
  const [first, last] = [rows[0], rows.at(-1)]
  return first !== undefined && last !== undefined && first.at > last.at
}

/** The row that an entry comes behind; undefined: it comes before all. */
const rowBefore = (rows: readonly DatedRow[], { at }: Entry, falling: boolean): DatedRow | undefined =>
  rows.findLast((row) => (falling ? row.at >= at : row.at <= at))

const written = (page: Page, home: RowHome, sample: DatedRow, { at, text }: Entry, way: Explicit): string => {
  const line = lineOf(page, sample.line)
  if (home.form === 'table') {
    const header = lineOf(page, home.header)
    const table = tableStyleOf(header, line, sample.at) ?? emptyTableStyle(header)
    return tableRow({ ...table, style: way(table.style) }, at, text)
  }
  const own = styleOf(line, sample.at)
  const lead = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|#{1,6}\s+)?/.exec(line)?.[0] ?? ''
  return rowIn(way(own ?? { ...plainStyle, lead }), at, text)
}

/** Behind which line an entry goes. */
const lineBehind = (home: RowHome, row: DatedRow, rows: readonly TimelineRow[]): number => {
  const next = rows.find(({ line }) => line > row.line)
  return next === undefined ? home.last : Math.min(home.last, next.line - 1)
}

/** Rows that are headings or paragraphs stand apart by blank lines. */
const spaced = (page: Page, home: RowHome, behind: number, rows: readonly string[]): readonly string[] => {
  if (home.form !== 'heading' && home.form !== 'paragraph') return rows
  const isBlank = (line: number) => lineOf(page, line).trim() === ''
  const apart = rows.flatMap((row, index) => (index === 0 ? [row] : ['', row]))
  const before = behind === 0 || isBlank(behind) ? [] : ['']
  return [...before, ...apart, ...(behind >= page.lines.length || isBlank(behind + 1) ? [] : [''])]
}

const among = (
  page: Page,
  all: readonly TimelineRow[],
  entries: readonly Entry[],
  way: Explicit,
): readonly TextEdit[] | undefined => {
  const rows = all.filter((row): row is DatedRow => row.at !== undefined)
  const homeOf = homesIn(page.text)
  const falling = isFalling(rows)
  const order = falling ? [...entries].reverse() : entries
  const behind = new Map<number, { readonly home: RowHome; readonly rows: string[] }>()
  for (const entry of order) {
    const before = rowBefore(rows, entry, falling)
    const sample = before ?? rows[0]
    const home = sample && homeOf(sample.line)
    if (sample === undefined || home === undefined) return undefined
    const line = before === undefined ? sample.line - 1 : lineBehind(home, sample, all)
    const place = behind.get(line) ?? { home, rows: [] }
    place.rows.push(written(page, home, sample, entry, way))
    behind.set(line, place)
  }
  return [...behind]
    .sort(([a], [b]) => a - b)
    .map(([line, place]) => insertBehind(page, line, spaced(page, place.home, line, place.rows)))
}

/** Into a section without a row, or into one of its own at the end. */
const asFirst = (page: Page, entries: readonly Entry[], way: Explicit): readonly TextEdit[] => {
  const rows = entries.map(({ at, text }) => rowIn(way(plainStyle), at, text))
  const place = emptyTimeline(page.text)
  if (place === undefined) {
    const gap = lineOf(page, page.lines.length).trim() === '' ? [] : ['']
    const last = page.lines.at(-1) === '' ? page.lines.length - 1 : page.lines.length
    return [insertBehind(page, last, [...(last > 0 ? [''] : gap), '## Timeline', '', 'Times in UTC.', '', ...rows])]
  }
  if (place.header > 0) {
    const table = emptyTableStyle(lineOf(page, place.header))
    const cells = entries.map(({ at, text }) => tableRow({ ...table, style: way(table.style) }, at, text))
    return [insertBehind(page, place.last, cells)]
  }
  const next = lineOf(page, place.last + 1).trim() === '' ? [] : ['']
  return [insertBehind(page, place.last, ['', ...rows, ...next])]
}

const minute = (at: string | undefined): string => (at ?? '').slice(0, 16)

/** Whether reading finds the old rows as they were, the new ones where they belong, and no more to complain about. */
const isRead = (path: DocPath, text: string, after: string, entries: readonly Entry[]): boolean => {
  const [old, now] = [parseDocument(path, text), parseDocument(path, after)]
  const keyOf = ({ at }: { readonly at: IsoInstant | undefined }, line: string) => `${minute(at)} ${line}`
  const rowsNow = now.stated.timeline.map((row) => keyOf(row, row.text)).sort()
  const plain = (markdown: string) => parseDocument(path, `# ${markdown}`).headings[0]?.text ?? ''
  const wanted = [
    ...old.stated.timeline.map((row) => keyOf(row, row.text)),
    ...entries.map((entry) => keyOf(entry, plain(entry.text))),
  ].sort()
  const same = rowsNow.length === wanted.length && rowsNow.every((row, index) => sameRow(row, wanted[index] ?? ''))
  return same && now.problems.length <= old.problems.length
}

/** Blanks may differ: cells and soft breaks are joined when they are read. */
const sameRow = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

/**
 * Puts entries into a review's timeline, in the order of time and in the style of the rows that are there: list, table,
 * headings or lines; its clock, its zone, and the day where the others say it. A review without rows gets a list.
 */
export const insertTimelineEntries = (path: DocPath, text: string, given: readonly Entry[]): EditOutcome => {
  if (given.length === 0) return { kind: 'edits', edits: [] }
  const entries = [...given].sort((a, b) => byText(a.at, b.at))
  const page = pageOf(text)
  const rows = parseDocument(path, text).stated.timeline
  for (const way of ways) {
    const edits = rows.some(({ at }) => at !== undefined)
      ? among(page, rows, entries, way)
      : asFirst(page, entries, way)
    if (edits !== undefined && isRead(path, text, applyEdits(text, edits), entries)) return { kind: 'edits', edits }
  }
  return {
    kind: 'refused',
    reason:
      'its timeline is written so that a new row would change how others are read: write the day beside each time.',
  }
}
