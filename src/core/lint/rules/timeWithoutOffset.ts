import type { Document, StatedMoment } from '../../domain/documents'
import type { Range } from '../../domain/text'
import { fieldsOf, textOf } from '../../parse/frontMatter/fields'
import { findTime } from '../../parse/incident/moments'
import { isHeldToForm } from '../heldToForm'
import { defineRule, editing, reportReadings, type Report } from '../rule'

const isAt = (a: Range, b: Range): boolean => a.start.line === b.start.line && a.start.column === b.start.column

const writtenAt = ({ facts }: Document, { range }: StatedMoment): string | undefined =>
  fieldsOf(facts.frontMatter)
    .map(({ value }) => textOf(value))
    .find((text) => text !== undefined && isAt(text.range, range))?.value

/** Every time of the front matter behind which no zone stands. */
const bareTimes = (document: Document): readonly Report[] =>
  Object.values(document.facts.stated.moments).flatMap((moment): readonly Report[] => {
    const { at, source, range } = moment
    const value = source === 'front-matter' ? writtenAt(document, moment) : undefined
    if (at === undefined || value === undefined || findTime(value)?.zone !== undefined) return []
    const fixes = [editing(`It is UTC: write ${at}`, { range, text: at }, { value, range })]
    return [
      {
        range,
        message: `“${value}” names no time zone and is taken as UTC. Write it as ${at}, or with its offset.`,
        fixes,
      },
    ]
  })

/** Where a sentence or a table's head names the zone, nothing is missing. */
export const timeWithoutOffset = defineRule({
  id: 'time-without-offset',
  severity: 'warning',
  summary: 'Every time of an incident says which zone it is in.',
  problemCodes: ['no-time-zone'],
  *check(context) {
    const { document, problems } = context
    const bare = document !== undefined && problems.length > 0 && isHeldToForm(context) ? bareTimes(document) : []
    yield* bare
    if (bare.length === 0) yield* reportReadings(context)
  },
})
