import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { IsoInstant } from '../../../../src/core/domain/text'
import { readTimePhrase } from '../../../../src/core/parse/text/timePhrase'

/** A Saturday. */
const now = '2026-11-21T15:30:42Z' as IsoInstant
const berlin = (moment: string) => (moment >= '2026-10-25T01:00:00Z' ? 60 : 120)
const read = (text: string, offset: (moment: string) => number = () => 0) => readTimePhrase(text, now, offset)

describe('a time as people write it', () => {
  for (const [text, expected] of [
    ['2026-11-19T08:02:00Z', '2026-11-19T08:02:00Z'],
    ['2026-11-19T08:02:17.250Z', '2026-11-19T08:02:17Z'],
    ['2026-11-19T08:02+02:00', '2026-11-19T06:02:00Z'],
    ['2026-11-19 08:02', '2026-11-19T08:02:00Z'],
    ['19.11.2026 08:02', '2026-11-19T08:02:00Z'],
    ['19 November 2026, 8:02', '2026-11-19T08:02:00Z'],
    ['08:02 on 2026-11-19', '2026-11-19T08:02:00Z'],
    ['08:02', '2026-11-21T08:02:00Z'],
    ['today at 8.02', '2026-11-21T08:02:00Z'],
    ['yesterday 22:15', '2026-11-20T22:15:00Z'],
    ['22:15 yesterday', '2026-11-20T22:15:00Z'],
    ['Yesterday at 10pm', '2026-11-20T22:00:00Z'],
    ['friday 9am', '2026-11-20T09:00:00Z'],
    ['Saturday 09:00', '2026-11-21T09:00:00Z'],
    ['last saturday 09:00', '2026-11-14T09:00:00Z'],
    ['Sun 23:59', '2026-11-15T23:59:00Z'],
    ['19 Nov 14:00 CET', '2026-11-19T13:00:00Z'],
    ['Dec 24th 18:00', '2025-12-24T18:00:00Z'],
    ['noon', '2026-11-21T12:00:00Z'],
    ['08:02 UTC', '2026-11-21T08:02:00Z'],
    ['2h ago', '2026-11-21T13:30:00Z'],
    ['1h30m ago', '2026-11-21T14:00:00Z'],
    ['an hour and 5 minutes ago', '2026-11-21T14:25:00Z'],
    ['half an hour ago', '2026-11-21T15:00:00Z'],
    ['1.5 h ago', '2026-11-21T14:00:00Z'],
    ['3 days ago', '2026-11-18T15:30:00Z'],
    ['now', '2026-11-21T15:30:00Z'],
  ] as const) {
    it(`reads “${text}”`, () => {
      assert.equal(read(text), expected)
    })
  }

  it('takes a time without a zone for one on the wall', () => {
    assert.equal(
      read('08:02', () => 330),
      '2026-11-21T02:32:00Z',
    )
    assert.equal(
      read('08:02 UTC', () => 330),
      '2026-11-21T08:02:00Z',
    )
    assert.equal(
      read('2h ago', () => 330),
      '2026-11-21T13:30:00Z',
    )
  })

  it('takes the day on the wall, not that of UTC', () => {
    assert.equal(
      readTimePhrase('00:10', '2026-11-21T23:30:00Z' as IsoInstant, () => 60),
      '2026-11-21T23:10:00Z',
    )
    assert.equal(
      readTimePhrase('yesterday 20:00', '2026-11-21T02:00:00Z' as IsoInstant, () => -480),
      '2026-11-20T04:00:00Z',
    )
  })

  it('takes the offset of that day, where the clocks have changed since', () => {
    assert.equal(read('2026-10-24 08:02', berlin), '2026-10-24T06:02:00Z')
    assert.equal(read('2026-10-26 08:02', berlin), '2026-10-26T07:02:00Z')
  })

  for (const text of [
    '',
    'soon',
    '2026-11-19',
    '25:00',
    '12:99',
    '2026-02-30 08:00',
    'ago',
    '2 ago',
    'xyz 08:02',
    '8',
    'v1.2.3',
  ]) {
    it(`says of “${text}” that it is none`, () => {
      assert.equal(read(text), undefined)
    })
  }

  it('reads every moment it has written itself', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.integer({ min: -720, max: 840 }), (moment, offset) => {
        const written = `${moment.toISOString().slice(0, 19)}Z`
        assert.equal(
          read(written, () => offset),
          written,
        )
        const onTheWall = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19).replace('T', ' ')
        assert.equal(
          read(onTheWall, () => offset),
          written,
        )
      }),
    )
  })

  it('never throws, and answers with a moment that exists or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:. amphZTago/-]{0,20}$/)), (text) => {
        const moment = read(text)
        assert.ok(moment === undefined || !Number.isNaN(Date.parse(moment)), moment)
      }),
    )
  })
})
