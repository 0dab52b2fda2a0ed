import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createAuthorsReader } from '../../../../src/core/parse/git/gitLogAuthors'

const at = (day: string): number => Date.parse(day) / 1000

const record = (name: string, day: string, message = ''): string =>
  [name, `${name.toLowerCase()}@example.com`, at(day), message].join('\0') + '\0'

const read = (pieces: readonly string[]): unknown => {
  const reader = createAuthorsReader()
  for (const piece of pieces) reader.read(piece)
  return reader.end().map(({ signature, first, last }) => [signature.name, signature.email, first, last])
}

describe('reading who was seen when', () => {
  const text =
    record('Ann', '2026-03-01') +
    record('Bob', '2026-02-01', 'Pair\n\nCo-authored-by: Carol <carol@example.com>') +
    record('Ann', '2024-01-31') +
    record('Ann', '2026-02-02')
  const expected = [
    ['Ann', 'ann@example.com', '2024-01-31', '2026-03-01'],
    ['Bob', 'bob@example.com', '2026-02-01', '2026-02-01'],
    ['Carol', 'carol@example.com', '2026-02-01', '2026-02-01'],
  ]

  it('gives everybody’s first and last day, co-authors’ too', () => {
    assert.deepEqual(read([text]), expected)
  })

  it('reads the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        assert.deepEqual(read([text.slice(0, cut), text.slice(cut)]), expected)
      }),
    )
  })
})
