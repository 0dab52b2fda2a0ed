import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { LevelMark } from '../../../src/picture/levelMark'
import type { MatrixDrawing } from '../../../src/picture/matrixDrawing'
import { matrixPicture } from '../../../src/picture/matrixPicture'
import { lightPalette } from '../../../src/picture/palette'
import { svgText } from '../../../src/picture/svgText'
import { assertSound, shapesIn, textsIn } from './shapesIn'

const plain: LevelMark = {
  quarters: 3,
  letter: 'P',
  inferred: false,
  lapsed: false,
  changed: false,
  learning: false,
  absent: false,
}

const drawing: MatrixDrawing = {
  title: 'Runbooks and people',
  description: '2 runbooks, 2 people.',
  heads: { runbook: 'Runbook', canRun: 'Can run', risk: 'Risk' },
  people: [
    { name: 'Alice Moreau', team: 'Payments', note: undefined },
    { name: 'Bob Tran', team: 'Payments', note: 'last day 31 Dec' },
  ],
  groups: [
    {
      name: 'Checkout',
      summary: '1 of 2 covered',
      rows: [
        { title: 'Restart it', canRun: '1 / 2', risk: '● single point', paint: 'alarm', cells: [plain, undefined] },
        {
          title: 'Drain it',
          canRun: '2 / 2',
          risk: '',
          paint: 'ink',
          cells: [
            { ...plain, quarters: 4, letter: 'T' },
            { ...plain, lapsed: true, changed: true, learning: true },
          ],
        },
      ],
    },
  ],
  legend: [
    { mark: plain, word: 'performed' },
    { mark: { ...plain, inferred: true }, word: 'inferred' },
  ],
}

describe('the picture of a matrix', () => {
  const picture = matrixPicture(drawing)

  it('has every word of its rows, heads and legend', () => {
    const texts = textsIn(picture)
    for (const text of [
      'Restart it',
      '1 / 2',
      '● single point',
      'Checkout',
      '1 of 2 covered',
      'Payments',
      'inferred',
    ]) {
      assert.ok(texts.includes(text), text)
    }
    assert.deepEqual(
      texts.filter((text) => ['P', 'T', '◷', '±', '→'].includes(text)),
      ['P', 'P', 'P', 'T', 'P', '◷', '±', '→'],
    )
  })

  it('dots the ring of what is inferred, and pales what is lapsed', () => {
    const circles = shapesIn(matrixPicture(drawing).shapes).map(({ shape }) => shape)
    assert.equal(circles.filter((shape) => shape.kind === 'circle' && shape.dash !== undefined).length, 1)
    const pale = circles.filter((shape) => shape.kind === 'path' && shape.fill === 'accent-soft')
    assert.equal(pale.length, 2)
  })

  it('keeps every text inside, and none on another, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        'W'.repeat(10_000),
        'a b '.repeat(2_500),
        '\u202etxt.exe',
        '<img onerror=alert(1)>',
        'ﷺ'.repeat(50),
      ),
    )
    const mark = fc.record({
      quarters: fc.constantFrom(0, 1, 2, 3, 4),
      letter: text,
      inferred: fc.boolean(),
      lapsed: fc.boolean(),
      changed: fc.boolean(),
      learning: fc.boolean(),
      absent: fc.boolean(),
      hint: text,
    })
    const row = fc.record({
      title: text,
      canRun: fc.constantFrom('0 / 2', '12 / 3'),
      risk: text,
      paint: fc.constantFrom('alarm', 'warn', 'muted', 'ink'),
      cells: fc.array(fc.option(mark, { nil: undefined }), { maxLength: 6 }),
    })
    const none = { nil: undefined }
    const drawn = fc.record({
      title: text,
      description: text,
      heads: fc.constant(drawing.heads),
      people: fc.array(fc.record({ name: text, team: fc.option(text, none), note: fc.option(text, none) }), {
        maxLength: 6,
      }),
      groups: fc.array(fc.record({ name: text, summary: text, rows: fc.array(row, { maxLength: 3 }) }), {
        maxLength: 3,
      }),
      legend: fc.array(fc.record({ mark, word: fc.constantFrom('performed', 'lapsed', 'inferred') }), { maxLength: 9 }),
    })
    fc.assert(
      fc.property(drawn, (any) => {
        const found = matrixPicture(any)
        assertSound(found)
        assert.doesNotMatch(svgText(found, lightPalette), /<(?!\/?(?:svg|title|desc|rect|circle|path|text|g)[ >/])/)
      }),
      { numRuns: 100 },
    )
  })
})
