import assert from 'node:assert/strict'
import type { IsoInstant } from '../../../src/core/domain/text'
import { readMomentWords } from '../../../src/host/words/timeWords'
import { plainL10n } from './plainL10n'

const wall = { now: '2026-11-21T15:30:00Z' as IsoInstant, offsetNear: () => 60 }
const says = (text: string, earliest?: string) =>
  readMomentWords(
    text,
    wall,
    earliest === undefined
      ? []
      : [{ at: earliest as IsoInstant, says: (at, before) => `${at} is before the start, ${before}.` }],
    'When?',
    plainL10n,
  )

describe('a time that is being typed', () => {
  it('is shown as it will be written, as the clock here said it, and how long ago that is', () => {
    assert.deepEqual(says('yesterday 00:15'), {
      kind: 'fine',
      says: '2026-11-19 23:15 UTC · 2026-11-20 00:15 here · 40 h 15 min ago',
    })
    assert.equal(says('2h ago').says, '2026-11-21 13:30 UTC · 14:30 here · 2 h ago')
    assert.equal(says('now').says, '2026-11-21 15:30 UTC · 16:30 here · just now')
    assert.equal(says('2026-11-01 10:00 UTC').says, '2026-11-01 10:00 UTC · 11:00 here · 20 days ago')
  })

  it('is pointed out where it is still to come', () => {
    assert.match(says('23:00').says, /in the future/)
  })

  it('may be nothing', () => {
    assert.deepEqual(says(' '), { kind: 'fine', says: 'When?' })
  })

  it('is shown in the zone that was chosen', () => {
    const there = { ...wall, zone: 'Europe/Paris' }
    assert.match(readMomentWords('now', there, [], 'When?', plainL10n).says, / · 16:30 Europe\/Paris · /)
  })

  it('cannot be what is no time, and is odd before the start', () => {
    assert.equal(says('soon').kind, 'wrong')
    assert.deepEqual(says('2h ago', '2026-11-21T14:00:00Z'), {
      kind: 'odd',
      says: '2026-11-21 13:30 is before the start, 2026-11-21 14:00.',
    })
    assert.equal(says('1h ago', '2026-11-21T14:00:00Z').kind, 'fine')
  })
})
