import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays, addInterval } from '../../../../src/core/domain/calendar'
import type { IsoDate } from '../../../../src/core/domain/text'
import { monthEnds, mostMonths } from '../../../../src/core/metrics/trend/monthEnds'
import { date } from '../../support/snapshots'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(date('1990-01-01'), days))

describe('the days a trend looks at', () => {
  it('are the last days of the months before, and today', () => {
    assert.deepEqual(monthEnds(date('2024-03-15'), 4), ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-15'])
  })

  it('are today alone where one month or fewer are asked for', () => {
    for (const months of [1, 0, -3]) assert.deepEqual(monthEnds(date('2024-03-31'), months), ['2024-03-31'])
  })

  it('are never those of more than ten years', () => {
    assert.equal(monthEnds(date('2024-03-15'), 10_000).length, mostMonths)
  })

  it('go back no further than the calendar', () => {
    assert.deepEqual(monthEnds(date('0001-02-03'), 5), ['0001-01-31', '0001-02-03'])
  })

  it('are as many as asked for, one in each month, each but today the last of its own', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: mostMonths }), (today, months) => {
        const days = monthEnds(today, months)
        assert.equal(days.length, months)
        assert.equal(days.at(-1), today)
        const isLast = (day: IsoDate) => addDays(day, 1).endsWith('-01')
        assert.ok(days.slice(0, -1).every(isLast))
        const first = `${today.slice(0, 8)}01` as IsoDate
        const wanted = days.map((_, at) => addInterval(first, { count: at + 1 - months, unit: 'months' }).slice(0, 7))
        assert.deepEqual(
          days.map((day) => day.slice(0, 7)),
          wanted,
        )
      }),
    )
  })
})
