import assert from 'node:assert/strict'
import { readOutline } from '../../../../src/core/parse/markdown/markdown'
import { readSuppressions } from '../../../../src/core/parse/markdown/suppressions'

const read = (text: string) => readSuppressions(text, readOutline(text))

describe('comments that turn rules off', () => {
  it('hold for the whole file, wherever they stand', () => {
    assert.deepEqual(read('# A\n\ntext <!-- understudy-disable broken-link -->\n'), [
      { rules: ['broken-link'], onlyLine: undefined },
    ])
  })

  it('hold for the next line alone where they say so', () => {
    assert.deepEqual(read('# A\r\n<!-- understudy-disable-next-line broken-link, unknown-person -->\r\ntext\r\n'), [
      { rules: ['broken-link', 'unknown-person'], onlyLine: 3 },
    ])
  })

  it('look over empty lines for the next line', () => {
    assert.deepEqual(read('<!-- understudy-disable-next-line broken-link -->\n\n  \ntext\n'), [
      { rules: ['broken-link'], onlyLine: 4 },
    ])
  })

  it('stand for every rule where they name none, or all', () => {
    assert.deepEqual(read('<!-- understudy-disable -->'), [{ rules: [], onlyLine: undefined }])
    assert.deepEqual(read('<!--understudy-disable all-->'), [{ rules: [], onlyLine: undefined }])
  })

  it('are none inside a code block, where they are an example', () => {
    assert.deepEqual(read('- item\n\n  ```html\n  <!-- understudy-disable -->\n  ```\n'), [])
  })

  it('are none under another name', () => {
    assert.deepEqual(read('<!-- understudy-disabled -->\n<!-- understudy-disable-line x -->'), [])
  })
})
