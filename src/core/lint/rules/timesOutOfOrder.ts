import { addDays, dayOf, minutesBetween } from '../../domain/calendar'
import type { TextEdit } from '../../domain/edits'
import type { MomentName, StatedFacts, StatedMoment } from '../../domain/documents'
import type { IsoInstant } from '../../domain/text'
import { defineRule, textHasChanged, type Fix } from '../rule'

const words: Readonly<Record<MomentName, string>> = {
  startedAt: 'started',
  detectedAt: 'was detected',
  acknowledgedAt: 'was acknowledged',
  declaredAt: 'was declared',
  mitigatedAt: 'was mitigated',
  resolvedAt: 'was resolved',
}

/** Which moment cannot come before which. Harm may end before anybody noticed, and be declared before it is taken on. */
const orders: readonly (readonly [MomentName, readonly MomentName[]])[] = [
  ['detectedAt', ['startedAt']],
  ['acknowledgedAt', ['detectedAt', 'startedAt']],
  ['declaredAt', ['detectedAt', 'startedAt']],
  ['mitigatedAt', ['startedAt']],
  ['resolvedAt', ['mitigatedAt', 'detectedAt', 'startedAt']],
]

const isBefore = (a: StatedMoment, b: StatedMoment): boolean =>
  a.at !== undefined && b.at !== undefined ? a.at < b.at : a.day < b.day

const inWords = ({ at, day }: StatedMoment): string =>
  at === undefined ? day : `${at.slice(0, 16).replace('T', ' ')} UTC`

type Written = StatedMoment & { readonly at: IsoInstant }

const isWritten = (moment: StatedMoment): moment is Written =>
  moment.source === 'front-matter' && moment.at !== undefined

/** What stands at the places of both moments must still be a value that begins with its year. */
const replacing = (title: string, edits: readonly TextEdit[], places: readonly StatedMoment[]): Fix => ({
  title,
  edit: (text) => {
    const lines = text.split(/\r\n|\n|\r/)
    const stands = places.every(({ range: { start }, at, day }) => {
      const written = (lines[start.line - 1] ?? '').slice(start.column - 1).replace(/^["']/, '')
      // In another zone the day may be the one before or after.
      return [day, addDays(at === undefined ? day : dayOf(at), 1), addDays(day, -1)].some((each) =>
        written.startsWith(each),
      )
    })
    return stands ? { kind: 'edits', edits } : { kind: 'refused', reason: textHasChanged }
  },
})

/** What began before midnight ends soon after it, where nobody thought of the day. */
const halfADay = 12 * 60

const nextDay = (at: IsoInstant): IsoInstant => `${addDays(dayOf(at), 1)}${at.slice(10)}` as IsoInstant

const byLine = (a: TextEdit, b: TextEdit): number => a.range.start.line - b.range.start.line

const fixesFor = (name: MomentName, later: StatedMoment, earlier: StatedMoment): readonly Fix[] => {
  if (!isWritten(later) || !isWritten(earlier)) return []
  const moved = nextDay(later.at)
  const toNextDay =
    minutesBetween(earlier.at, moved) >= 0 && minutesBetween(earlier.at, moved) < halfADay
      ? [
          replacing(
            `It ${words[name]} on the next day, ${dayOf(moved)}`,
            [{ range: later.range, text: moved }],
            [later],
          ),
        ]
      : []
  const swapped = [
    { range: later.range, text: earlier.at },
    { range: earlier.range, text: later.at },
  ].sort(byLine)
  return [...toNextDay, replacing('Swap the two times', swapped, [later, earlier])]
}

const contradictions = (moments: StatedFacts['moments']) =>
  orders.flatMap(([name, before]) => {
    const later = moments[name]
    const found = before.find((other) => {
      const earlier = moments[other]
      return later !== undefined && earlier !== undefined && isBefore(later, earlier)
    })
    const earlier = found === undefined ? undefined : moments[found]
    return later === undefined || earlier === undefined || found === undefined ? [] : [{ name, later, found, earlier }]
  })

export const timesOutOfOrder = defineRule({
  id: 'times-out-of-order',
  severity: 'warning',
  summary:
    'The moments of an incident follow each other: nothing is detected before it started, or resolved before it was detected.',
  *check({ document }) {
    if (document?.kind !== 'incident-review') return
    for (const { name, later, found, earlier } of contradictions(document.facts.stated.moments)) {
      const message = `It ${words[name]} at ${inWords(later)}, before it ${words[found]} at ${inWords(earlier)}.`
      const fixes = fixesFor(name, later, earlier)
      yield { range: later.range, message, ...(fixes.length === 0 ? {} : { fixes }) }
    }
  },
})
