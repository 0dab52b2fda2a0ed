import { scaleLinear } from 'd3-scale'
import type { Chart, ChartTable } from './chart'
import { nothingToShow } from './nothingToShow'
import type { Paint, Picture, Shape } from './picture'
import { rounded } from './rounded'
import { shortened, textWidth } from './textWidth'

export type Bar = {
  readonly label: string
  /** 0 or more. */
  readonly value: number
  /** The value in words, at the bar's end. */
  readonly text: string
  /** How much of the value stands out, from the bar's beginning; `text` says what it is. */
  readonly part?: number | undefined
  /** What comes on top of the value, drawn lighter after it; `text` says what it is. */
  readonly rest?: number | undefined
  readonly hint?: string | undefined
  readonly mark?: string | undefined
}

/** Bars below one another, the longest as long as there is room. Plain data: it can be sent. */
export type Bars = {
  readonly kind: 'bars'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
  /** Of the parts that stand out; `alarm` where left out. */
  readonly partPaint?: Paint | undefined
  /** Said in the drawing's place where there is no bar. */
  readonly nothing: string
  readonly table: ChartTable
}

const size = 12
const rowHeight = 24
const barHeight = 12

type Columns = { readonly labels: number; readonly bars: number; readonly texts: number }

const broadest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text.slice(0, 200), size)), 0)

const columnsOf = (bars: readonly Bar[], width: number): Columns => {
  const texts = Math.min(width * 0.36, broadest(bars.map(({ text }) => text)) + 8)
  const labels = Math.min(width * 0.74 - texts, broadest(bars.map(({ label }) => label)) + 10)
  return { labels, texts, bars: width - labels - texts }
}

const valueOf = (value: number): number => (Number.isFinite(value) ? Math.max(0, value) : 0)

/** Never beyond what a number can be. */
const wholeOf = ({ value, rest = 0 }: Bar): number =>
  valueOf(Math.min(Number.MAX_VALUE, valueOf(value) + valueOf(rest)))

const barShapes = (bar: Bar, y: number, columns: Columns, x: (value: number) => number, partPaint: Paint): Shape[] => {
  const { label, text, hint, mark } = bar
  const value = valueOf(bar.value)
  const [solid, length, part] = [x(value), x(wholeOf(bar)), x(Math.min(valueOf(bar.part ?? 0), value))]
  const baseline = rounded(y + rowHeight / 2 + 4)
  const top = y + (rowHeight - barHeight) / 2
  const left = rounded(columns.labels)
  const area = { kind: 'rectangle' as const, x: left, y: top, height: barHeight, radius: 2, hint, mark }
  return [
    {
      kind: 'text',
      x: 0,
      y: baseline,
      text: shortened(label, columns.labels - 10, size),
      anchor: 'start',
      size,
      fill: 'ink',
    },
    ...(length > solid ? [{ ...area, width: length, fill: 'accent-soft' as const }] : []),
    { ...area, width: solid, fill: 'accent' },
    ...(part === 0 ? [] : [{ ...area, width: part, fill: partPaint }]),
    {
      kind: 'text',
      x: rounded(left + length + 6),
      y: baseline,
      text: shortened(text, columns.texts - 8, size),
      anchor: 'start',
      size,
      fill: 'muted',
    },
  ]
}

const draw = (model: Bars, width: number): Picture => {
  const { title, description, bars, partPaint = 'alarm' } = model
  if (bars.length === 0) return nothingToShow(model, model.nothing, width)
  const columns = columnsOf(bars, width)
  const most = bars.reduce((a, bar) => Math.max(a, wholeOf(bar)), 0)
  const scale = scaleLinear()
    .domain([0, most === 0 ? 1 : most])
    .range([0, columns.bars])
  const x = (value: number) => (value === 0 ? 0 : rounded(Math.max(Math.min(2, columns.bars), scale(value))))
  return {
    width,
    height: bars.length * rowHeight,
    title,
    description,
    shapes: [
      { kind: 'path', d: `M${rounded(columns.labels)},0V${bars.length * rowHeight}`, stroke: 'line' },
      ...bars.flatMap((bar, index) => barShapes(bar, index * rowHeight, columns, x, partPaint)),
    ],
  }
}

/** Bars below one another, each with its name before it and its value after it. */
export const barChart = (model: Bars): Chart => ({
  id: model.id,
  table: model.table,
  draw: (width) => draw(model, width),
})
