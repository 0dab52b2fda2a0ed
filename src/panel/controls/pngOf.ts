import type { Palette } from '../../picture/palette'
import { isolatedText } from '../../picture/plainText'
import type { Picture, Shape, Text } from '../../picture/picture'

const sharp = 2

/** Browsers draw no canvas that is longer. */
const longest = 16_000

const fonts = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

const pathOf = (shape: Exclude<Shape, { kind: 'text' | 'group' }>): Path2D => {
  const path = new Path2D(shape.kind === 'path' ? shape.d : undefined)
  if (shape.kind === 'rectangle') path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0)
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, shape.radius, 0, Math.PI * 2)
  return path
}

const anchors = { start: 'left', middle: 'center', end: 'right' } as const

const drawText = (
  canvas: CanvasRenderingContext2D,
  { x, y, text, anchor, size, bold, fill }: Text,
  palette: Palette,
) => {
  canvas.font = `${bold ? '600 ' : ''}${size}px ${fonts}`
  canvas.textAlign = anchors[anchor]
  canvas.fillStyle = palette[fill]
  canvas.fillText(isolatedText(text), x, y)
}

const drawShape = (canvas: CanvasRenderingContext2D, shape: Shape, palette: Palette): void => {
  if (shape.kind === 'text') {
    drawText(canvas, shape, palette)
    return
  }
  if (shape.kind === 'group') {
    canvas.save()
    canvas.translate(shape.x, shape.y)
    for (const each of shape.shapes) drawShape(canvas, each, palette)
    canvas.restore()
    return
  }
  const path = pathOf(shape)
  if (shape.fill !== undefined) {
    canvas.fillStyle = palette[shape.fill]
    canvas.fill(path)
  }
  if (shape.stroke === undefined) return
  canvas.strokeStyle = palette[shape.stroke]
  canvas.lineWidth = shape.strokeWidth ?? 1
  canvas.setLineDash((shape.dash ?? '').split(' ').filter(Boolean).map(Number))
  canvas.stroke(path)
}

/** A picture as a PNG in base64, twice as fine as on the screen; undefined where there is no canvas to draw on. */
export const pngOf = ({ width, height, shapes }: Picture, palette: Palette): string | undefined => {
  const scale = Math.min(sharp, longest / width, longest / height)
  const sheet = document.createElement('canvas')
  sheet.width = Math.ceil(width * scale)
  sheet.height = Math.ceil(height * scale)
  const canvas = sheet.getContext('2d')
  if (canvas === null) return undefined
  canvas.scale(scale, scale)
  canvas.direction = 'ltr'
  canvas.fillStyle = palette.surface
  canvas.fillRect(0, 0, width, height)
  for (const shape of shapes) drawShape(canvas, shape, palette)
  return sheet.toDataURL('image/png').split(',')[1]
}
