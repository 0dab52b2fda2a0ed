import type { TimelineRow } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'

const refused = (reason: string): EditOutcome => ({ kind: 'refused', reason })

/** The sign that opens a row, with its indentation. */
const opening = (line: string): string | undefined => /^\s*(?:[-*+]\s|\|)/.exec(line)?.[0].trimEnd()

const isRow = (line: string, { text }: TimelineRow): boolean =>
  line.replace(/\s+/g, '').includes(text.split('\n', 1)[0]?.replace(/\s+/g, '').slice(0, 12) ?? '')

/** Moves one row of a timeline up before another; only rows that are one line each, of one sort. */
export const moveRow = (text: string, row: TimelineRow, before: TimelineRow): EditOutcome => {
  const lines = text.split(/\r\n|\n|\r/)
  const moved = lines[row.line - 1] ?? ''
  const target = lines[before.line - 1] ?? ''
  if (!isRow(moved, row) || !isRow(target, before)) return refused('the timeline has changed since this was found.')
  const sign = opening(moved)
  const next = lines[row.line] ?? ''
  const alone = next.trim() === '' || opening(next) === sign
  if (sign === undefined || opening(target) !== sign || !alone)
    return refused('its rows are not one line each: move it by hand.')
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const isLast = row.line === lines.length
  const up = { line: before.line, column: 1 }
  const start = isLast
    ? { line: row.line - 1, column: (lines[row.line - 2] ?? '').length + 1 }
    : { line: row.line, column: 1 }
  const end = isLast ? { line: row.line, column: moved.length + 1 } : { line: row.line + 1, column: 1 }
  return {
    kind: 'edits',
    edits: [
      { range: { start: up, end: up }, text: `${moved}${lineEnd}` },
      { range: { start, end }, text: '' },
    ],
  }
}
