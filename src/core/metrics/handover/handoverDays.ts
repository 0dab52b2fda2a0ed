import { addDays, daysBetween } from '../../domain/calendar'
import type { DateSpan } from '../../domain/people'
import type { IsoDate } from '../../domain/text'

/** A Monday, from which the days of the week are counted. */
const someMonday = '2024-01-01' as IsoDate

const isWeekend = (day: IsoDate): boolean => ((daysBetween(someMonday, day) % 7) + 7) % 7 >= 5

const workdays = (today: IsoDate, lastDay: IsoDate, away: readonly DateSpan[]): readonly IsoDate[] => {
  const days: IsoDate[] = []
  for (let day = addDays(today, 1); day < lastDay; day = addDays(day, 1)) {
    if (!isWeekend(day) && !away.some(({ from, to }) => from <= day && day <= to)) days.push(day)
  }
  return days
}

/**
 * Days for `count` steps that follow each other: Mondays to Fridays after today and before the last day on which nobody
 * who leaves is away, spread evenly, the last of them on the last such day. Shorter than `count`, and empty, where no such day is left.
 */
export const handoverDays = (
  today: IsoDate,
  lastDay: IsoDate,
  count: number,
  away: readonly DateSpan[] = [],
): readonly IsoDate[] => {
  const days = workdays(today, lastDay, away)
  return Array.from({ length: count }, (_, at) => days[Math.ceil(((at + 1) * days.length) / count) - 1] ?? []).flat()
}
