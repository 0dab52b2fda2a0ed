import { plainText } from './plainText'
import type { Shape } from './picture'
import { shortened, textWidth } from './textWidth'

/** How much each column rests on: the row's name, and a text for each. */
export type Counts = { readonly name: string; readonly texts: readonly string[] }

const countSize = 10

/** Pixels under an axis that the row takes. */
export const countsHeight = 16

/** The row of what each column rests on; all of it or nothing, for a part of it would mislead. */
export const countsRow = (counts: Counts, xs: readonly number[], y: number): readonly Shape[] => {
  const apart = (xs[1] ?? Infinity) - (xs[0] ?? 0)
  const broad = counts.texts.reduce((most, text) => Math.max(most, textWidth(text.slice(0, 20), countSize)), 0)
  const name = shortened(counts.name, Math.max(0, (xs[0] ?? 0) - broad / 2 - 4), countSize)
  if (broad > 24 || broad + 6 > apart || broad > (xs[0] ?? 0) * 2 || name === '') return []
  const text = (x: number, words: string, anchor: 'start' | 'middle'): Shape[] =>
    words === '' ? [] : [{ kind: 'text', x, y, text: words, anchor, size: countSize, fill: 'muted' }]
  return [
    ...text(0, name, 'start'),
    ...xs.flatMap((x, index) => text(x, plainText(counts.texts[index] ?? ''), 'middle')),
  ]
}
