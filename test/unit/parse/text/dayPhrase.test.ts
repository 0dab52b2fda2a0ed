import assert from 'node:assert/strict'
import { readComingDay, readPastDay } from '../../../../src/core/parse/text/dayPhrase'
import { date } from '../../support/snapshots'

// A Saturday.
const today = date('2026-11-21')

describe('a day in the words that people use', () => {
  it('is to come: a date, a weekday, a time from now', () => {
    for (const [text, meant] of [
      ['2027-03-31', '2027-03-31'],
      ['in 6 weeks', '2027-01-02'],
      ['3 months', '2027-02-21'],
      ['Friday', '2026-11-27'],
      ['next friday', '2026-11-27'],
      ['Saturday', '2026-11-28'],
      ['tomorrow', '2026-11-22'],
      ['today', '2026-11-21'],
      ['soon', undefined],
      ['', undefined],
    ] as const)
      assert.equal(readComingDay(text, today), meant, text)
  })

  it('has been: a date, a weekday, a time ago', () => {
    for (const [text, meant] of [
      ['2026-11-09', '2026-11-09'],
      [' Yesterday ', '2026-11-20'],
      ['friday', '2026-11-20'],
      ['Saturday', '2026-11-21'],
      ['last Sunday', '2026-11-15'],
      ['3 days ago', '2026-11-18'],
      ['two weeks ago', '2026-11-07'],
      ['6 weeks', undefined],
      ['constructor', undefined],
    ] as const)
      assert.equal(readPastDay(text, today), meant, text)
  })
})
