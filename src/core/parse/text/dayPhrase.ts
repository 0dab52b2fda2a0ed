import { addDays, addInterval, daysBetween } from '../../domain/calendar'
import type { IsoDate } from '../../domain/text'
import { parseDate, parseInterval } from './dates'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const weekdayWord = /^(?:next |last |on |by )?(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs?|nes)?$/

const sunday = '1970-01-04' as IsoDate

/** Days from Sunday on: 0 to 6. */
const weekdayOf = (date: IsoDate): number => ((daysBetween(sunday, date) % 7) + 7) % 7

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

const nearDays: Readonly<Record<string, number>> = { today: 0, now: 0, tomorrow: 1, yesterday: -1 }

/**
 * A day to come, as people write it: `2026-12-15`, `in 6 weeks`, `3 months`, `tomorrow`, `Friday` (the next one, never
 * today). Undefined for anything else.
 */
export const readComingDay = (text: string, today: IsoDate): IsoDate | undefined => {
  const phrase = plain(text)
  if (Object.hasOwn(nearDays, phrase)) return addDays(today, nearDays[phrase] ?? 0)
  const weekday = weekdayWord.exec(phrase)?.[1]
  if (weekday !== undefined) return addDays(today, ((weekdays.indexOf(weekday) - weekdayOf(today) + 6) % 7) + 1)
  const interval = parseInterval(phrase)
  return interval === undefined ? parseDate(text) : addInterval(today, interval)
}

/**
 * A day that has been, as people write it: `2026-11-09`, `today`, `yesterday`, `3 days ago`, `Friday` (the latest one,
 * today among them). Undefined for anything else.
 */
export const readPastDay = (text: string, today: IsoDate): IsoDate | undefined => {
  const phrase = plain(text)
  if (Object.hasOwn(nearDays, phrase)) return addDays(today, nearDays[phrase] ?? 0)
  const weekday = weekdayWord.exec(phrase)?.[1]
  if (weekday !== undefined) return addDays(today, -((weekdayOf(today) - weekdays.indexOf(weekday) + 7) % 7))
  const ago = /^(.+) ago$/.exec(phrase)?.[1]
  const interval = ago === undefined ? undefined : parseInterval(ago)
  return interval === undefined ? parseDate(text) : addInterval(today, { ...interval, count: -interval.count })
}
