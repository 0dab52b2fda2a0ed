import { scaleLinear } from 'd3-scale'
import { axisLabels, labelSize, labelsHeight, type Place } from './axisLabels'
import type { Chart, ChartTable } from './chart'
import { marker, type MarkerShape } from './marker'
import { nothingToShow } from './nothingToShow'
import type { Paint, Picture, Shape } from './picture'
import { rounded } from './rounded'
import { shortened, textWidth } from './textWidth'

/** How the incidents of one severity look: told apart by shape and letter, and by colour as well. */
export type IncidentLook = {
  readonly shape: MarkerShape
  /** A letter or digit inside the mark, where it is large enough. */
  readonly letter: string
  readonly paint: Paint
  /** What the look stands for. */
  readonly text: string
}

export type IncidentMark = {
  /** Days from any beginning, the same for all. */
  readonly day: number
  /** The place of its look among the looks. */
  readonly look: number
  readonly hint: string
  readonly mark?: string | undefined
}

/** Incidents on a line of time, one mark each. Plain data: it can be sent. */
export type IncidentTimeline = {
  readonly kind: 'incidents'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly from: number
  readonly to: number
  /** Where months (or years) begin. */
  readonly places: readonly (Omit<Place, 'x'> & { readonly day: number })[]
  readonly looks: readonly IncidentLook[]
  readonly incidents: readonly IncidentMark[]
  /** Said in the drawing's place where there is no mark. */
  readonly nothing: string
  readonly table: ChartTable
}

type Size = { readonly radius: number; readonly letters: boolean }

const sizes: readonly Size[] = [
  { radius: 9, letters: true },
  { radius: 6, letters: false },
  { radius: 4, letters: false },
]
const smallest: Size = { radius: 3, letters: false }
const mostRows = 9

type Placed = IncidentMark & { readonly x: number; readonly row: number }

/** Each mark on the lowest row where it touches no earlier one. */
const stacked = (
  incidents: readonly IncidentMark[],
  x: (day: number) => number,
  { radius }: Size,
): readonly Placed[] => {
  const free: number[] = []
  return incidents
    .toSorted((a, b) => a.day - b.day)
    .map((incident) => {
      const at = x(incident.day)
      const found = free.findIndex((until) => at >= until)
      const row = found === -1 ? free.length : found
      free[row] = at + radius * 2 + 1
      return { ...incident, x: at, row }
    })
}

const rowsOf = (placed: readonly Placed[]): number => placed.reduce((most, { row }) => Math.max(most, row + 1), 0)

/** The largest marks that do not pile up too high. */
const fitting = (incidents: readonly IncidentMark[], x: (size: Size) => (day: number) => number) => {
  for (const size of sizes) {
    const placed = stacked(incidents, x(size), size)
    if (rowsOf(placed) <= mostRows) return { size, placed }
  }
  return { size: smallest, placed: stacked(incidents, x(smallest), smallest) }
}

const letterIn = ({ letter }: IncidentLook, x: number, y: number): Shape => ({
  kind: 'text',
  x: rounded(x),
  y: rounded(y + 3.2),
  text: shortened(letter, 14, 9, true),
  anchor: 'middle',
  size: 9,
  bold: true,
  fill: 'ink',
})

const markShapes = (
  { x, row, look: kind, hint, mark }: Placed,
  looks: readonly IncidentLook[],
  base: number,
  size: Size,
): Shape[] => {
  const { radius, letters } = size
  const its = looks[kind]
  if (its === undefined) return []
  const y = base - radius - 3 - row * (radius * 2 + 1)
  // A letter is legible on the surface in every theme; a mark too small for one is filled.
  const look = letters
    ? ({ radius: radius - 1, fill: 'surface', stroke: its.paint, strokeWidth: 1.75 } as const)
    : ({ radius, fill: its.paint, stroke: 'surface' } as const)
  const shape = marker({ shape: its.shape, x, y, ...look, hint, mark })
  const low = its.shape === 'triangle' ? 2.5 : 0
  return letters && its.letter !== '' ? [shape, letterIn(its, x, y + low)] : [shape]
}

const legendHeight = 20

/** What each look stands for, on as many lines as it takes. */
const legend = (
  looks: readonly IncidentLook[],
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } => {
  const shapes: Shape[] = []
  let [x, line] = [0, 0]
  for (const { shape, paint, text } of looks) {
    const words = shortened(text, width - 18, labelSize)
    const broad = 14 + textWidth(words, labelSize)
    if (x > 0 && x + broad > width) [x, line] = [0, line + 1]
    const y = line * legendHeight + 8
    shapes.push(marker({ shape, x: x + 5, y, radius: 5, fill: paint }))
    shapes.push({
      kind: 'text',
      x: rounded(x + 14),
      y: y + 4,
      text: words,
      anchor: 'start',
      size: labelSize,
      fill: 'muted',
    })
    x += broad + 14
  }
  return { shapes, height: looks.length === 0 ? 0 : (line + 1) * legendHeight }
}

const draw = (model: IncidentTimeline, width: number): Picture => {
  const { title, description, from, to, places, looks, incidents } = model
  const known = incidents.filter(({ day, look }) => Number.isFinite(day) && looks[look] !== undefined)
  if (known.length === 0) return nothingToShow(model, model.nothing, width)
  const x =
    ({ radius }: Size) =>
    (day: number): number =>
      rounded(
        scaleLinear()
          .domain([from, to > from ? to : from + 1])
          .range([radius + 1, width - radius - 1])
          .clamp(true)(day),
      )
  const { size, placed } = fitting(known, x)
  const used = legend(
    looks.filter((_, index) => known.some(({ look }) => look === index)),
    width,
  )
  const base = used.height + Math.max(2, rowsOf(placed)) * (size.radius * 2 + 1) + 8
  const months = places.map(({ day, ...place }) => ({ ...place, x: x(size)(day) }))
  return {
    width,
    height: base + labelsHeight(places) + 2,
    title,
    description,
    shapes: [
      ...used.shapes,
      { kind: 'path', d: `M0,${base}H${width}`, stroke: 'muted' },
      ...months.map((place): Shape => ({ kind: 'path', d: `M${place.x},${base}v4`, stroke: 'muted' })),
      ...placed.flatMap((each) => markShapes(each, looks, base, size)),
      ...axisLabels(months, width, base + 3),
    ],
  }
}

/** When incidents happened and how bad they were, those close together above one another. */
export const incidentTimeline = (model: IncidentTimeline): Chart => ({
  id: model.id,
  table: model.table,
  draw: (width) => draw(model, width),
})
