import { trendOf, type Trend, type TrendFigures, type TrendPoint } from '../../../src/core/metrics/trend/trend'
import { date } from './snapshots'

/** A month's figures: nothing at all, and what is said otherwise. */
export const trendFigures = (said: Partial<TrendFigures> = {}): TrendFigures => ({
  documents: 0,
  reviews: 0,
  runbooks: 0,
  coverage: undefined,
  singlePoints: 0,
  uncovered: 0,
  unknown: 0,
  belowPolicy: 0,
  noTrainer: 0,
  lapsed: 0,
  overdueReviews: 0,
  byBasis: { declared: 0, inferred: 0, none: 0 },
  truckFactor: undefined,
  openActions: 0,
  overdueActions: 0,
  actionsNotStated: 0,
  ...said,
})

/** A trend from its days and their figures; undefined: before the first commit. */
export const trendFrom = (...months: readonly (readonly [day: string, figures: TrendFigures | undefined])[]): Trend => {
  const days = months.map(([day]) => date(day))
  const points = months.flatMap(([day, figures], at): readonly TrendPoint[] =>
    figures === undefined ? [] : [{ on: date(day), commit: `${at}`.repeat(40), figures }],
  )
  const daysWithoutCommit = months.flatMap(([day, figures]) => (figures === undefined ? [date(day)] : []))
  const today = days.at(-1) ?? date('2026-01-01')
  return trendOf({ today, head: points.at(-1)?.commit ?? '', days, points, daysWithoutCommit })
}
