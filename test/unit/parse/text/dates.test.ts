import assert from 'node:assert/strict'
import fc from 'fast-check'
import { daysInMonth, isoDate } from '../../../../src/core/domain/calendar'
import { findDates, parseDate, parseInterval, readDate } from '../../../../src/core/parse/text/dates'

describe('dates as people write them', () => {
  const forms: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['2026-10-01', '2026-10-01', 'iso'],
    ['2026-10-01T08:02:00Z', '2026-10-01', 'iso'],
    ['2026-10-01 08:02', '2026-10-01', 'iso'],
    ['2025-04-8', '2025-04-08', 'loose'],
    ['2025/04/08', '2025-04-08', 'loose'],
    ['2022-21-09', undefined, 'iso'],
    ['2026-02-30', undefined, 'iso'],
    ['13/02/2026', '2026-02-13', 'day-first'],
    ['02/13/2026', '2026-02-13', 'month-first'],
    ['06/07/2026', '2026-07-06', 'ambiguous'],
    ['06/06/2026', '2026-06-06', 'day-first'],
    ['06.07.2026', '2026-07-06', 'day-first'],
    ['24/07/25', '2025-07-24', 'day-first'],
    ['6 June 2026', '2026-06-06', 'named'],
    ['6th of June 2026', '2026-06-06', 'named'],
    ['June 6th 2026', '2026-06-06', 'named'],
    ['Jun 6, 2026', '2026-06-06', 'named'],
    ['06-Jun-2026', '2026-06-06', 'named'],
    ['2026年6月6日', '2026-06-06', 'named'],
    ['31 June 2026', undefined, 'named'],
    ['soon', undefined, undefined],
    ['', undefined, undefined],
    ['1.14.3', undefined, undefined],
    ['10.0.12.24', undefined, undefined],
    ['20261-01-16', undefined, undefined],
    ['2026-10-01 and later', undefined, undefined],
  ]
  for (const [text, date, form] of forms) {
    it(`reads “${text}” as ${date ?? 'no date'}`, () => {
      assert.equal(readDate(text)?.form, form)
      assert.equal(parseDate(text), date)
    })
  }

  it('finds every date of a sentence, and its place', () => {
    const text = 'From 2026-01-02 until 3 January 2026, not v2026.1.2.'
    const found = findDates(text)
    assert.deepEqual(
      found.map(({ date, start, end }) => [date, text.slice(start, end)]),
      [
        ['2026-01-02', '2026-01-02'],
        ['2026-01-03', '3 January 2026'],
      ],
    )
  })

  it('reads back every date it could have written', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(parts, ({ year, month, day }) => {
        const date = isoDate(year, month, Math.min(day, daysInMonth(year, month))) ?? ''
        assert.equal(parseDate(date), date)
      }),
    )
  })

  it('never fails, and finds only what stands in the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '0',
            '1',
            '2',
            '20',
            '2026',
            '-',
            '/',
            '.',
            ' ',
            ':',
            'T',
            'Z',
            'june',
            '年',
            '月',
            '日',
          ),
        }),
        (text) => {
          for (const { start, end, text: found } of findDates(text)) assert.equal(text.slice(start, end), found)
        },
      ),
    )
  })
})

describe('intervals', () => {
  const forms: readonly (readonly [string, string | undefined])[] = [
    ['6 weeks', '6 weeks'],
    ['6 month', '6 months'],
    ['3 months', '3 months'],
    ['1 year', '1 years'],
    ['90 days', '90 days'],
    ['90d', '90 days'],
    ['six months', '6 months'],
    ['every 2 years', '2 years'],
    ['a year', '1 years'],
    ['quarterly', '3 months'],
    ['P6M', '6 months'],
    ['P1Y', '1 years'],
    ['0 days', undefined],
    ['some months', undefined],
    ['6', undefined],
    ['toString', undefined],
    ['', undefined],
  ]
  for (const [text, expected] of forms) {
    it(`reads “${text}” as ${expected ?? 'nothing'}`, () => {
      const interval = parseInterval(text)
      assert.equal(interval && `${interval.count} ${interval.unit}`, expected)
    })
  }
})
