import type { Trend, TrendPoint } from '../../core/metrics/trend/trend'
import { orNull } from './values'

/** `report --format json --trend`: the months, oldest first, and those that have nothing to tell; nothing without a trend. */
export const trendJson = (trend: Trend | undefined): object =>
  trend === undefined
    ? {}
    : {
        trend: {
          today: trend.today,
          commit: trend.head,
          points: trend.points.map(pointJson),
          leftOut: trend.leftOut.map(({ from, to, count, why }) => ({ from, to, months: count, why })),
        },
      }

const pointJson = ({ on, commit, figures }: TrendPoint): object => ({
  on,
  commit,
  ...figures,
  coverage: orNull(figures.coverage),
  truckFactor: orNull(figures.truckFactor),
})
