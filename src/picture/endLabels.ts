import { marker, type MarkerShape } from './marker'
import type { Paint, Shape } from './picture'
import { rounded } from './rounded'
import { shortened, textWidth } from './textWidth'

/** What stands at the end of a line: its last value, its name, and its mark. */
export type EndLabel = {
  readonly label: string
  readonly end?: string | undefined
  readonly y: number
  readonly shape: MarkerShape
  readonly paint: Paint
}

const valueSize = 13
const nameSize = 11
const markWidth = 12

/** Pixels of height that one of them needs. */
export const labelHeight = 32

/** How broad they are all together, at most so much. */
export const labelsWidth = (labels: readonly EndLabel[], most: number): number => {
  const broad = labels.map(({ label, end = '' }) =>
    Math.max(textWidth(label.slice(0, 80), nameSize), textWidth(end.slice(0, 80), valueSize, true)),
  )
  const broadest = broad.reduce((a, b) => Math.max(a, b), 0)
  return broadest === 0 ? 0 : Math.min(most, broadest + markWidth + 7)
}

export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** As near to their lines as they can be without touching: pushed down from the top, then up from the bottom. */
const spread = (labels: readonly EndLabel[], { top, bottom }: Room): readonly EndLabel[] => {
  const half = labelHeight / 2
  const down = labels.toSorted((a, b) => a.y - b.y)
  let free = top
  const pushed = down.map((label) => {
    const y = Math.max(label.y, free + half)
    free = y + half
    return { ...label, y }
  })
  let ceiling = bottom
  return pushed.toReversed().map((label) => {
    const y = Math.min(label.y, ceiling - half)
    ceiling = y - half
    return { ...label, y }
  })
}

const labelShapes = ({ label, end = '', y, shape, paint }: EndLabel, { left, right }: Room): Shape[] => {
  const x = rounded(left + markWidth)
  const room = right - x
  const [value, name] = [shortened(end, room, valueSize, true), shortened(label, room, nameSize)]
  if (value === '' && name === '') return []
  const isOne = value === '' || name === ''
  return [
    marker({ shape, x: left + 4, y: rounded(y - (isOne ? 0 : 7)), radius: 3.5, fill: paint }),
    ...(value === ''
      ? []
      : [
          {
            kind: 'text' as const,
            x,
            y: rounded(y + (isOne ? 4.5 : -2)),
            text: value,
            anchor: 'start' as const,
            size: valueSize,
            bold: true,
            fill: 'ink' as const,
          },
        ]),
    ...(name === ''
      ? []
      : [
          {
            kind: 'text' as const,
            x,
            y: rounded(y + (isOne ? 4 : 12)),
            text: name,
            anchor: 'start' as const,
            size: nameSize,
            fill: 'muted' as const,
          },
        ]),
  ]
}

/** Names and last values at the ends of lines, apart from one another; nothing for one without room. */
export const endLabels = (labels: readonly EndLabel[], room: Room): readonly Shape[] =>
  spread(labels, room).flatMap((label) => labelShapes(label, room))
