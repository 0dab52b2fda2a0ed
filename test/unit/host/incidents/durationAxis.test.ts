import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { durationAxis } from '../../../../src/host/panel/incidents/durationAxis'

const ticks = (...minutes: readonly number[]) => durationAxis(minutes).ticks.map(({ text }) => text)

describe('an axis of lengths of time', () => {
  it('has the steps of a clock or a calendar, and reaches the longest', () => {
    assert.deepEqual(ticks(7), ['0', '2 min', '4 min', '6 min', '8 min'])
    assert.deepEqual(ticks(55), ['0', '15 min', '30 min', '45 min', '1 h'])
    assert.deepEqual(ticks(130), ['0', '1 h', '2 h', '3 h'])
    assert.deepEqual(ticks(40 * 60), ['0', '12 h', '1 d', '1 d 12 h', '2 d'])
    assert.deepEqual(ticks(100 * 1440), ['0', '50 d', '100 d'])
  })
  it('is there for nothing and for zero', () => {
    assert.deepEqual(ticks(), ['0', '1 min'])
    assert.deepEqual(ticks(0), ['0', '1 min'])
  })
})
