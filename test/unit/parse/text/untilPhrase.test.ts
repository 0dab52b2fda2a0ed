import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { readUntil } from '../../../../src/core/parse/text/untilPhrase'
import { date } from '../../support/snapshots'

describe('a day until which something holds', () => {
  const today = date('2026-11-20')

  it('is a date, or a length of time from today on', () => {
    const days: readonly (readonly [string, string])[] = [
      ['2027-03-31', '2027-03-31'],
      ['6 months', '2027-05-20'],
      [' in 2 weeks ', '2026-12-04'],
      ['P1Y', '2027-11-20'],
    ]
    for (const [text, expected] of days) assert.equal(readUntil(text, today), expected, text)
  })

  it('is nothing else', () => {
    for (const text of ['', 'soon', '2027-02-30', 'in a bit']) assert.equal(readUntil(text, today), undefined, text)
  })
})
