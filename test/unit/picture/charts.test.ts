import assert from 'node:assert/strict'
import { barChart, type Bars } from '../../../src/picture/barChart'
import { incidentTimeline, type IncidentTimeline } from '../../../src/picture/incidentTimeline'
import { lineChart, type Lines } from '../../../src/picture/lineChart'
import { lineStrips } from '../../../src/picture/lineStrips'
import type { Picture, Shape } from '../../../src/picture/picture'
import { valueAxis } from '../../../src/picture/valueAxis'
import { assertSound, shapesIn, textsIn } from './shapesIn'

const table = { columns: ['Month', 'Value'], rows: [['Jan', '1']] }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const linesOf = (...values: readonly (readonly (number | undefined)[])[]): Lines => ({
  kind: 'lines',
  id: 'coverage',
  title: 'Coverage',
  description: 'Coverage by month.',
  columns: (values[0] ?? []).map((_, index) => ({
    label: months[index % 12] ?? '',
    group: String(2025 + Math.floor(index / 12)),
  })),
  axis: valueAxis(
    values.flat().flatMap((value) => value ?? []),
    String,
  ),
  lines: values.map((each, index) => ({
    label: `line ${index + 1}`,
    end: String(each.at(-1) ?? ''),
    points: each.map((value) => ({ value, hint: `value ${value}` })),
  })),
  nothing: 'No month has a value.',
  table,
})

/** Lines as they are drawn: how each differs, and its path. */
const strokesOf = (picture: Picture): readonly string[] =>
  shapesIn(picture.shapes).flatMap(({ shape }) =>
    shape.kind === 'path' && shape.strokeWidth === 1.75 ? [`${shape.stroke} ${shape.dash ?? 'solid'} ${shape.d}`] : [],
  )

const hinted = (picture: Picture): readonly Shape[] =>
  shapesIn(picture.shapes).flatMap(({ shape }) => ('hint' in shape && shape.hint !== undefined ? [shape] : []))

describe('a line chart', () => {
  it('draws a line from its first value to its last, with the axis, a dot at each value and its name at its end', () => {
    const picture = lineChart(linesOf([0, 50, 100])).draw(400)
    assert.deepEqual(strokesOf(picture), ['accent solid M35.12,160L188.78,85L342.44,10'])
    assert.deepEqual(textsIn(picture), ['0', '50', '100', '100', 'line 1', 'Jan', 'Feb', 'Mar', '2025'])
    assert.equal(hinted(picture).length, 3)
    assertSound(picture)
  })

  it('leaves a gap where there is no value, and draws a value between two gaps as a dot', () => {
    const [stroke = ''] = strokesOf(lineChart(linesOf([1, 2, undefined, 3, undefined, 4])).draw(600))
    assert.equal(stroke.match(/M/g)?.length, 3)
    assert.equal(hinted(lineChart(linesOf([1, 2, undefined, 3, undefined, 4])).draw(600)).length, 4)
  })

  it('tells lines apart by dash and mark as well as by colour', () => {
    const picture = lineChart(linesOf([1, 2], [2, 3], [3, 4], [4, 5])).draw(600)
    const dashes = strokesOf(picture).map((stroke) => stroke.split(' M')[0])
    assert.deepEqual(dashes, ['accent solid', 'second 6 3', 'third 2 2', 'fourth 8 3 2 3'])
    assert.deepEqual([...new Set(hinted(picture).map(({ kind }) => kind))], ['circle', 'rectangle', 'path'])
  })

  it('keeps names of lines that end at one value apart', () => {
    const picture = lineChart(linesOf([1, 5], [2, 5], [3, 5], [4, 5], [5, 5], [6, 5])).draw(500)
    assertSound(picture)
    assert.equal(textsIn(picture).filter((text) => text.startsWith('line ')).length, 6)
  })

  it('says in a sentence that there is nothing', () => {
    for (const empty of [linesOf(), linesOf([]), linesOf([undefined, undefined]), linesOf([NaN])])
      assert.deepEqual(textsIn(lineChart(empty).draw(400)), ['No month has a value.'])
  })

  it('draws one value as a dot', () => {
    const picture = lineChart(linesOf([7])).draw(200)
    assert.equal(hinted(picture).length, 1)
    assertSound(picture)
  })

  it('draws all zeros along the bottom', () => {
    const [stroke = ''] = strokesOf(lineChart(linesOf([0, 0, 0])).draw(400))
    assert.match(stroke, /M[\d.]+,160L[\d.]+,160L[\d.]+,160$/)
  })

  it('names as many months as have room, in even steps, years below', () => {
    const many = linesOf(Array.from({ length: 24 }, (_, index) => index))
    assert.deepEqual(
      textsIn(lineChart(many).draw(500)).filter((text) => months.includes(text) || /^20../.test(text)),
      ['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov', 'Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov', '2025', '2026'],
    )
    assert.deepEqual(
      textsIn(lineChart(many).draw(200)).filter((text) => months.includes(text) || /^20../.test(text)),
      ['Jan', 'Jan', '2025', '2026'],
    )
  })

  it('says what each column rests on, where there is room for all of it', () => {
    const counts = { name: 'n', texts: ['3', '12', '0'] }
    const picture = lineChart({ ...linesOf([1, 2, 3]), counts }).draw(400)
    assert.deepEqual(textsIn(picture).slice(-4), ['n', '3', '12', '0'])
    assertSound(picture)
    const many = linesOf(Array.from({ length: 40 }, () => 1))
    const crowded = lineChart({ ...many, counts: { name: 'n', texts: Array.from({ length: 40 }, () => '12') } }).draw(
      300,
    )
    assert.ok(!textsIn(crowded).includes('n'))
  })

  it('cuts a name of ten thousand characters', () => {
    const model = linesOf([1, 2])
    const picture = lineChart({
      ...model,
      lines: [{ ...(model.lines[0] ?? { points: [] }), label: 'x'.repeat(10_000) }],
    }).draw(400)
    assertSound(picture)
    assert.ok(textsIn(picture).some((text) => /^x{5,40}…$/.test(text)))
  })
})

