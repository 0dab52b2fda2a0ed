import type { Palette } from './palette'
import type { Paint, Picture, Shape, Text } from './picture'
import { isolatedText, plainText } from './plainText'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? '')

const fonts = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

type Attributes = Readonly<Record<string, string | number | undefined>>

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

const element = (name: string, attributes: Attributes, inner = ''): string =>
  inner === '' ? `<${name}${attributesOf(attributes)}/>` : `<${name}${attributesOf(attributes)}>${inner}</${name}>`

const hintOf = (hint: string | undefined): string =>
  hint === undefined || plainText(hint) === '' ? '' : `<title>${escaped(isolatedText(hint))}</title>`

type Painted = {
  readonly fill?: Paint | undefined
  readonly stroke?: Paint | undefined
  readonly dash?: string | undefined
}

const paintOf = (
  { fill, stroke, dash, strokeWidth }: Painted & { readonly strokeWidth?: number | undefined },
  palette: Palette,
): Attributes => ({
  fill: fill === undefined ? 'none' : palette[fill],
  stroke: stroke === undefined ? undefined : palette[stroke],
  'stroke-width': stroke === undefined ? undefined : strokeWidth,
  'stroke-dasharray': stroke === undefined ? undefined : dash,
})

const textElement = ({ x, y, text, anchor, size, bold, fill }: Text, palette: Palette): string => {
  const weight = bold === true ? 600 : undefined
  const attributes = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': size,
    'font-weight': weight,
  }
  return element('text', { ...attributes, fill: palette[fill] }, escaped(isolatedText(text)))
}

const shapeElement = (shape: Shape, palette: Palette): string => {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, radius: rx, hint } = shape
      return element('rect', { x, y, width, height, rx, ...paintOf(shape, palette) }, hintOf(hint))
    }
    case 'circle': {
      const { x: cx, y: cy, radius: r, hint } = shape
      return element('circle', { cx, cy, r, ...paintOf(shape, palette) }, hintOf(hint))
    }
    case 'path':
      return element('path', { d: shape.d, ...paintOf(shape, palette) }, hintOf(shape.hint))
    case 'text':
      return textElement(shape, palette)
    case 'group': {
      const inner = shape.shapes.map((each) => shapeElement(each, palette)).join('')
      return element('g', { transform: `translate(${shape.x} ${shape.y})` }, inner)
    }
  }
}

/**
 * A picture as an SVG document that stands by itself: attributes alone, no style sheet, no script, nothing from elsewhere.
 * Texts are escaped, and what XML forbids or a reader cannot see is left out.
 */
export const svgText = (picture: Picture, palette: Palette): string => {
  const { width, height, title, description, shapes } = picture
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': fonts,
  }
  const lines = [
    `<title>${escaped(isolatedText(title))}</title>`,
    `<desc>${escaped(isolatedText(description))}</desc>`,
    element('rect', { width, height, fill: palette.surface }),
    ...shapes.map((shape) => shapeElement(shape, palette)),
  ]
  return `${element('svg', attributes, `\n${lines.join('\n')}\n`)}\n`
}
