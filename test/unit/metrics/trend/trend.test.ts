import assert from 'node:assert/strict'
import { trendOf, type Trend } from '../../../../src/core/metrics/trend/trend'
import { trendFigures, trendFrom } from '../../support/trends'

const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']

/** So many runbooks at the end of each month; undefined: no commit yet. */
const withRunbooks = (...counts: readonly (number | undefined)[]): Trend =>
  trendFrom(
    ...counts.map(
      (runbooks, at) => [days[at] ?? '', runbooks === undefined ? undefined : trendFigures({ runbooks })] as const,
    ),
  )

const monthsOf = (trend: Trend) => trend.points.map(({ on }) => on.slice(5, 7))

describe('a trend', () => {
  it('is in the order of time, whatever order its points came in', () => {
    const trend = withRunbooks(1, 1, 1, 1, 1)
    const mixed = trendOf({ ...trend, points: trend.points.toReversed(), daysWithoutCommit: [] })
    assert.deepEqual(mixed, trend)
    assert.deepEqual(monthsOf(mixed), ['01', '02', '03', '04', '05'])
  })

  it('begins with the first runbook or review, and says which months have none', () => {
    const empty = trendFigures()
    const trend = trendFrom(
      ['2026-01-31', undefined],
      ['2026-02-28', undefined],
      ['2026-03-31', empty],
      ['2026-04-30', trendFigures({ reviews: 1 })],
      ['2026-05-31', trendFigures({ runbooks: 1 })],
    )
    assert.deepEqual(monthsOf(trend), ['04', '05'])
    assert.deepEqual(trend.leftOut, [
      { from: '2026-01', to: '2026-02', count: 2, why: 'before-first-commit' },
      { from: '2026-03', to: '2026-03', count: 1, why: 'before-first-document' },
    ])
  })

  it('keeps a month without runbooks that lies between others: there were some, and they went', () => {
    const trend = withRunbooks(1, 0, 0, 1, 1)
    assert.deepEqual(monthsOf(trend), ['01', '02', '03', '04', '05'])
    assert.deepEqual(trend.leftOut, [])
  })

  it('has no point where there never was a runbook or a review', () => {
    const trend = withRunbooks(0, 0, 0, 0, 0)
    assert.deepEqual(trend.points, [])
    assert.deepEqual(trend.leftOut, [{ from: '2026-01', to: '2026-05', count: 5, why: 'before-first-document' }])
  })
})
