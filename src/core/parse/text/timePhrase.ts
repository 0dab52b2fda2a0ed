import { addDays, dayOf, instantOf, isoDate, partsOf } from '../../domain/calendar'
import type { IsoDate, IsoInstant } from '../../domain/text'
import { findDate } from './dates'
import { findTime, findZone } from '../incident/moments'

/** Minutes that the clock on the wall is ahead of UTC, near a moment. */
export type OffsetNear = (moment: IsoInstant) => number

/** So many minutes later, on the whole minute: nobody who writes *2h ago* means its seconds. */
const later = (from: IsoInstant, minutes: number): IsoInstant =>
  instantOf(dayOf(from), Number(from.slice(11, 13)) * 60 + Number(from.slice(14, 16)) + minutes)

const units: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080 }
const amount =
  /^(\d{1,4}(?:\.\d{1,2})?|an?|half an)\s*(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])[\s,]*(?:and\s+)?/

const sizeOf = (number: string): number => {
  if (number.startsWith('half')) return 0.5
  return /^an?$/.test(number) ? 1 : Number(number)
}

/** The minutes of `2h`, `1 h 30 m`, `an hour and 5 minutes`; undefined for anything else. */
const readSpan = (text: string): number | undefined => {
  let rest = text
  let minutes = 0
  for (let match = amount.exec(rest); match !== null; match = amount.exec(rest)) {
    minutes += sizeOf(match[1] ?? '') * (units[(match[2] ?? '').charAt(0)] ?? 0)
    rest = rest.slice(match[0].length)
  }
  return rest === '' && text !== '' ? Math.round(minutes) : undefined
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdayWord = /^(?:last\s+)?(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs?|nes)?$/

/** The day of the week, from Sunday as 0. Formula: Zeller's congruence. */
export const weekdayOf = (date: IsoDate): number => {
  const { year, month, day } = partsOf(date)
  const y = month < 3 ? year - 1 : year
  const m = month < 3 ? month + 12 : month
  const century = Math.floor(y / 100)
  const ofCentury = y % 100
  const zeller =
    day + Math.floor((13 * (m + 1)) / 5) + ofCentury + Math.floor(ofCentury / 4) + Math.floor(century / 4) + 5 * century
  return (zeller + 6) % 7
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `19 Nov`, `November 19th`: that day in the past twelve months. */
const readDayAndMonth = (text: string, today: IsoDate): IsoDate | undefined => {
  const match = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)$/.exec(
    text,
  )
  if (match === null) return undefined
  const month = monthNames.indexOf((match[2] ?? match[3] ?? '').slice(0, 3)) + 1
  const day = Number(match[1] ?? match[4])
  const { year } = partsOf(today)
  const date = isoDate(year, month, day)
  return date !== undefined && date > today ? isoDate(year - 1, month, day) : date
}

/** The day that stands before or behind a time; today where none does. */
const readDay = (text: string, today: IsoDate): IsoDate | undefined => {
  if (text === '' || text === 'today' || text === 'tonight') return today
  if (text === 'yesterday' || text === 'last night') return addDays(today, -1)
  if (text === 'tomorrow') return addDays(today, 1)
  const weekday = weekdayWord.exec(text)?.[1]
  if (weekday !== undefined) {
    const back = (weekdayOf(today) - weekdays.indexOf(weekday) + 7) % 7
    return addDays(today, -(back === 0 && text.startsWith('last') ? 7 : back))
  }
  return readDayAndMonth(text, today)
}

const namedTimes: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:at|on|the|t)\b|[,()@]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A day and a time of day, in either order, each as on the wall in the named zone, else at the given offset. */
const readClock = (text: string, now: IsoInstant, offsetNear: OffsetNear): IsoInstant | undefined => {
  const spelled = text.replace(/\b(?:noon|midday|midnight)\b/i, (word) => namedTimes[word.toLowerCase()] ?? word)
  const written = findDate(spelled)
  // Without its date, whose dots could be taken for a time's.
  const rest = written === undefined ? spelled : `${spelled.slice(0, written.start)} ${spelled.slice(written.end)}`
  const time = findTime(rest)
  if (time === undefined) return undefined
  const behind = rest.slice(time.end)
  // A zone may also stand apart: `08:02, CET`.
  const zone = time.zone ?? findZone(behind)
  if (zone !== undefined && zone.offset === undefined) return undefined
  const besides = words(
    `${rest.slice(0, time.start)} ${time.zone === undefined && zone ? behind.replace(zone.name, '') : behind}`,
  )
  const dayOn = (today: IsoDate) =>
    written === undefined ? readDay(besides, today) : besides === '' ? written.date : undefined
  const local = (offset: number) => {
    const day = dayOn(dayOf(later(now, offset)))
    return day && instantOf(day, time.minutes - offset, time.seconds)
  }
  if (zone?.offset !== undefined) return local(zone.offset)
  // The clocks may have changed between then and now: what counts is the offset near that moment.
  const near = local(offsetNear(now))
  return near && local(offsetNear(near))
}

/**
 * A moment as people write it: `2026-11-19T08:02:00Z`, `2026-11-19 08:02`, `08:02` (today), `yesterday 22:15`, `friday
 * 9am`, `19 Nov 14:00 CET`, `2h ago`, `now`. A time that names no zone is one on the wall, `offsetNear` ahead of UTC.
 * Undefined for anything else, a day without a time among it.
 */
export const readTimePhrase = (text: string, now: IsoInstant, offsetNear: OffsetNear): IsoInstant | undefined => {
  const phrase = text.trim().replace(/\s+/g, ' ')
  if (phrase === '' || phrase.length > 80) return undefined
  const lower = phrase.toLowerCase().replace(/^(?:about|around|ca\.?|~)\s*/, '')
  if (lower === 'now' || lower === 'just now') return later(now, 0)
  const ago = /^(.+?)\s*ago$/.exec(lower)?.[1]
  if (ago !== undefined) {
    const minutes = readSpan(ago)
    return minutes === undefined ? undefined : later(now, -minutes)
  }
  return readClock(phrase.replace(/^(?:about|around|ca\.?|~)\s*/i, ''), now, offsetNear)
}
