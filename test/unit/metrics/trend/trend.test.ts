import assert from 'node:assert/strict'
import { trendOf, type TrendFigures, type TrendPoint } from '../../../../src/core/metrics/trend/trend'
import { date } from '../../support/snapshots'

const figures = (runbooks: number, reviews = 0): TrendFigures => ({
  documents: runbooks + reviews,
  reviews,
  runbooks,
  coverage: runbooks === 0 ? undefined : 0.5,
  singlePoints: 0,
  uncovered: 0,
  unknown: 0,
  belowPolicy: 0,
  noTrainer: 0,
  lapsed: 0,
  overdueReviews: 0,
  byBasis: { declared: runbooks, inferred: 0, none: 0 },
  truckFactor: undefined,
  openActions: 0,
  overdueActions: 0,
  actionsNotStated: 0,
})

const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].map(date)

const trendFrom = (...counts: readonly (TrendFigures | undefined)[]) => {
  const points = counts.flatMap((one, at): readonly TrendPoint[] => {
    const on = days[at]
    return one === undefined || on === undefined ? [] : [{ on, commit: `c${at}`, figures: one }]
  })
  const daysWithoutCommit = days.filter((_, at) => counts[at] === undefined)
  return trendOf({ today: date('2026-05-31'), head: 'c4', days, points: points.toReversed(), daysWithoutCommit })
}

const monthsOf = (trend: ReturnType<typeof trendFrom>) => trend.points.map(({ on }) => on.slice(5, 7))

describe('a trend', () => {
  it('is in the order of time, whatever order its points came in', () => {
    assert.deepEqual(monthsOf(trendFrom(figures(1), figures(1), figures(1), figures(1), figures(1))), [
      '01',
      '02',
      '03',
      '04',
      '05',
    ])
  })

  it('begins with the first runbook or review, and says which months have none', () => {
    const trend = trendFrom(undefined, undefined, figures(0), figures(0, 1), figures(1))
    assert.deepEqual(monthsOf(trend), ['04', '05'])
    assert.deepEqual(trend.leftOut, [
      { from: '2026-01', to: '2026-02', count: 2, why: 'before-first-commit' },
      { from: '2026-03', to: '2026-03', count: 1, why: 'before-first-document' },
    ])
  })

  it('keeps a month without runbooks that lies between others: there were some, and they went', () => {
    const trend = trendFrom(figures(1), figures(0), figures(0), figures(1), figures(1))
    assert.deepEqual(monthsOf(trend), ['01', '02', '03', '04', '05'])
    assert.deepEqual(trend.leftOut, [])
  })

  it('has no point where there never was a runbook or a review', () => {
    const trend = trendFrom(figures(0), figures(0), figures(0), figures(0), figures(0))
    assert.deepEqual(trend.points, [])
    assert.deepEqual(trend.leftOut, [{ from: '2026-01', to: '2026-05', count: 5, why: 'before-first-document' }])
  })
})
