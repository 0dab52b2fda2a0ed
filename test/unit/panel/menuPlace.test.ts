import assert from 'node:assert/strict'
import { menuPlace } from '../../../src/panel/controls/menuPlace'

const labels = ['HTML…', 'CSV…', 'Comma…', 'JSON…']

describe('the keys of a menu', () => {
  it('go round by arrows, and to the ends', () => {
    assert.deepEqual(
      ['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => menuPlace(labels, 3, key)),
      [0, 2, 0, 3],
    )
    assert.equal(menuPlace(labels, 0, 'ArrowUp'), 3)
  })

  it('go to the next item that begins with a letter', () => {
    assert.deepEqual([menuPlace(labels, 0, 'c'), menuPlace(labels, 1, 'C'), menuPlace(labels, 2, 'c')], [1, 2, 1])
    assert.equal(menuPlace(labels, 0, 'j'), 3)
    assert.equal(menuPlace(labels, 0, 'x'), undefined)
  })

  it('leave what presses, closes or goes on to the button', () => {
    for (const key of ['Enter', ' ', 'Escape', 'Tab', 'Shift']) assert.equal(menuPlace(labels, 1, key), undefined, key)
  })
})
