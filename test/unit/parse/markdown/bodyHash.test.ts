import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { bodyHash } from '../../../../src/core/parse/markdown/bodyHash'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12)

describe('a body’s hash', () => {
  it('is the start of the SHA-256 of its text', () => {
    assert.equal(bodyHash('# Restart\n\nPull the plug 😀 影响.'), sha256('# Restart\n\nPull the plug 😀 影响.'))
  })

  it('is the same whatever the line ends, trailing blanks, blank lines and byte-order mark', () => {
    const plain = bodyHash('# A\n\nb\nc')
    assert.equal(bodyHash('\uFEFF# A\r\n\r\n\r\nb  \r\nc\t\r\n\r\n'), plain)
    assert.equal(bodyHash('\n\n# A\n \n\t\n\nb\rc\n'), plain)
  })

  it('changes with a word, an indentation and a line break', () => {
    const hashes = ['a\nb', 'a\n  b', 'a\n\nb', 'a b', 'a\nB'].map(bodyHash)
    assert.equal(new Set(hashes).size, hashes.length)
  })

  it('has twelve hex digits for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(bodyHash(text), /^[0-9a-f]{12}$/)
        const unix = text.replace(/\r\n?/g, '\n')
        assert.equal(bodyHash(unix.replaceAll('\n', '\r\n')), bodyHash(unix))
      }),
    )
  })
})
