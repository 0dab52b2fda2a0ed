import assert from 'node:assert/strict'
import fc from 'fast-check'
import { pictureBytes, pictureName } from '../../../src/host/panel/acts/pictureBytes'

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const base64 = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64')
const kind = 'save-picture'

describe('a drawing that the page sends', () => {
  it('is written as it is', () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg"><title>Inês</title></svg>'
    assert.deepEqual(pictureBytes({ kind, name: 'x', format: 'svg', text }), new TextEncoder().encode(text))
    fc.assert(
      fc.property(fc.array(fc.nat(255)), (rest) => {
        const bytes = [...png, ...rest]
        assert.deepEqual([...(pictureBytes({ kind, name: 'x', format: 'png', base64: base64(bytes) }) ?? [])], bytes)
      }),
    )
  })

  it('is written only where it is a drawing, of a size that drawings have', () => {
    for (const text of ['', '<html>', ' <svg >', `<svg ${'x'.repeat(65 * 1024 * 1024)}`]) {
      assert.equal(pictureBytes({ kind, name: 'x', format: 'svg', text }), undefined, text.slice(0, 20))
    }
    for (const text of ['', '!!!!', 'abc', base64([1, 2, 3]), `${base64(png)}=`]) {
      assert.equal(pictureBytes({ kind, name: 'x', format: 'png', base64: text }), undefined, text)
    }
  })

  it('has a name that leads nowhere else', () => {
    for (const [name, safe] of [
      ['matrix', 'matrix'],
      ['../../etc/passwd', 'etcpasswd'],
      ['a b.svg', 'absvg'],
      ['…', 'picture'],
      ['x'.repeat(1000), 'x'.repeat(60)],
    ] as const) {
      assert.equal(pictureName({ name }), safe)
    }
  })
})
