import type { TimelineRow } from '../../domain/documents'
import type { IsoInstant } from '../../domain/text'
import { moveRow } from '../../edit/timelineEdits'
import { reviewHeldToForm } from '../heldToForm'
import { defineRule } from '../rule'

type TimedRow = TimelineRow & { readonly at: IsoInstant }

const isTimed = (row: TimelineRow): row is TimedRow => row.at !== undefined

const clock = ({ at }: TimedRow): string => `${at.slice(0, 16).replace('T', ' ')} UTC`

/** Some write the newest first; then nothing runs backwards but the habit. */
const isNewestFirst = (rows: readonly TimedRow[]): boolean =>
  rows.filter((row, index) => index > 0 && row.at < (rows[index - 1]?.at ?? '')).length * 2 > rows.length - 1

export const timelineBackwards = defineRule({
  id: 'timeline-backwards',
  severity: 'warning',
  summary: 'The rows of a timeline are in the order of their times.',
  *check(context) {
    const rows = (reviewHeldToForm(context)?.facts.stated.timeline ?? []).filter(isTimed)
    if (isNewestFirst(rows)) return
    let latest: TimedRow | undefined
    for (const row of rows) {
      if (latest === undefined || row.at >= latest.at) {
        latest = row
        continue
      }
      const before = rows.find(({ at }) => at > row.at)
      const range = { start: { line: row.line, column: 1 }, end: { line: row.line, column: 20 } }
      const message = `This row is of ${clock(row)}; line ${latest.line}, above it, is of ${clock(latest)}.`
      const fixes =
        before === undefined
          ? []
          : [{ title: `Move it up to line ${before.line}`, edit: (text: string) => moveRow(text, row, before) }]
      yield { range, message, fixes }
    }
  },
})
