import { addInterval, daysInMonth, isoDate, partsOf } from '../../domain/calendar'
import type { IsoDate } from '../../domain/text'

/** So many months can be asked for: ten years. */
export const mostMonths = 120

/**
 * The last days of so many months, oldest first; of the month of today, today. At least one day, and at most those of
 * ten years.
 */
export const monthEnds = (today: IsoDate, months: number): readonly IsoDate[] => {
  const asked = Math.min(Math.max(Math.trunc(months), 1), mostMonths)
  const { year, month } = partsOf(today)
  const first = isoDate(year, month, 1) ?? today
  const days = Array.from({ length: asked - 1 }, (_, index) =>
    lastDayOf(addInterval(first, { count: index + 1 - asked, unit: 'months' })),
  )
  // Before the first year there is no calendar to go back in.
  return [...new Set([...days, today])].filter((day) => day <= today)
}

const lastDayOf = (day: IsoDate): IsoDate => {
  const { year, month } = partsOf(day)
  return isoDate(year, month, daysInMonth(year, month)) ?? day
}
