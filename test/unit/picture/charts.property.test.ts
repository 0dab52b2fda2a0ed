import fc from 'fast-check'
import type { Bars } from '../../../src/picture/barChart'
import { chartOf, type ChartModel } from '../../../src/picture/chartOf'
import type { IncidentTimeline } from '../../../src/picture/incidentTimeline'
import type { Lines } from '../../../src/picture/lineChart'
import { lightPalette } from '../../../src/picture/palette'
import { svgText } from '../../../src/picture/svgText'
import { valueAxis } from '../../../src/picture/valueAxis'
import { assertSound } from './shapesIn'

const table = { columns: [], rows: [] }
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'W'.repeat(10_000),
    'a b '.repeat(2_500),
    'שלום עולם (1)',
    'مرحبا 12',
    '\u202etxt.exe',
    'ﷺ'.repeat(50),
    '\u0301'.repeat(300),
    '<img onerror=alert(1)>',
    '👩‍👩‍👧‍👦'.repeat(30),
  ),
)
const width = fc.integer({ min: 200, max: 2000 })
const value = fc.oneof(
  fc.nat(100),
  fc.double(),
  fc.constantFrom(0, 1, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, NaN, Infinity),
)
const known = fc.option(value, { nil: undefined })

const lines: fc.Arbitrary<Lines> = fc
  .record({
    columns: fc.array(fc.record({ label: text, group: fc.option(text, { nil: undefined }) }), { maxLength: 40 }),
    lines: fc.array(fc.record({ label: text, end: text, values: fc.array(known, { maxLength: 40 }), hint: text }), {
      maxLength: 6,
    }),
    title: text,
    nothing: text,
    say: text,
    counts: fc.option(fc.record({ name: text, texts: fc.array(text, { maxLength: 40 }) }), { nil: undefined }),
  })
  .map(({ columns, lines: those, title, nothing, say, counts }) => ({
    kind: 'lines',
    id: 'lines',
    title,
    description: title,
    columns,
    nothing,
    counts,
    table,
    axis: valueAxis(
      those.flatMap(({ values }) => values.flatMap((each) => each ?? [])),
      (each) => `${each}${say}`,
    ),
    lines: those.map(({ values, hint, ...rest }) => ({
      ...rest,
      points: values.map((each) => ({ value: each, hint })),
    })),
  }))

const bars: fc.Arbitrary<Bars> = fc.record({
  kind: fc.constant('bars' as const),
  id: fc.constant('bars'),
  title: text,
  description: text,
  nothing: text,
  table: fc.constant(table),
  bars: fc.array(fc.record({ label: text, value, text, part: known, rest: known, hint: text }), { maxLength: 30 }),
})

const day = fc.oneof(fc.integer({ min: 0, max: 900 }), value)

const incidents: fc.Arbitrary<IncidentTimeline> = fc.record({
  kind: fc.constant('incidents' as const),
  id: fc.constant('incidents'),
  title: text,
  description: text,
  nothing: text,
  table: fc.constant(table),
  from: fc.constant(0),
  to: fc.integer({ min: 0, max: 900 }),
  places: fc.array(fc.record({ day: fc.integer({ min: 0, max: 900 }), label: text, group: text }), { maxLength: 30 }),
  looks: fc.array(
    fc.record({
      shape: fc.constantFrom('circle', 'square', 'diamond', 'triangle'),
      letter: text,
      paint: fc.constantFrom('alarm', 'warn', 'accent', 'muted'),
      text,
    }),
    { maxLength: 6 },
  ),
  incidents: fc.array(fc.record({ day, look: fc.nat(7), hint: text, mark: text }), { maxLength: 400 }),
})

const strips = fc
  .record({ title: text, parts: fc.array(lines, { maxLength: 3 }) })
  .map(({ title, parts }): ChartModel => ({
    kind: 'strips',
    id: 'strips',
    title,
    description: title,
    strips: parts,
    table,
  }))

describe('every chart, whatever it is given', () => {
  const holds = (models: fc.Arbitrary<ChartModel>): void => {
    fc.assert(
      fc.property(models, width, (model, broad) => {
        assertSound(chartOf(model).draw(broad))
      }),
      { numRuns: 200 },
    )
  }

  it('keeps lines inside the picture and texts off each other', () => {
    holds(lines)
  })
  it('keeps bars inside the picture and texts off each other', () => {
    holds(bars)
  })
  it('keeps incidents inside the picture and texts off each other', () => {
    holds(incidents.map((model) => ({ ...model, places: model.places.toSorted((a, b) => a.day - b.day) })))
  })
  it('keeps strips inside the picture and texts off each other', () => {
    holds(strips)
  })
  it('draws the same twice', () => {
    fc.assert(
      fc.property(fc.oneof<fc.Arbitrary<ChartModel>[]>(lines, bars, incidents), width, (model, broad) => {
        const once = svgText(chartOf(model).draw(broad), lightPalette)
        return svgText(chartOf(model).draw(broad), lightPalette) === once
      }),
      { numRuns: 50 },
    )
  })
})
