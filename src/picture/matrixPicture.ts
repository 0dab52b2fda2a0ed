import { levelMark, type LevelMark } from './levelMark'
import { matrixColumns, type MatrixColumns } from './matrixColumns'
import type { MatrixDrawing, PictureRow } from './matrixDrawing'
import { matrixHead } from './matrixHead'
import type { Picture, Shape } from './picture'
import { shortened, textWidth } from './textWidth'

const margin = 20
const rowHeight = 26
const groupHeight = 38
const textSize = 12.5
const legendHeight = 22

/** Runbooks × people as one picture, as broad and high as its rows ask for. */
export const matrixPicture = (drawing: MatrixDrawing): Picture => {
  const columns = matrixColumns(drawing, margin)
  const width = columns.right + margin
  const legend = legendShapes(drawing.legend, width)
  const head = matrixHead(drawing, columns, margin + 40 + legend.height)
  const body: Shape[] = []
  let y = head.bottom
  for (const { name, summary, rows } of drawing.groups) {
    body.push(...groupShapes(name, summary, columns, y), line(columns, y + groupHeight))
    y += groupHeight
    for (const row of rows) {
      body.push(...rowShapes(row, columns, y), line(columns, y + rowHeight))
      y += rowHeight
    }
  }
  const { title, description } = drawing
  const heading: Shape = {
    kind: 'text',
    x: margin,
    y: margin + 12,
    text: shortened(title, width - 2 * margin, 15, true),
    anchor: 'start',
    size: 15,
    bold: true,
    fill: 'ink',
  }
  return { width, height: y + margin, title, description, shapes: [heading, ...legend.shapes, ...head.shapes, ...body] }
}

const line = ({ right }: MatrixColumns, y: number): Shape => ({
  kind: 'path',
  d: `M${margin} ${y}H${right}`,
  stroke: 'line',
})

const groupShapes = (name: string, summary: string, { right }: MatrixColumns, y: number): readonly Shape[] => {
  const room = right - margin
  const shown = shortened(name, room, textSize, true)
  const after = textWidth(shown, textSize, true) + 10
  return [
    { kind: 'text', x: margin, y: y + 26, text: shown, anchor: 'start', size: textSize, bold: true, fill: 'ink' },
    {
      kind: 'text',
      x: margin + after,
      y: y + 26,
      text: shortened(summary, room - after, textSize - 1),
      anchor: 'start',
      size: textSize - 1,
      fill: 'muted',
    },
  ]
}

const rowShapes = (row: PictureRow, columns: MatrixColumns, top: number): readonly Shape[] => {
  const { title, canRun, risk, paint, cells } = row
  const y = top + 17
  const bar: readonly Shape[] =
    paint === 'alarm' || paint === 'warn'
      ? [{ kind: 'rectangle', x: margin, y: top + 5, width: 3, height: rowHeight - 10, fill: paint }]
      : []
  return [
    ...bar,
    {
      kind: 'text',
      x: columns.title,
      y,
      text: shortened(title, columns.titleRoom, textSize),
      anchor: 'start',
      size: textSize,
      fill: 'ink',
    },
    { kind: 'text', x: columns.canRun, y, text: canRun, anchor: 'end', size: textSize, fill: 'ink' },
    {
      kind: 'text',
      x: columns.risk,
      y,
      text: shortened(risk, columns.riskRoom, textSize - 1),
      anchor: 'start',
      size: textSize - 1,
      fill: paint,
    },
    ...cells.flatMap((cell, index): readonly Shape[] => {
      const middle = columns.people[index]
      return middle === undefined ? [] : [cellShape(cell, middle, top + rowHeight / 2)]
    }),
  ]
}

const cellShape = (cell: LevelMark | undefined, middle: number, y: number): Shape => {
  if (cell === undefined) return { kind: 'circle', x: middle, y, radius: 1.2, fill: 'line' }
  const { shapes, width } = levelMark(cell)
  return { kind: 'group', x: middle - width / 2 + 6, y, shapes }
}

/** Signs with their words, on as many lines as they need. */
const legendShapes = (legend: MatrixDrawing['legend'], width: number) => {
  const shapes: Shape[] = []
  let x = margin
  let y = margin + 34
  for (const { mark, word } of legend) {
    const sign = levelMark(mark)
    const needs = sign.width + 5 + textWidth(word, 11) + 18
    if (x > margin && x + needs > width - margin) {
      x = margin
      y += legendHeight
    }
    shapes.push(
      { kind: 'group', x: x + 6, y, shapes: sign.shapes },
      { kind: 'text', x: x + sign.width + 5, y: y + 3.7, text: word, anchor: 'start', size: 11, fill: 'muted' },
    )
    x += needs
  }
  return { shapes, height: legend.length === 0 ? 0 : y - margin - 34 + legendHeight }
}
