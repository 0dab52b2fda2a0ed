import assert from 'node:assert/strict'
import { findStatedZone, findTime, findZone, readMoment } from '../../../../src/core/parse/incident/moments'
import type { IsoDate } from '../../../../src/core/domain/text'

const utc = { name: 'UTC', offset: 0 }
const cet = { name: 'CET', offset: 60 }

describe('moments', () => {
  const moments: readonly (readonly [string, string])[] = [
    ['2026-11-19 08:20', '2026-11-19T08:20:00Z'],
    ['2026-11-19T08:20:30Z', '2026-11-19T08:20:30Z'],
    ['2026-11-19T08:20:00+01:00', '2026-11-19T07:20:00Z'],
    ['2026-11-19 08:20 BST', '2026-11-19T07:20:00Z'],
    ['2026-11-19 00:20 (CEST)', '2026-11-18T22:20:00Z'],
    ['19.11.2026 08:02 Uhr (MEZ)', '2026-11-19T07:02:00Z'],
    ['2026-11-19 14.43', '2026-11-19T14:43:00Z'],
    ['19 November 2026 at 2pm', '2026-11-19T14:00:00Z'],
    ['10:05 on 19/11/2026', '2026-11-19T10:05:00Z'],
    ['~2026-11-19 19:30', '2026-11-19T19:30:00Z'],
    ['2026-11-19 12:15 am', '2026-11-19T00:15:00Z'],
  ]
  for (const [text, expected] of moments) {
    it(`reads “${text}” as ${expected}`, () => {
      assert.equal(readMoment(text, undefined, utc).at, expected)
    })
  }

  it('takes the zone behind a time before that of the text', () => {
    assert.equal(readMoment('2026-11-19 08:20', undefined, cet).at, '2026-11-19T07:20:00Z')
    assert.equal(readMoment('2026-11-19 08:20 UTC', undefined, cet).at, '2026-11-19T08:20:00Z')
  })

  it('takes the given day where only a time is said', () => {
    assert.equal(readMoment('08:20', '2026-11-19' as IsoDate, utc).at, '2026-11-19T08:20:00Z')
    assert.equal(readMoment('08:20', undefined, utc).at, undefined)
  })

  const troubles: readonly (readonly [string, string])[] = [
    ['2026-11-19 99.99', 'unreadable-time'],
    ['2026-11-19 (Time TBC)', 'unreadable-time'],
    ['2026-11-19 25:10', 'unreadable-time'],
    ['2026-11-19 --:--', 'unreadable-time'],
    ['2026-13-19 08:20', 'impossible-date'],
  ]
  for (const [text, trouble] of troubles) {
    it(`makes no moment of “${text}”`, () => {
      const read = readMoment(text, undefined, utc)
      assert.equal(read.at, undefined)
      assert.equal(read.trouble, trouble)
    })
  }

  it('knows zones by name and by offset', () => {
    assert.equal(findZone('08:20 CEST')?.offset, 120)
    assert.equal(findZone('UTC+2')?.offset, 120)
    assert.equal(findZone('GMT-05:30')?.offset, -330)
    assert.equal(findZone('nothing here'), undefined)
    assert.equal(findZone('+99:00'), undefined)
  })

  it('finds the sentence that gives the zone of all times', () => {
    assert.equal(findStatedZone('All times in CET.')?.offset, 60)
    assert.equal(findStatedZone('Time (UTC)')?.offset, 0)
    assert.equal(findStatedZone('We flew to an EST office'), undefined)
  })

  it('takes no part of an address or a version for a time', () => {
    assert.equal(findTime('10.0.12.24'), undefined)
    assert.equal(findTime('fe80::10:20:30'), undefined)
  })
})
