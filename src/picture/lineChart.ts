import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { axisLabels, labelSize, labelsHeight, type Place } from './axisLabels'
import type { Chart, ChartTable } from './chart'
import { countsHeight, countsRow, type Counts } from './countsRow'
import { endLabels, labelHeight, labelsWidth, type EndLabel } from './endLabels'
import { marker, type MarkerShape } from './marker'
import { nothingToShow } from './nothingToShow'
import type { Paint, Picture, Shape } from './picture'
import { rounded } from './rounded'
import { shortened, textWidth } from './textWidth'
import type { ValueAxis } from './valueAxis'

/** One value over a column; a gap where there is none. */
export type LinePoint = { readonly value: number | undefined; readonly hint?: string | undefined }

export type Line = {
  /** Stands at the line's end; may be empty where the title says it. */
  readonly label: string
  /** Its last value in words, such as `54%`. */
  readonly end?: string | undefined
  /** One for each column. */
  readonly points: readonly LinePoint[]
}

/** Lines over columns that are equally far apart, such as months. Plain data: it can be sent. */
export type Lines = {
  readonly kind: 'lines'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Omit<Place, 'x'>[]
  readonly axis: ValueAxis
  readonly lines: readonly Line[]
  /** How much each column rests on, in a row below the columns' names; left out where it has no room. */
  readonly counts?: Counts | undefined
  /** Said in the drawing's place where no line has a value. */
  readonly nothing: string
  /** Of the plot without the labels under it, in pixels; 150 where left out. */
  readonly height?: number | undefined
  readonly table: ChartTable
}

type Look = { readonly paint: Paint; readonly dash: string | undefined; readonly shape: MarkerShape }

/** Lines differ in dash and mark before they differ in colour. */
const looks: readonly Look[] = [
  { paint: 'accent', dash: undefined, shape: 'circle' },
  { paint: 'second', dash: '6 3', shape: 'square' },
  { paint: 'third', dash: '2 2', shape: 'diamond' },
  { paint: 'fourth', dash: '8 3 2 3', shape: 'triangle' },
]

const lookOf = (index: number): Look =>
  looks[index % looks.length] ?? { paint: 'ink', dash: undefined, shape: 'circle' }

const above = 10

type Plot = {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly y: (value: number) => number
}

const isValue = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value)

const ticksWidth = ({ ticks }: ValueAxis, width: number): number =>
  Math.min(
    width * 0.25,
    ticks.reduce((most, { text }) => Math.max(most, textWidth(text.slice(0, 60), labelSize)), 0) + 8,
  )

/** Pixels beside the plot, for what stands there. */
export type Margins = { readonly left: number; readonly right: number }

/** The room that ticks and names ask for at a width in pixels; none where there is nothing to draw. */
export const marginsOf = (model: Lines, width: number): Margins =>
  isEmpty(model)
    ? { left: 0, right: 0 }
    : {
        left: rounded(ticksWidth(model.axis, width)),
        right: rounded(Math.max(6, labelsWidth(labelsOf(model), width * 0.35))),
      }

const plotOf = (model: Lines, labels: readonly EndLabel[], width: number, margins: Margins): Plot => {
  const { axis, columns, height = 150 } = model
  const { left } = margins
  const right = rounded(width - margins.right)
  const bottom = above + Math.max(height, labels.length * labelHeight)
  const places = scalePoint<number>()
    .domain(columns.map((_, index) => index))
    .range([left + 6, Math.max(left + 6, right - 6)])
  const scale = scaleLinear().domain([axis.bottom, axis.top]).range([bottom, above]).clamp(true)
  return {
    left,
    right,
    bottom,
    xs: columns.map((_, index) => rounded(places(index) ?? left)),
    y: (value) => rounded(scale(value)),
  }
}

