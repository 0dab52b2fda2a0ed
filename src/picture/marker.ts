import type { Paint, Shape } from './picture'
import { rounded } from './rounded'

/** Told apart without colour. */
export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle'

export type Marker = {
  readonly shape: MarkerShape
  readonly x: number
  readonly y: number
  /** Half of its height and width, in pixels. */
  readonly radius: number
  readonly fill?: Paint | undefined
  readonly stroke?: Paint | undefined
  readonly strokeWidth?: number | undefined
  readonly hint?: string | undefined
  readonly mark?: string | undefined
}

const polygon = (...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}Z`

/** A small shape with its middle at x, y. */
export const marker = ({ shape, x, y, radius, ...drawn }: Marker): Shape => {
  switch (shape) {
    case 'circle':
      return { kind: 'circle', x: rounded(x), y: rounded(y), radius, ...drawn }
    case 'square': {
      const half = radius * 0.9
      const [left, top, side] = [rounded(x - half), rounded(y - half), rounded(2 * half)]
      return { kind: 'rectangle', x: left, y: top, width: side, height: side, radius: 1, ...drawn }
    }
    case 'diamond':
      return { kind: 'path', d: polygon([x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]), ...drawn }
    case 'triangle':
      return { kind: 'path', d: polygon([x, y - radius], [x + radius, y + radius], [x - radius, y + radius]), ...drawn }
  }
}
