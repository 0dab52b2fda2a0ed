import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createCountsReader } from '../../../src/core/parse/gitLogCounts'

const hash = (digit: string): string => digit.repeat(40)

const read = (pieces: readonly string[]): unknown => {
  const reader = createCountsReader()
  for (const piece of pieces) reader.read(piece)
  return [...reader.end()].map(([commit, files]) => [commit, [...files]])
}

describe('reading line counts', () => {
  const text = `${hash('a')}\0${'3\t1\tone two.md\0'}${'2\t0\t\0old\nname.md\0new\tname.md\0'}${hash('b')}\0${'0\t4\tgone.md\0'}`
  const expected = [
    [
      hash('a'),
      [
        ['one two.md', { added: 3, deleted: 1 }],
        ['new\tname.md', { added: 2, deleted: 0 }],
      ],
    ],
    [hash('b'), [['gone.md', { added: 0, deleted: 4 }]]],
  ]

  it('reads counts by commit and path, a renamed file under its new name', () => {
    assert.deepEqual(read([text]), expected)
  })

  it('reads the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        assert.deepEqual(read([text.slice(0, first), text.slice(first, second), text.slice(second)]), expected)
      }),
    )
  })

  it('knows no counts of a file that git takes for binary, and goes on after it', () => {
    const binary = `${hash('a')}\0-\t-\tpicture.md\0-\t-\t\0from.md\0to.md\0${'1\t1\tnext.md\0'}`
    assert.deepEqual(read([binary]), [[hash('a'), [['next.md', { added: 1, deleted: 1 }]]]])
  })

  it('takes a renamed file whose name looks like a commit for a file', () => {
    const odd = `${hash('a')}\0${'1\t0\t\0'}${hash('c')}\0${hash('d')}\0`
    assert.deepEqual(read([odd]), [[hash('a'), [[hash('d'), { added: 1, deleted: 0 }]]]])
  })
})
