import assert from 'node:assert/strict'
import { atOnce } from '../../../../src/core/domain/steps'
import fc from 'fast-check'
import { csvTable, csvText } from '../../../../src/report/csv/csvText'
import { printable } from '../../../../src/report/printable'
import { hostileText, hostileTexts } from '../hostileTexts'
import { parsedCsv } from './parsedCsv'

const cellsOf = (table: string) => parsedCsv(table.slice(1))

/** What would begin a formula, at a cell's beginning or after a separator of another country. */
const begins = /(?:^|;)[\s\p{Z}\p{Cf}"']*[=+\-@＝＋－＠]/u

describe('a table for a spreadsheet', function () {
  this.timeout(60_000)

  it('is told to be UTF-8 by its first sign, and ends its lines as RFC 4180 asks', () => {
    assert.equal(atOnce(csvTable(['Name', 'Count'], [['Inês', 3]])), '\ufeffName,Count\r\nInês,3\r\n')
  })

  it('quotes what holds a comma or a quotation mark', () => {
    assert.equal(atOnce(csvTable(['a'], [['x, "y"']])), '\ufeffa\r\n"x, ""y"""\r\n')
  })

  it('makes no formula of any text', () => {
    for (const sign of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      assert.equal(csvText(`${sign}1+1`), `'${sign}1+1`)
      assert.equal(csvText(` ${sign}1`), ` '${sign}1`)
      assert.equal(csvText(`a;${sign}1`), `a;'${sign}1`)
    }
    assert.equal(csvText('\t=1'), '\\t=1')
    assert.equal(csvText('\r=1'), '\\r=1')
    assert.equal(csvText('a-b = c'), 'a-b = c')
  })

  it('keeps a negative number a number', () => {
    assert.equal(
      atOnce(csvTable(['n'], [[-4.5], [0], [undefined]])),
      '\ufeffn\r\n-4.5\r\n0\r\n""\r\n'.replace('""', ''),
    )
  })

  it('gives back every text, with an apostrophe where a formula would begin', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 4 }), (rows) => {
        const [head, ...cells] = cellsOf(atOnce(csvTable(['A', 'B'], rows)))
        assert.deepEqual(head, ['A', 'B'])
        assert.deepEqual(
          cells.map((row) => row.map((cell) => cell.replaceAll("'", ''))),
          rows.map((row) => row.map((text) => printable(text).replaceAll("'", ''))),
        )
        for (const cell of cells.flat()) {
          assert.doesNotMatch(cell, /\p{Cc}/u)
          // The apostrophe itself stands first now, and says that a text follows.
          assert.doesNotMatch(cell.replace(/(^|;)[\s\p{Z}\p{Cf}"']*'[=+\-@＝＋－＠]/gu, '$1'), begins)
        }
      }),
      { numRuns: 400, examples: [[hostileTexts.map((text): [string, string] => [text, text])]] },
    )
  })
})
