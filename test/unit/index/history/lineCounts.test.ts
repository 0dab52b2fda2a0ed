import assert from 'node:assert/strict'
import fc from 'fast-check'
import { changedLines, lineCount } from '../../../../src/core/index/history/lineCounts'

describe('counting lines without git', () => {
  it('takes a last line without a line end for one', () => {
    assert.deepEqual(['', '\n', 'a', 'a\n', 'a\nb'].map(lineCount), [0, 1, 1, 1, 2])
  })

  it('counts what is in one text and not in the other, each as often as it is there', () => {
    assert.deepEqual(changedLines('a\nb\nb\n', 'b\nc\na\nd\n'), { added: 2, deleted: 1 })
    assert.deepEqual(changedLines('a', 'a\n'), { added: 1, deleted: 1 })
  })

  it('accounts for the difference in length', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { added, deleted } = changedLines(before, after)
        assert.equal(added - deleted, lineCount(after) - lineCount(before))
        assert.deepEqual(changedLines(after, before), { added: deleted, deleted: added })
      }),
    )
  })
})
