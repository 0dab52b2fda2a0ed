import assert from 'node:assert/strict'
import { percentText } from '../../../src/core/metrics/words'

describe('a share in per cent', () => {
  it('is the nearest whole number', () => {
    assert.equal(percentText(24 / 97), '25%')
    assert.equal(percentText(9 / 16), '56%')
  })

  it('is all or none only where it is', () => {
    assert.deepEqual([0, 0.001, 0.999, 1].map(percentText), ['0%', '1%', '99%', '100%'])
  })
})
