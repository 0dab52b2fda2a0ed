import assert from 'node:assert/strict'
import { applyEdits, inverseEdits } from '../../../src/core/edit/applyEdits'
import { differenceEdits } from '../../../src/core/edit/yaml/differenceEdits'

const at = (line: number, column: number) => ({ line, column })

describe('edits of a text', () => {
  const text = 'one\r\ntwo\nthree'
  const edits = [
    { range: { start: at(2, 1), end: at(2, 4) }, text: '2' },
    { range: { start: at(1, 4), end: at(1, 4) }, text: ' and a half' },
    { range: { start: at(3, 6), end: at(3, 6) }, text: '\nfour' },
  ]

  it('are applied at their places in the text as it was', () => {
    assert.equal(applyEdits(text, edits), 'one and a half\r\n2\nthree\nfour')
  })

  it('are taken back by their inverse', () => {
    assert.equal(applyEdits(applyEdits(text, edits), inverseEdits(text, edits)), text)
  })

  it('keep the order of insertions at one place', () => {
    const here = { start: at(1, 1), end: at(1, 1) }
    assert.equal(
      applyEdits('c', [
        { range: here, text: 'a' },
        { range: here, text: 'b' },
      ]),
      'abc',
    )
  })

  it('change nothing where there are none', () => {
    assert.equal(applyEdits(text, []), text)
  })
})

describe('the smallest edits between two texts', () => {
  it('leave unchanged lines between two changes alone', () => {
    assert.deepEqual(differenceEdits('a\nb\nc\n', 'A\nb\nC\n'), [
      { range: { start: at(1, 1), end: at(1, 2) }, text: 'A' },
      { range: { start: at(3, 1), end: at(3, 2) }, text: 'C' },
    ])
  })

  it('replace only what differs within a line', () => {
    assert.deepEqual(differenceEdits('owner: bob # lead\n', 'owner: eve # lead\n'), [
      { range: { start: at(1, 8), end: at(1, 11) }, text: 'eve' },
    ])
  })

  it('never part a line end or the halves of a character', () => {
    assert.deepEqual(differenceEdits('a\r\n', 'a\n'), [{ range: { start: at(1, 2), end: at(2, 1) }, text: '\n' }])
    assert.deepEqual(differenceEdits('🙂', '🙃'), [{ range: { start: at(1, 1), end: at(1, 3) }, text: '🙃' }])
  })
})