describe('strips of lines', () => {
  it('share the margins beside them, and name their columns under the last one alone', () => {
    const strips = [linesOf([1, 2]), { ...linesOf([1_000_000, 2]), title: 'Resolve' }]
    const picture = lineStrips({ kind: 'strips', id: 'times', title: 'Times', description: '', strips, table }).draw(
      400,
    )
    const begins = strokesOf(picture).map((stroke) => /M([\d.]+)/.exec(stroke)?.[1])
    assert.equal(begins[0], begins[1])
    assert.equal(textsIn(picture).filter((text) => text === 'Jan').length, 1)
  })

  it('stand below one another, each under its own title', () => {
    const strips = [linesOf([1, 2]), { ...linesOf([1000, 2000]), title: 'Resolve' }]
    const picture = lineStrips({ kind: 'strips', id: 'times', title: 'Times', description: '', strips, table }).draw(
      400,
    )
    assertSound(picture)
    const titles = shapesIn(picture.shapes).flatMap(({ shape, box }) =>
      shape.kind === 'text' && shape.size === 12 ? [[shape.text, Math.round(box.top)]] : [],
    )
    assert.deepEqual(titles, [
      ['Coverage', 3],
      ['Resolve', 201],
    ])
  })
})

const barsOf = (...bars: Bars['bars']): Bars => ({
  kind: 'bars',
  id: 'ages',
  title: 'Ages',
  description: '',
  bars,
  nothing: 'No action is open.',
  table,
})

const barLengths = (picture: Picture): readonly (readonly [string | undefined, number])[] =>
  shapesIn(picture.shapes).flatMap(({ shape }) =>
    shape.kind === 'rectangle' ? [[shape.fill, shape.width] as const] : [],
  )

describe('a bar chart', () => {
  it('draws bars in proportion, the part that stands out over its beginning, and says both', () => {
    const picture = barChart(
      barsOf({ label: 'a', value: 10, part: 5, text: '10, 5 overdue' }, { label: 'b', value: 5, text: '5' }),
    ).draw(300)
    const [whole, part, half] = barLengths(picture)
    assert.deepEqual([whole?.[0], part?.[0], half?.[0]], ['accent', 'alarm', 'accent'])
    assert.ok(Math.abs((whole?.[1] ?? 0) - 2 * (part?.[1] ?? 0)) < 0.02)
    assert.equal(part?.[1], half?.[1])
    assert.deepEqual(textsIn(picture), ['a', '10, 5 overdue', 'b', '5'])
    assertSound(picture)
  })

  it('draws what comes on top of the value lighter, after it', () => {
    const picture = barChart(barsOf({ label: 'a', value: 2, rest: 6, text: '2 open, 6 do not say' })).draw(400)
    const [lighter, solid] = barLengths(picture)
    assert.deepEqual([lighter?.[0], solid?.[0]], ['accent-soft', 'accent'])
    assert.ok(Math.abs((lighter?.[1] ?? 0) - 4 * (solid?.[1] ?? 0)) < 0.05)
  })

  it('keeps a name whole where there is room for it', () => {
    const name = '8 weeks to half a year'
    assert.ok(textsIn(barChart(barsOf({ label: name, value: 1, text: '1' })).draw(600)).includes(name))
  })

  it('draws nothing for zero, and something for the smallest value', () => {
    const drawn = barLengths(
      barChart(
        barsOf(
          { label: 'a', value: 0, text: '0' },
          { label: 'b', value: 1, text: '1' },
          { label: 'c', value: 1e9, text: 'many' },
        ),
      ).draw(400),
    )
    assert.deepEqual([drawn[0]?.[1], drawn[1]?.[1]], [0, 2])
  })

  it('says in a sentence that there is nothing', () => {
    assert.deepEqual(textsIn(barChart(barsOf()).draw(200)), ['No action is open.'])
  })
})

