import type { Chart, ChartTable } from './chart'
import { drawLines, isEmpty, marginsOf, type Lines, type Margins } from './lineChart'
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

/** The same for all, so that their columns stand below one another. */
const commonMargins = (strips: readonly Lines[], width: number): Margins =>
  strips
    .map((strip) => marginsOf(strip, width))
    .reduce((a, b) => ({ left: Math.max(a.left, b.left), right: Math.max(a.right, b.right) }), { left: 0, right: 6 })

/** The columns are named under the last of those that have the same. */
const isLastOfItsColumns = (strips: readonly Lines[], index: number): boolean => {
  const columns = JSON.stringify(strips[index]?.columns)
  return !strips.slice(index + 1).some((other) => !isEmpty(other) && JSON.stringify(other.columns) === columns)
}

const draw = ({ title, description, strips }: LineStrips, width: number): Picture => {
  const shapes: Shape[] = []
  let y = 0
  const margins = commonMargins(strips, width)
  for (const [index, strip] of strips.entries()) {
    const head = shortened(strip.title, width, 12, true)
    const picture = drawLines(strip, width, { margins, isNamed: isLastOfItsColumns(strips, index) })
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
