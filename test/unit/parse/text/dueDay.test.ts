import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readDueDay } from '../../../../src/core/parse/text/dueDay'
import { date } from '../../support/snapshots'

// A Saturday.
const today = date('2026-11-21')

describe('a day to come', () => {
  for (const [words, date] of [
    ['2026-12-01', '2026-12-01'],
    ['Friday', '2026-11-27'],
    ['by fri', '2026-11-27'],
    ['Saturday', '2026-11-28'],
    ['next Tuesday', '2026-11-24'],
    ['today', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['in 2 weeks', '2026-12-05'],
    ['3 days', '2026-11-24'],
    ['next month', '2026-12-21'],
    ['1 Dec', '2026-12-01'],
    ['December 1st', '2026-12-01'],
    ['20 Nov', '2027-11-20'],
    ['end of month', '2026-11-30'],
    ['end of the quarter', '2026-12-31'],
    ['end of week', '2026-11-27'],
  ] as const) {
    it(`is read from “${words}”`, () => {
      assert.equal(readDueDay(words, today), date)
    })
  }

  it('is the one of the week after, where this week’s is still to come', () => {
    assert.equal(readDueDay('next Friday', date('2026-11-16')), '2026-11-27')
    assert.equal(readDueDay('Friday', date('2026-11-16')), '2026-11-20')
    assert.equal(readDueDay('next Monday', date('2026-11-20')), '2026-11-23')
  })

  for (const words of ['', 'soon', '31 Feb', 'Fridays maybe', '2026-13-01', 'x'.repeat(100)]) {
    it(`is not read from “${words.slice(0, 20)}”`, () => {
      assert.equal(readDueDay(words, today), undefined)
    })
  }
})
