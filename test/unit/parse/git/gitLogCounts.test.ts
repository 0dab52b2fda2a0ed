import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createCountsReader } from '../../../../src/core/parse/git/gitLogCounts'

const hash = (digit: string): string => digit.repeat(40)

/** As git ends each part. */
const ended = (...parts: readonly string[]): string => parts.map((part) => `${part}\0`).join('')

const read = (pieces: readonly string[]): unknown => {
  const reader = createCountsReader()
  for (const piece of pieces) reader.read(piece)
  return [...reader.end()].map(([commit, files]) => [commit, [...files]])
}

describe('reading line counts', () => {
  const text = ended(
    hash('a'),
    '3\t1\tone two.md',
    '2\t0\t',
    'old\nname.md',
    'new\tname.md',
    hash('b'),
    '0\t4\tgone.md',
  )
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
    const binary = ended(hash('a'), '-\t-\tpicture.md', '-\t-\t', 'from.md', 'to.md', '1\t1\tnext.md')
    assert.deepEqual(read([binary]), [[hash('a'), [['next.md', { added: 1, deleted: 1 }]]]])
  })

  it('takes a renamed file whose name looks like a commit for a file', () => {
    const odd = ended(hash('a'), '1\t0\t', hash('c'), hash('d'))
    assert.deepEqual(read([odd]), [[hash('a'), [[hash('d'), { added: 1, deleted: 0 }]]]])
  })
})
