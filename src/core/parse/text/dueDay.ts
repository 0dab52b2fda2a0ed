import { addDays, addInterval, daysBetween, daysInMonth, isoDate, partsOf } from '../../domain/calendar'
import type { IsoDate } from '../../domain/text'
import { readUntil } from './untilPhrase'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const weekdayWord =
  /^(next\s+|this\s+|on\s+|by\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs?|nes)?$/

/** From Monday as 0. 1970-01-01 was a Thursday. */
const weekdayOf = (date: IsoDate): number => (((daysBetween('1970-01-01' as IsoDate, date) + 3) % 7) + 7) % 7

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayAndMonth = /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)$/

const nextWeekday = (text: string, today: IsoDate): IsoDate | undefined => {
  const [, before, word] = weekdayWord.exec(text) ?? []
  if (word === undefined) return undefined
  const ahead = (weekdays.indexOf(word) - weekdayOf(today) + 7) % 7
  // On a Friday, _Friday_ is the one to come; nobody sets a date for the day that is running by its name.
  const days = ahead === 0 ? 7 : ahead
  const isFurther = before?.startsWith('next') === true && weekdayOf(today) + days < 7
  return addDays(today, isFurther ? days + 7 : days)
}

/** `19 Nov`, `November 19th`: that day in the twelve months to come. */
const nextDayAndMonth = (text: string, today: IsoDate): IsoDate | undefined => {
  const match = dayAndMonth.exec(text)
  if (match === null) return undefined
  const month = monthNames.indexOf((match[2] ?? match[3] ?? '').slice(0, 3)) + 1
  const { year } = partsOf(today)
  const date = isoDate(year, month, Number(match[1] ?? match[4]))
  return date !== undefined && date < today ? isoDate(year + 1, month, Number(match[1] ?? match[4])) : date
}

const endOf = (text: string, today: IsoDate): IsoDate | undefined => {
  const { year, month } = partsOf(today)
  if (/^(?:end of )?(?:the |this )?week$/.test(text)) return addDays(today, (4 - weekdayOf(today) + 7) % 7)
  if (/^end of (?:the |this )?month$|^eom$/.test(text)) return isoDate(year, month, daysInMonth(year, month))
  if (/^end of (?:the |this )?quarter$|^eoq$/.test(text)) {
    const last = Math.ceil(month / 3) * 3
    return isoDate(year, last, daysInMonth(year, last))
  }
  return /^end of (?:the |this )?year$|^eoy$/.test(text) ? isoDate(year, 12, 31) : undefined
}

/**
 * A day to come, as people say it: `2026-12-01`, `Friday`, `next Tuesday`, `tomorrow`, `in 2 weeks`, `next month`, `1 Dec`,
 * `end of month`; undefined for anything else. Days of the week are those after today.
 */
export const readDueDay = (text: string, today: IsoDate): IsoDate | undefined => {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words === '' || words.length > 60) return undefined
  if (words === 'today') return today
  if (words === 'tomorrow') return addDays(today, 1)
  const unit = /^next (week|month|year)$/.exec(words)?.[1]
  if (unit !== undefined) return addInterval(today, { count: 1, unit: `${unit as 'week' | 'month' | 'year'}s` })
  return readUntil(text, today) ?? nextWeekday(words, today) ?? nextDayAndMonth(words, today) ?? endOf(words, today)
}
