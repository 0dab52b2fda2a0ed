import type { Chart, ChartTable } from './chart'
import { lineChart, type Lines } from './lineChart'
import type { Picture, Shape } from './picture'
import { shortened } from './textWidth'

/** Line charts below one another, each with an axis of its own. Plain data: it can be sent. */
export type LineStrips = {
  readonly kind: 'strips'
  readonly id: string
  readonly title: string
  readonly description: string
  readonly strips: readonly Lines[]
  readonly table: ChartTable
}

const headHeight = 22
const between = 10

const draw = ({ title, description, strips }: LineStrips, width: number): Picture => {
  const shapes: Shape[] = []
  let y = 0
  for (const strip of strips) {
    const head = shortened(strip.title, width, 12, true)
    const picture = lineChart(strip).draw(width)
    shapes.push({ kind: 'text', x: 0, y: y + 13, text: head, anchor: 'start', size: 12, bold: true, fill: 'ink' })
    shapes.push({ kind: 'group', x: 0, y: y + headHeight, shapes: picture.shapes })
    y += headHeight + picture.height + between
  }
  return { width, height: Math.max(1, y), title, description, shapes }
}

/** Figures of different sizes over the same time, which one axis would press flat. */
export const lineStrips = (model: LineStrips): Chart => ({
  id: model.id,
  table: model.table,
  draw: (width) => draw(model, width),
})