const timelineOf = (...days: readonly number[]): IncidentTimeline => ({
  kind: 'incidents',
  id: 'incidents',
  title: 'Incidents',
  description: '',
  from: 0,
  to: 364,
  places: months.map((label, index) => ({ day: index * 30.4, label, group: '2026' })),
  looks: [
    { shape: 'diamond', letter: '1', paint: 'alarm', text: 'SEV1' },
    { shape: 'circle', letter: '2', paint: 'warn', text: 'SEV2' },
  ],
  incidents: days.map((day, index) => ({ day, look: index % 2, hint: `day ${day}`, mark: String(day) })),
  nothing: 'No incident has a day.',
  table,
})

describe('a timeline of incidents', () => {
  it('marks each by shape, colour and letter, and says what they stand for', () => {
    const picture = incidentTimeline(timelineOf(10, 200)).draw(800)
    assert.deepEqual(
      shapesIn(picture.shapes).flatMap(({ shape }) =>
        'mark' in shape && shape.mark !== undefined ? [[shape.kind, shape.stroke, shape.hint]] : [],
      ),
      [
        ['path', 'alarm', 'day 10'],
        ['circle', 'warn', 'day 200'],
      ],
    )
    assert.deepEqual(textsIn(picture).slice(0, 2), ['SEV1', 'SEV2'])
    assert.deepEqual(textsIn(picture).slice(2, 4), ['1', '2'])
  })

  it('puts those that are close together above one another', () => {
    const places = shapesIn(incidentTimeline(timelineOf(100, 101, 102, 300)).draw(600).shapes).flatMap(
      ({ shape, box }) => ('mark' in shape && shape.mark !== undefined ? [[shape.mark, box.top]] : []),
    )
    const [first, second, third, last] = places.map(([, top]) => Number(top))
    assert.ok((second ?? 0) < (first ?? 0) && (third ?? 0) < (second ?? 0))
    assert.equal(last, first)
  })

  it('makes marks smaller before they pile up', () => {
    const days = Array.from({ length: 400 }, (_, index) => index * 0.9)
    const picture = incidentTimeline(timelineOf(...days)).draw(400)
    assert.ok(picture.height < 200, `${picture.height}`)
    assertSound(picture)
  })

  it('says in a sentence that no incident has a day', () => {
    assert.deepEqual(textsIn(incidentTimeline(timelineOf()).draw(400)), ['No incident has a day.'])
    assert.deepEqual(textsIn(incidentTimeline(timelineOf(NaN)).draw(400)), ['No incident has a day.'])
  })
})

describe('the axis of values', () => {
  const textsOf = (...[values, options]: readonly [readonly number[], { whole?: boolean; top?: number }?]) =>
    valueAxis(values, String, options).ticks.map(({ text }) => text)

  it('goes from 0 to a round number at or above all', () => {
    assert.deepEqual(textsOf([3, 97]), ['0', '50', '100'])
    assert.deepEqual(textsOf([12]), ['0', '5', '10', '15'])
  })
  it('tells whole numbers alone where things are counted', () => {
    assert.deepEqual(textsOf([1], { whole: true }), ['0', '1'])
  })
  it('ends where it is told to, at least', () => {
    assert.deepEqual(textsOf([0.1], { top: 1 }), ['0', '0.5', '1'])
  })
  it('goes below 0 where a value does', () => {
    assert.deepEqual(textsOf([-40, 100]), ['-50', '0', '50', '100'])
  })
  it('is 0 to 1 for no values, for zeros and for what is no number', () => {
    for (const values of [[], [0, 0], [NaN, Infinity]]) assert.deepEqual(textsOf(values), ['0', '0.5', '1'])
  })
})
