import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  addDays,
  addInterval,
  dayOf,
  daysBetween,
  daysInMonth,
  instantOf,
  isoDate,
  minutesBetween,
} from '../../../src/core/domain/calendar'
import type { IsoDate, IsoInstant } from '../../../src/core/domain/text'

const date = (text: string) => text as IsoDate
const someDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => isoDate(year, month, Math.min(day, daysInMonth(year, month))) ?? date('2000-01-01'))

describe('calendar', () => {
  it('knows which days there are', () => {
    assert.equal(isoDate(2024, 2, 29), '2024-02-29')
    assert.equal(isoDate(2023, 2, 29), undefined)
    assert.equal(isoDate(1900, 2, 29), undefined)
    assert.equal(isoDate(2000, 2, 29), '2000-02-29')
    assert.equal(isoDate(2026, 13, 1), undefined)
    assert.equal(isoDate(2026, 4, 31), undefined)
    assert.equal(isoDate(0, 1, 1), undefined)
    assert.equal(isoDate(2026, 1.5, 1), undefined)
  })

  it('ends a month without such a day on its last one', () => {
    assert.equal(addInterval(date('2026-01-31'), { count: 1, unit: 'months' }), '2026-02-28')
    assert.equal(addInterval(date('2024-02-29'), { count: 1, unit: 'years' }), '2025-02-28')
    assert.equal(addInterval(date('2026-07-28'), { count: 6, unit: 'months' }), '2027-01-28')
    assert.equal(addInterval(date('2026-12-31'), { count: 2, unit: 'weeks' }), '2027-01-14')
    assert.equal(addInterval(date('2026-11-30'), { count: 90, unit: 'days' }), '2027-02-28')
  })

  it('counts days across leap years', () => {
    assert.equal(daysBetween(date('2024-01-01'), date('2025-01-01')), 366)
    assert.equal(daysBetween(date('2026-03-01'), date('2026-02-28')), -1)
    assert.equal(daysBetween(date('1970-01-01'), date('2000-03-01')), 11_017)
  })

  it('stays within the years that can be written', () => {
    assert.equal(addDays(date('9999-12-31'), 1), '9999-12-31')
    assert.equal(addDays(date('0001-01-01'), -1), '0001-01-01')
  })

  it('carries minutes over midnight both ways', () => {
    assert.equal(instantOf(date('2026-01-01'), -30), '2025-12-31T23:30:00Z')
    assert.equal(instantOf(date('2026-01-01'), 1445, 7), '2026-01-02T00:05:07Z')
    assert.equal(dayOf(instantOf(date('2026-01-01'), 10)), '2026-01-01')
  })

  it('measures minutes between moments', () => {
    const at = (text: string) => text as IsoInstant
    assert.equal(minutesBetween(at('2026-01-01T23:50:00Z'), at('2026-01-02T00:20:00Z')), 30)
    assert.equal(minutesBetween(at('2026-01-01T10:00:30Z'), at('2026-01-01T10:00:00Z')), -0.5)
  })

  it('takes back what it added', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -300_000, max: 300_000 }), (start, days) => {
        const later = addDays(start, days)
        fc.pre(later !== '9999-12-31' && later !== '0001-01-01')
        assert.equal(daysBetween(start, later), days)
        assert.equal(addDays(later, -days), start)
      }),
    )
  })

  it('orders dates as their texts are ordered', () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        assert.equal(daysBetween(a, b) > 0, a < b)
      }),
    )
  })
})
