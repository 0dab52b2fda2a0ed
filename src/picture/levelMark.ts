import { levelWedges, type Quarters } from './levelWedges'
import type { Paint, Shape } from './picture'
import { shortened, textWidth } from './textWidth'

/** A level as it is drawn: quarters of a circle and a letter. */
export type LevelMark = {
  readonly quarters: Quarters
  readonly letter: string
  readonly inferred: boolean
  readonly lapsed: boolean
  readonly changed: boolean
  readonly learning: boolean
  readonly absent: boolean
  /** The same in words; said when the pointer rests on it. */
  readonly hint?: string | undefined
}

const radius = 6

const size = 10.5

/**
 * The sign around the middle of a circle at 0, 0: dotted where inferred, pale where inferred, lapsed or absent, and marked
 * where lapsed, changed since or learning. `width` is from the circle's left to the last sign's right.
 */
export const levelMark = (mark: LevelMark): { readonly shapes: readonly Shape[]; readonly width: number } => {
  const { quarters, letter, inferred, lapsed, absent, changed, learning, hint } = mark
  const isPale = inferred || lapsed || absent
  const ring: Shape = {
    kind: 'circle',
    x: 0,
    y: 0,
    radius,
    stroke: inferred ? 'accent' : 'muted',
    dash: inferred ? '1.9 1.9' : undefined,
    hint,
  }
  const d = levelWedges[quarters]
  const wedge: readonly Shape[] =
    d === undefined
      ? []
      : [
          {
            kind: 'path',
            d,
            fill: isPale ? 'accent-soft' : 'accent',
            stroke: isPale ? 'accent' : undefined,
            strokeWidth: 0.8,
            hint,
          },
        ]
  const signs: readonly (readonly [string, Paint, y: number])[] = [
    [shortened(letter, 15, size), 'muted', 3.7],
    [lapsed ? '◷' : '', 'warn', 0],
    [changed ? '±' : '', 'warn', 0],
    [learning ? '→' : '', 'fine', 0],
  ]
  let x = radius + 4
  const shapes: Shape[] = []
  for (const [text, fill, y] of signs) {
    if (text === '') continue
    shapes.push({ kind: 'text', x, y, text, anchor: 'start', size, fill })
    x += textWidth(text, size) + 1
  }
  // The ring last: the wedge would cover half of its line.
  const circle: readonly Shape[] = [{ kind: 'circle', x: 0, y: 0, radius, fill: 'surface', hint }, ...wedge, ring]
  return { shapes: [...circle, ...shapes], width: x + radius }
}
