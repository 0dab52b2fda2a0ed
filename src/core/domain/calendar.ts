import type { Interval } from './policy'
import type { IsoDate, IsoInstant } from './text'

const pad = (value: number, width: number) => String(value).padStart(width, '0')

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The number of days in a month of the Gregorian calendar; months count from 1. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The date with these numbers (month and day from 1), or undefined where the calendar has no such day. */
export const isoDate = (year: number, month: number, day: number): IsoDate | undefined => {
  const whole = [year, month, day].every((part) => Number.isInteger(part))
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return undefined
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate
}

/** A date's year, month and day, the latter two from 1. */
export const partsOf = (date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

/** Days since 1970-01-01. Formula: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
const dayNumber = (date: IsoDate): number => {
  const { year, month, day } = partsOf(date)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const firstDate = '0001-01-01' as IsoDate
const lastDate = '9999-12-31' as IsoDate

/** The inverse of `dayNumber`: civil_from_days of the same source. Beyond the years 1 to 9999: the nearest date. */
const dateOfDayNumber = (days: number): IsoDate => {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDate(year, month, day) ?? (days < 0 ? firstDate : lastDate)
}

/** The date so many days later, or earlier where `days` is negative; kept within the years 1 to 9999. */
export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  const clamped = isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
  return clamped ?? (months < 0 ? firstDate : lastDate)
}

/** The date one interval later. A month without such a day ends on its last: 31 January and a month is 28 February. */
export const addInterval = (date: IsoDate, interval: Interval): IsoDate => {
  switch (interval.unit) {
    case 'days':
      return addDays(date, interval.count)
    case 'weeks':
      return addDays(date, interval.count * 7)
    case 'months':
      return addMonths(date, interval.count)
    case 'years':
      return addMonths(date, interval.count * 12)
  }
}

/** The moment `minutes` after midnight UTC of a day, and `seconds` more; minutes may be negative or beyond the day. */
export const instantOf = (day: IsoDate, minutes: number, seconds = 0): IsoInstant => {
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const clock = `${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}:${pad(seconds, 2)}`
  return `${addDays(day, days)}T${clock}Z` as IsoInstant
}

/** The day of a moment, in UTC. */
export const dayOf = (instant: IsoInstant): IsoDate => instant.slice(0, 10) as IsoDate

/** Minutes from `from` to `to`, with seconds as fractions; negative where `to` is earlier. */
export const minutesBetween = (from: IsoInstant, to: IsoInstant): number => {
  const ofDay = (at: IsoInstant) =>
    Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + Number(at.slice(17, 19)) / 60
  return daysBetween(dayOf(from), dayOf(to)) * 1440 + ofDay(to) - ofDay(from)
}
