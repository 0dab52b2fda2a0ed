import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { IsoDate } from '../core/domain/text'
import { monthOf, monthsFrom, type Month } from '../core/metrics/incidents/months'
import { incidentReviews } from '../core/metrics/reviews/incidentReviews'
import { counted } from '../core/metrics/words'
import { barChart } from '../picture/barChart'
import type { Chart } from '../picture/chart'

/** More months than this are told as years. */
const monthsAtMost = 18

/** How many incidents began in each month, or in each year where they go far back; undefined where no day is known. */
export const incidentChart = (base: KnowledgeBase, today: IsoDate): Chart | undefined => {
  const days = incidentReviews(base, today).flatMap(({ date }) => (date === undefined || date > today ? [] : [date]))
  const months = monthsFrom(days, today)
  if (months.length === 0) return undefined
  const byMonth = months.length <= monthsAtMost
  const nameOf = (month: Month): string => (byMonth ? month : month.slice(0, 4))
  const counts = new Map(months.map((month) => [nameOf(month), 0]))
  for (const day of days) {
    const name = nameOf(monthOf(day))
    const count = counts.get(name)
    if (count !== undefined) counts.set(name, count + 1)
  }
  const bars = [...counts].reverse()
  return barChart({
    kind: 'bars',
    id: 'incidents',
    title: byMonth ? 'Incidents by month' : 'Incidents by year',
    description: `${counted(
      bars.reduce((sum, [, count]) => sum + count, 0),
      'incident',
    )} since ${bars.at(-1)?.[0] ?? ''}.`,
    bars: bars.map(([label, value]) => ({ label, value, text: String(value) })),
    nothing: 'No incident gives a day.',
    table: {
      columns: [byMonth ? 'Month' : 'Year', 'Incidents'],
      rows: bars.map(([label, count]) => [label, String(count)]),
    },
  })
}
