import assert from 'node:assert/strict'
import fc from 'fast-check'
import { displayWidth, pad, truncate } from '../../../../src/report/text/displayWidth'
import { table } from '../../../../src/report/text/table'
import { wrap } from '../../../../src/report/text/wrap'

const same = (text: string) => text

describe('the width of a text on a terminal', () => {
  it('is two columns for East Asian wide signs and emoji, none for combining marks', () => {
    assert.equal(displayWidth('abc'), 3)
    assert.equal(displayWidth('影响'), 4)
    assert.equal(displayWidth('ｱ'), 1)
    assert.equal(displayWidth('ア'), 2)
    assert.equal(displayWidth('한국'), 4)
    assert.equal(displayWidth('👩\u200d💻'), 2)
    assert.equal(displayWidth('e\u0301'), 1)
    assert.equal(displayWidth('Übung'), 5)
  })

  it('is never more than asked for after cutting, and cutting keeps a text that fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, columns) => {
        const cut = truncate(text, columns)
        assert.ok(displayWidth(cut) <= columns)
        if (displayWidth(text) <= columns) assert.equal(cut, text)
      }),
    )
  })

  it('is filled up exactly', () => {
    assert.equal(pad('影', 4), '影  ')
    assert.equal(pad('7', 3, 'right'), '  7')
  })
})

describe('a table', () => {
  it('aligns columns by what is seen', () => {
    assert.deepEqual(
      table(
        [{ title: 'Name' }, { title: 'n', align: 'right' }],
        [
          ['影响', '1'],
          ['abcdef', '22'],
        ],
        undefined,
        same,
      ),
      ['Name     n', '影响     1', 'abcdef  22'],
    )
  })

  it('cuts the widest column that may shrink so that a line fits the terminal', () => {
    const lines = table([{ title: 'A', least: 4 }, { title: 'B' }], [['a long text that goes on', 'whole']], 16, same)
    assert.deepEqual(lines, ['A          B', 'a long t…  whole'])
  })

  it('cuts a path at its start, because its end tells it apart', () => {
    const lines = table([{ title: 'A', least: 4, cut: 'start' }], [['runbooks/影响/restart.md']], 13, same)
    assert.deepEqual(lines[1], '…/restart.md')
  })

  it('cuts nothing where the output is no terminal', () => {
    const long = 'x'.repeat(300)
    assert.deepEqual(table([{ title: 'A', least: 4 }], [[long]], undefined, same)[1], long)
  })

  it('keeps one line a row whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), (rows) => {
        const lines = table([{ title: 'A' }, { title: 'B' }], rows, 40, same)
        assert.equal(lines.join('\n').split(/\r\n|[\n\r\u2028\u2029]/).length, rows.length + 1)
      }),
    )
  })
})

describe('wrapped text', () => {
  it('breaks at words, the first line and the others each with their own beginning', () => {
    assert.deepEqual(wrap('one two three four', 10, '1. ', '   '), ['1. one two', '   three', '   four'])
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (words, columns) => {
          assert.equal(wrap(words.join(' '), columns).join(' '), words.join(' '))
        },
      ),
    )
  })

  it('is one line where the output is no terminal', () => {
    assert.deepEqual(wrap('one two three', undefined, '  '), ['  one two three'])
  })
})
