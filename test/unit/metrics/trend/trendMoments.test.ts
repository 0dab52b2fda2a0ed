import assert from 'node:assert/strict'
import { trendMoments, type MainlineCommit } from '../../../../src/core/metrics/trend/trendMoments'
import { date } from '../../support/snapshots'

/** A main line from its days, newest first; commits are called by their place. */
const mainline = (...days: readonly string[]): readonly MainlineCommit[] =>
  days.map((day, at) => ({ commit: `c${days.length - at}`, on: date(day) }))

const days = [date('2026-01-31'), date('2026-02-28'), date('2026-03-10')]

describe('the commit of a month', () => {
  it('is the newest that is no later than its last day', () => {
    const { moments } = trendMoments(mainline('2026-03-01', '2026-02-28', '2026-02-01', '2026-01-05'), days)
    assert.deepEqual(
      moments.map(({ on, commit }) => `${on} ${commit}`),
      ['2026-01-31 c1', '2026-02-28 c3', '2026-03-10 c4'],
    )
  })

  it('is the one of the month before where nothing was committed', () => {
    const { moments } = trendMoments(mainline('2026-01-05'), days)
    assert.deepEqual(
      moments.map(({ commit }) => commit),
      ['c1', 'c1', 'c1'],
    )
  })

  it('is the newest of all for today, even if a clock put it after today', () => {
    const { moments } = trendMoments(mainline('2026-04-01', '2026-01-05'), days)
    assert.deepEqual(
      moments.map(({ commit }) => commit),
      ['c1', 'c1', 'c2'],
    )
  })

  it('is told by its place in the line where a clock was wrong', () => {
    // The third was made after the second, and dated before it.
    const { moments } = trendMoments(mainline('2026-03-01', '2026-01-20', '2026-02-10', '2026-01-05'), days)
    assert.deepEqual(
      moments.map(({ commit }) => commit),
      ['c3', 'c3', 'c4'],
    )
  })

  it('is none before the first commit', () => {
    const { moments, daysWithoutCommit } = trendMoments(mainline('2026-03-01'), days)
    assert.deepEqual(moments, [{ on: '2026-03-10', commit: 'c1' }])
    assert.deepEqual(daysWithoutCommit, ['2026-01-31', '2026-02-28'])
  })
})
