import assert from 'node:assert/strict'
import fc from 'fast-check'
import { atOnce } from '../../../src/core/domain/steps'
import { printable, printableJson, printableJsonSteps } from '../../../src/report/printable'

const obeyed = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const anyText = fc.string({ unit: 'binary' })

describe('printable text', () => {
  it('shows what a terminal would obey as escapes', () => {
    assert.equal(printable('a\u001b[31mb'), 'a\\u{1b}[31mb')
    assert.equal(printable('two\nlines\tand\r'), 'two\\nlines\\tand\\r')
    assert.equal(printable('abc\u202egpj.exe'), 'abc\\u{202e}gpj.exe')
    assert.equal(printable('\u009b31m'), '\\u{9b}31m')
  })

  it('leaves words of all languages and emoji as they are', () => {
    for (const text of ['Überprüfung', '影响', 'می\u200cخواهم', '👩\u200d💻', 'e\u0301'])
      assert.equal(printable(text), text)
  })

  it('never holds anything that a terminal would obey', () => {
    fc.assert(fc.property(anyText, (text) => !obeyed.test(printable(text))))
  })
})

describe('printable JSON', () => {
  it('means what was given and holds nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText), (value) => {
        const json = printableJson(value)
        assert.deepEqual({ ...(JSON.parse(json) as object) }, JSON.parse(JSON.stringify(value)))
        assert.doesNotMatch(json.replaceAll('\n', ''), obeyed)
      }),
    )
  })

  it('is the same where it is written in small steps', () => {
    const lists = fc.dictionary(anyText, fc.oneof(anyText, fc.array(fc.jsonValue()), fc.jsonValue()))
    fc.assert(
      fc.property(lists, (value) => {
        const plain = JSON.parse(JSON.stringify({ ...value, left: undefined })) as object
        assert.equal(atOnce(printableJsonSteps(plain)), printableJson(plain))
      }),
    )
    const gaps = { list: [undefined, 1], nothing: undefined, none: [], empty: {} }
    assert.equal(atOnce(printableJsonSteps(gaps)), printableJson(gaps))
    assert.equal(atOnce(printableJsonSteps({})), printableJson({}))
  })
})
