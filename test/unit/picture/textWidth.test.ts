import assert from 'node:assert/strict'
import fc from 'fast-check'
import { shortened, textWidth } from '../../../src/picture/textWidth'

describe('how broad a text is', () => {
  it('grows with the size, and with bold letters', () => {
    assert.equal(textWidth('WW', 10), 20)
    assert.equal(textWidth('WW', 20), 40)
    assert.ok(textWidth('WW', 10, true) > 20)
  })
  it('counts nothing for marks on letters and for what cannot be seen', () => {
    assert.equal(textWidth('e\u0301\u200b', 10), textWidth('e', 10))
  })
})

describe('a text cut to the room there is', () => {
  it('stays whole where it fits', () => {
    assert.equal(shortened('Detect', 200, 12), 'Detect')
  })
  it('ends with an ellipsis where it does not', () => {
    assert.equal(shortened('Payments database failover', 60, 12), 'Payme…')
  })
  it('is nothing where not even the ellipsis fits', () => {
    assert.equal(shortened('Payments', 3, 12), '')
  })
  it('never takes more than the room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 0, max: 300 }),
        (text, room) => textWidth(shortened(text, room, 12), 12) <= room + 1e-4,
      ),
    )
  })
})