const gridOf = ({ ticks, bottom: lowest }: ValueAxis, { left, right, y }: Plot): Shape[] =>
  ticks.flatMap(({ at, text }): Shape[] => [
    {
      kind: 'path',
      d: `M${left},${y(at)}H${right}`,
      stroke: at === lowest ? 'muted' : 'line',
      strokeWidth: 1,
    },
    {
      kind: 'text',
      x: rounded(left - 6),
      y: rounded(y(at) + 4),
      text: shortened(text, left - 6, labelSize),
      anchor: 'end',
      size: labelSize,
      fill: 'muted',
    },
  ])

const lineShapes = ({ points }: Line, index: number, { xs, y }: Plot): Shape[] => {
  const { paint, dash, shape } = lookOf(index)
  const placed = xs.map((x, column) => ({ x, ...(points[column] ?? { value: undefined }) }))
  const d = line<(typeof placed)[number]>()
    .defined(({ value }) => isValue(value))
    .x(({ x }) => x)
    .y(({ value }) => y(value ?? 0))
    .digits(2)(placed)
  const isCrowded = (xs[1] ?? Infinity) - (xs[0] ?? 0) < 9
  const dots = placed.flatMap(({ x, value, hint }) =>
    isValue(value)
      ? [
          marker({
            shape,
            x,
            y: y(value),
            radius: isCrowded ? 1.5 : 3,
            fill: paint,
            stroke: isCrowded ? undefined : 'surface',
            hint,
          }),
        ]
      : [],
  )
  return d === null ? dots : [{ kind: 'path', d, stroke: paint, strokeWidth: 1.75, dash }, ...dots]
}

/** At no height yet. */
const labelsOf = ({ lines }: Lines): readonly EndLabel[] =>
  lines.flatMap(({ label, end, points }, index) =>
    points.some(({ value }) => isValue(value)) ? [{ label, end, ...lookOf(index), y: 0 }] : [],
  )

const lastValue = ({ points }: Line): number | undefined => points.map(({ value }) => value).findLast(isValue)

/** Nothing to draw: no column, or no value in any. */
export const isEmpty = ({ lines, columns }: Lines): boolean =>
  columns.length === 0 || lines.every((line) => lastValue(line) === undefined)

/** What lines drawn below one another have in common. */
export type LineFrame = {
  readonly margins: Margins
  /** Whether the columns are named under this one. */
  readonly isNamed: boolean
}

/** Lines in a frame of their own, or in one that they share. */
export const drawLines = (model: Lines, width: number, frame?: LineFrame): Picture => {
  const { title, description, lines, axis, columns, counts } = model
  const { margins = marginsOf(model, width), isNamed = true } = frame ?? {}
  const seen = lines.map((each, index) => ({ each, index })).filter(({ each }) => lastValue(each) !== undefined)
  if (isEmpty(model)) return nothingToShow(model, model.nothing, width)
  const labels = labelsOf(model)
  const plot = plotOf(model, labels, width, margins)
  const ends = labels.map((label, index) => ({
    ...label,
    y: plot.y(lastValue(seen[index]?.each ?? { label: '', points: [] }) ?? 0),
  }))
  const places = columns.map((column, index) => ({ ...column, x: plot.xs[index] ?? plot.left }))
  const named = plot.bottom + (isNamed ? labelsHeight(columns) : 4)
  return {
    width,
    height: named + 2 + (counts === undefined ? 0 : countsHeight),
    title,
    description,
    shapes: [
      ...gridOf(axis, plot),
      ...seen.flatMap(({ each, index }) => lineShapes(each, index, plot)),
      ...endLabels(ends, { left: plot.right + 6, right: width, top: above, bottom: plot.bottom }),
      ...(isNamed ? axisLabels(places, width, plot.bottom) : []),
      ...(counts === undefined ? [] : countsRow(counts, plot.xs, named + 12)),
    ],
  }
}

/** Calm lines with few marks on their axes, each called by its name at its end, with gaps where nothing is known. */
export const lineChart = (model: Lines): Chart => ({
  id: model.id,
  table: model.table,
  draw: (width) => drawLines(model, width),
})
