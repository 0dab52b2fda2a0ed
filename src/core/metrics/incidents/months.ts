import { daysInMonth, isoDate, partsOf } from '../../domain/calendar'
import type { DateSpan } from '../../domain/people'
import type { IsoDate } from '../../domain/text'

/** `YYYY-MM`. */
export type Month = string & { readonly __id: 'Month' }

export const monthOf = (date: IsoDate): Month => date.slice(0, 7) as Month

/** From a month's first day to its last, or to today where that comes first. */
export const spanOf = (month: Month, today: IsoDate): DateSpan => {
  const { year, month: number } = partsOf(`${month}-01` as IsoDate)
  const last = isoDate(year, number, daysInMonth(year, number)) ?? today
  return { from: `${month}-01` as IsoDate, to: last < today ? last : today }
}

/** A day before this is a slip of the pen, and no reason for a series of a thousand years. */
const earliest = '1970-01' as Month

/** Every month from the first of these days to today's month, without gaps; none for no days. */
export const monthsFrom = (days: readonly IsoDate[], today: IsoDate): readonly Month[] => {
  const known = days.map(monthOf).filter((month) => month >= earliest)
  const [first] = [...known].sort()
  const months: Month[] = []
  if (first === undefined) return months
  for (let month = first; month <= monthOf(today); month = next(month)) months.push(month)
  return months
}

const next = (month: Month): Month => {
  const { year, month: number } = partsOf(`${month}-01` as IsoDate)
  const following = number === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, number + 1, 1)
  return monthOf(following ?? ('9999-12-31' as IsoDate))
}
