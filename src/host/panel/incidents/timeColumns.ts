import { addDays, addInterval, daysBetween, partsOf } from '../../../core/domain/calendar'
import type { IsoDate } from '../../../core/domain/text'
import type { Month } from '../../../core/metrics/incidents/months'
import type { L10n } from '../../l10n'

/** Months that are told together: a month, a quarter or a year. */
export type TimeColumn = {
  /** Such as `Oct`, `Q3` or `2026`. */
  readonly label: string
  /** The year, where the label does not say it. */
  readonly group: string | undefined
  /** In full, such as `Oct 2026`. */
  readonly name: string
  readonly months: readonly Month[]
}

const monthsAtMost = 24
const quartersAtMost = 96

const monthName = (month: Month, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`))

/** The months of a series as columns: by month up to two years, by quarter up to eight, else by year. */
export const timeColumns = (months: readonly Month[], language: string, { t }: L10n): readonly TimeColumn[] => {
  const columns: { label: string; group: string | undefined; name: string; months: Month[] }[] = []
  for (const month of months) {
    const year = month.slice(0, 4)
    const quarter = t('Q{0}', Math.ceil(Number(month.slice(5, 7)) / 3))
    const [label, group] =
      months.length <= monthsAtMost
        ? [monthName(month, language), year]
        : months.length <= quartersAtMost
          ? [quarter, year]
          : [year, undefined]
    const last = columns.at(-1)
    if (last?.label === label && last.group === group) last.months.push(month)
    else columns.push({ label, group, name: group === undefined ? label : `${label} ${group}`, months: [month] })
  }
  return columns
}

/** A place where a month or a year begins, by its days since `from`. */
export type TimePlace = { readonly day: number; readonly label: string; readonly group: string | undefined }

const monthsOnAxis = 30

/** Where months begin between two days; where they are many, where years do. */
export const timePlaces = (from: IsoDate, to: IsoDate, language: string): readonly TimePlace[] => {
  const byMonth = daysBetween(from, to) <= monthsOnAxis * 31
  const { year } = partsOf(from)
  const first = byMonth ? (`${from.slice(0, 7)}-01` as IsoDate) : (`${from.slice(0, 4)}-01-01` as IsoDate)
  const places: TimePlace[] = []
  const step = { count: byMonth ? 1 : 12, unit: 'months' } as const
  for (let at = first; at <= to; at = addInterval(at, step)) {
    if (at < from) continue
    const label = byMonth ? monthName(at.slice(0, 7) as Month, language) : at.slice(0, 4)
    places.push({ day: daysBetween(from, at), label, group: byMonth ? at.slice(0, 4) : undefined })
  }
  return places.length > 0 ? places : [{ day: 0, label: String(year), group: undefined }]
}

/** A day before the first and one after the last, so that no mark stands at the edge. */
export const widened = (first: IsoDate, last: IsoDate): readonly [IsoDate, IsoDate] => [
  addDays(first, -1),
  addDays(last, 1),
]
