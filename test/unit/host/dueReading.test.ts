import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dueReading } from '../../../src/host/words/dueReading'
import { date } from '../support/snapshots'
import { plainL10n } from './plainL10n'

const read = (text: string, now?: string) => {
  const today = date('2026-11-21')
  const { kind, says } = dueReading(text, today, now === undefined ? undefined : date(now), 'en-GB', plainL10n)
  // Whether a comma follows the day of the week is not ours to say.
  return { kind, says: says.replace(/^(\p{L}+day),? /u, '$1, ') }
}

describe('a due date while it is typed', () => {
  it('is shown as it is understood', () => {
    assert.deepEqual(read('in 2 weeks'), { kind: 'fine', says: 'Saturday, 5 December 2026, in 14 days' })
    assert.deepEqual(read('tomorrow'), { kind: 'fine', says: 'Sunday, 22 November 2026, tomorrow' })
    assert.deepEqual(read('today'), { kind: 'fine', says: 'Saturday, 21 November 2026, today' })
  })

  it('says what is wrong with it', () => {
    assert.equal(read('soon').kind, 'wrong')
    assert.deepEqual(read('2026-11-20'), { kind: 'wrong', says: 'Friday, 20 November 2026 has passed.' })
  })

  it('may be empty only where there is a date to take out', () => {
    assert.equal(read(' ').kind, 'wrong')
    assert.deepEqual(read('', '2026-12-01'), { kind: 'fine', says: 'The date is taken out.' })
  })
})
