import assert from 'node:assert/strict'
import type { Picture, Shape, Text } from '../../../src/picture/picture'
import { textWidth } from '../../../src/picture/textWidth'

/** Where a shape is, in the picture's own pixels. */
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const around = (xs: readonly number[], ys: readonly number[]): Box => ({
  left: Math.min(...xs),
  right: Math.max(...xs),
  top: Math.min(...ys),
  bottom: Math.max(...ys),
})

/** Every place that a path of M, L, H, V, v, A and Z goes to; an arc has its end alone. */
const pathBox = (d: string): Box => {
  const [xs, ys]: [number[], number[]] = [[], []]
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    assert.match(command, /^[MLHVvAZ]$/)
    const numbers = rest.split(/[ ,]+/).filter((each) => each !== '')
    const ends = command === 'A' ? numbers.slice(-2) : numbers
    ends.forEach((number, index) => {
      const value = Number(number)
      assert.ok(Number.isFinite(value), `${number} in ${d.slice(0, 80)}`)
      const isX = command === 'H' || (['M', 'L', 'A'].includes(command) && index % 2 === 0)
      if (isX) x = value
      else y = command === 'v' ? y + value : value
      if (!isX || command === 'H') [xs[xs.length], ys[ys.length]] = [x, y]
    })
  }
  return around(xs, ys)
}

const textBox = ({ x, y, text, anchor, size, bold }: Text): Box => {
  const width = textWidth(text, size, bold)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 }
}

const boxOf = (shape: Exclude<Shape, { kind: 'group' }>): Box => {
  switch (shape.kind) {
    case 'rectangle':
      return around([shape.x, shape.x + shape.width], [shape.y, shape.y + shape.height])
    case 'circle':
      return around([shape.x - shape.radius, shape.x + shape.radius], [shape.y - shape.radius, shape.y + shape.radius])
    case 'path':
      return pathBox(shape.d)
    case 'text':
      return textBox(shape)
  }
}

type Single = Exclude<Shape, { kind: 'group' }>

/** All shapes with their boxes, those in groups where the groups put them. */
export const shapesIn = (shapes: readonly Shape[], dx = 0, dy = 0): readonly { shape: Single; box: Box }[] =>
  shapes.flatMap((shape) => {
    if (shape.kind === 'group') return shapesIn(shape.shapes, dx + shape.x, dy + shape.y)
    const { left, right, top, bottom } = boxOf(shape)
    return [{ shape, box: { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy } }]
  })

export const textsIn = (picture: Picture): readonly string[] =>
  shapesIn(picture.shapes).flatMap(({ shape }) => (shape.kind === 'text' ? [shape.text] : []))

/** Nothing is outside the picture, and no two texts lie on each other. */
export const assertSound = (picture: Picture): void => {
  const { width, height } = picture
  assert.ok(Number.isFinite(width) && Number.isFinite(height) && height > 0, `${width} × ${height}`)
  const placed = shapesIn(picture.shapes)
  for (const { shape, box } of placed) {
    const said = JSON.stringify({ shape: { ...shape, d: undefined }, box, width, height })
    assert.ok(Object.values(box).every(Number.isFinite), said)
    assert.ok(box.left >= -0.5 && box.right <= width + 0.5, `beside the picture: ${said}`)
    assert.ok(box.top >= -0.5 && box.bottom <= height + 0.5, `above or below the picture: ${said}`)
  }
  const texts = placed.filter(({ shape }) => shape.kind === 'text')
  texts.forEach(({ box, shape }, index) => {
    for (const other of texts.slice(index + 1)) {
      const over = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const under = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      assert.ok(over <= 0.5 || under <= 0.5, `on each other: ${JSON.stringify([shape, other.shape])}`)
    }
  })
}
