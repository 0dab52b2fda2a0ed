import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { isTyping, placeAfter, type GridExtent, type GridPlace } from '../../../../src/panel/matrix/keys'

const extent: GridExtent = { lines: 100, columns: 8, headColumns: 9, page: 20 }
const plain = { ctrlKey: false, metaKey: false, altKey: false }
const after = (at: GridPlace, key: string, ctrlKey = false) => placeAfter(at, { ...plain, key, ctrlKey }, extent)

describe('keys in the matrix', () => {
  it('go by one line or column', () => {
    const at = { line: 5, column: 3 }
    assert.deepEqual(after(at, 'ArrowDown'), { line: 6, column: 3 })
    assert.deepEqual(after(at, 'ArrowUp'), { line: 4, column: 3 })
    assert.deepEqual(after(at, 'ArrowLeft'), { line: 5, column: 2 })
    assert.deepEqual(after(at, 'ArrowRight'), { line: 5, column: 4 })
  })

  it('go to the ends of the row, and with Control to those of the whole', () => {
    const at = { line: 5, column: 3 }
    assert.deepEqual(after(at, 'Home'), { line: 5, column: 0 })
    assert.deepEqual(after(at, 'End'), { line: 5, column: 7 })
    assert.deepEqual(after(at, 'Home', true), { line: 0, column: 0 })
    assert.deepEqual(after(at, 'End', true), { line: 99, column: 7 })
  })

  it('go by a page and stop at the ends', () => {
    assert.deepEqual(after({ line: 5, column: 3 }, 'PageDown'), { line: 25, column: 3 })
    assert.deepEqual(after({ line: 95, column: 3 }, 'PageDown'), { line: 99, column: 3 })
    assert.deepEqual(after({ line: 5, column: 3 }, 'PageUp'), { line: 0, column: 3 })
  })

  it('reach the head above the first line, which has one column more', () => {
    assert.deepEqual(after({ line: 0, column: 7 }, 'ArrowUp'), { line: -1, column: 7 })
    assert.deepEqual(after({ line: -1, column: 7 }, 'ArrowRight'), { line: -1, column: 8 })
    assert.deepEqual(after({ line: -1, column: 8 }, 'ArrowDown'), { line: 0, column: 7 })
  })

  it('that mean nothing here lead nowhere', () => {
    assert.equal(after({ line: 0, column: 0 }, 'Tab'), undefined)
    assert.equal(after({ line: 0, column: 0 }, 'F5'), undefined)
  })

  it('never lead out of the grid, however large or small it is', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 3, max: 20 }),
        fc.array(fc.record({ key: fc.constantFrom(...keys), ctrlKey: fc.boolean() }), { maxLength: 40 }),
        (lines, columns, pressed) => {
          let at: GridPlace = { line: 0, column: 0 }
          for (const { key, ctrlKey } of pressed) {
            const extentHere = { lines, columns, headColumns: columns + 1, page: 7 }
            at = placeAfter(at, { key, ctrlKey, metaKey: false }, extentHere) ?? at
            const most = at.line < 0 ? columns : columns - 1
            assert.ok(at.line >= -1 && at.line < lines && at.column >= 0 && at.column <= most)
          }
        },
      ),
    )
  })

  it('type letters, digits and signs, and nothing else', () => {
    for (const key of ['a', 'É', '7', '/', '漢', '𝒳']) assert.ok(isTyping({ ...plain, key }), key)
    for (const key of [' ', 'Enter', 'F1', 'Tab', 'Dead']) assert.ok(!isTyping({ ...plain, key }), key)
    assert.ok(!isTyping({ ...plain, ctrlKey: true, key: 'c' }))
  })
})
