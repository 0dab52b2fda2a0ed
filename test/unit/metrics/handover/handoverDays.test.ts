import assert from 'node:assert/strict'
import fc from 'fast-check'
import { addDays } from '../../../../src/core/domain/calendar'
import { handoverDays } from '../../../../src/core/metrics/handover/handoverDays'
import { date } from '../../support/snapshots'

describe('the days of a handover', () => {
  it('are spread over the workdays between today and the last day, neither of which is one of them', () => {
    // 2026-11-20 is a Friday; between lie five workdays.
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-28'), 5), [
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ])
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-28'), 2), ['2026-11-25', '2026-11-27'])
  })

  it('leave out the days on which whoever leaves is away', () => {
    const away = [{ from: date('2026-11-24'), to: date('2026-11-26') }]
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-28'), 2, away), ['2026-11-23', '2026-11-27'])
  })

  it('put more steps than days on the same day, in their order', () => {
    assert.deepEqual(handoverDays(date('2026-11-25'), date('2026-11-27'), 3), [
      '2026-11-26',
      '2026-11-26',
      '2026-11-26',
    ])
  })

  it('are none where no day is left', () => {
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-21'), 3), [])
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-20'), 3), [])
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-10-01'), 3), [])
    // A Friday evening before a Monday.
    assert.deepEqual(handoverDays(date('2026-11-20'), date('2026-11-23'), 1), [])
  })

  it('are never today, never the last day, and never run backwards', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.nat(9), (start, length, count) => {
        const today = addDays(date('2025-01-01'), start)
        const lastDay = addDays(today, length)
        const days = handoverDays(today, lastDay, count)
        assert.deepEqual(days, days.toSorted())
        assert.ok(days.every((each) => each > today && each < lastDay))
        assert.ok(days.length === count || days.length === 0)
      }),
    )
  })
})
