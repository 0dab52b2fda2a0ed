import { addDays, addInterval } from '../../domain/calendar'
import type { Interval } from '../../domain/policy'
import type { IsoDate, IsoInstant } from '../../domain/text'
import { readTimePhrase, weekdayOf } from '../../parse/text/timePhrase'
import type { Clock, Offer } from './completionOffer'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const weekdayName = (date: IsoDate): string => weekdays[weekdayOf(date)] ?? ''

const asDay = (label: string, date: IsoDate): Offer => ({
  kind: 'time',
  label,
  detail: `${date}, ${weekdayName(date)}`,
  meaning: '',
  insert: date,
  snippet: false,
  more: false,
})

const spans: readonly (readonly [string, Interval])[] = [
  ['in 1 week', { count: 1, unit: 'weeks' }],
  ['in 2 weeks', { count: 2, unit: 'weeks' }],
  ['in 4 weeks', { count: 4, unit: 'weeks' }],
  ['in 3 months', { count: 3, unit: 'months' }],
  ['in 6 months', { count: 6, unit: 'months' }],
  ['in 1 year', { count: 1, unit: 'years' }],
]

const units: readonly Interval['unit'][] = ['days', 'weeks', 'months']

/** `in 5`: five of whatever comes next. */
const typedSpans = (typed: string, today: IsoDate): readonly Offer[] => {
  const count = Number(/^in (\d{1,3})(?:\s|$)/.exec(typed)?.[1] ?? 0)
  if (count === 0) return []
  return units.map((unit) =>
    asDay(`in ${count} ${count === 1 ? unit.slice(0, -1) : unit}`, addInterval(today, { count, unit })),
  )
}

/** Days in the words people use, each with its date: from today on, and the last week. */
export const daysOffered = ({ today }: Clock, typed = ''): readonly Offer[] => {
  const after = (days: number) => addDays(today, days)
  const found = [
    asDay('today', today),
    asDay('tomorrow', after(1)),
    asDay('yesterday', after(-1)),
    ...[2, 3, 4, 5, 6, 7].map((days) => asDay(weekdayName(after(days)), after(days))),
    ...spans.map(([label, interval]) => asDay(label, addInterval(today, interval))),
    ...typedSpans(typed.toLowerCase(), today),
    ...[2, 3, 4, 5, 6, 7].map((days) => asDay(`last ${weekdayName(after(-days))}`, after(-days))),
  ]
  return [...new Map(found.map((offer) => [offer.label, offer])).values()]
}

const asMoment = (label: string, at: IsoInstant, clock: Clock): Offer => ({
  kind: 'time',
  label,
  detail: `${at.slice(0, 16).replace('T', ' ')} UTC${at.startsWith(clock.today) ? '' : `, ${weekdayName(at.slice(0, 10) as IsoDate)}`}`,
  meaning: 'Written in UTC.',
  insert: at,
  snippet: false,
  more: false,
})

const phrases = ['now', '5 min ago', '15 min ago', '30 min ago', '1 h ago', '2 h ago']

/** Moments relative to now, and what the text typed so far says: `08:02`, `yesterday 22:15`, `2h ago`; all in UTC. */
export const momentsOffered = (clock: Clock, typed = ''): readonly Offer[] => {
  const read = (phrase: string) => readTimePhrase(phrase, clock.now, clock.offsetNear)
  const said = typed === '' ? undefined : read(typed)
  const own = said === undefined ? [] : [{ ...asMoment(typed, said, clock), asTyped: true }]
  const fixed = phrases.flatMap((phrase): readonly Offer[] => {
    const at = read(phrase)
    return at === undefined || phrase === typed ? [] : [asMoment(phrase, at, clock)]
  })
  return [...own, ...fixed]
}
