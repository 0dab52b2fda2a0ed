import assert from 'node:assert/strict'
import fc from 'fast-check'
import { percentile } from '../../../../src/core/metrics/incidents/percentile'

describe('a percentile', () => {
  it('lies where Hyndman and Fan’s definition 7 puts it', () => {
    // By hand: place (n − 1)·p among the sorted values, in a straight line between neighbours.
    assert.equal(percentile([10, 20, 40, 80], 0.5), 30)
    assert.equal(percentile([80, 10, 40, 20], 0.9), 68)
    assert.equal(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9), 10)
    assert.equal(percentile([5, 1, 3], 0.5), 3)
  })

  it('of one value is that value, and of none there is none', () => {
    assert.equal(percentile([7], 0.9), 7)
    assert.equal(percentile([], 0.5), undefined)
  })

  it('never leaves the sample, and never falls as the share grows', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (sample, p) => {
        const value = percentile(sample, p) ?? -1
        assert.ok(value >= Math.min(...sample) && value <= Math.max(...sample))
        assert.ok((percentile(sample, Math.min(1, p + 0.1)) ?? -1) >= value - 1e-9)
      }),
    )
  })
})
