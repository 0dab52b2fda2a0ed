import type { Picture, Text } from './picture'
import { shortened, textWidth } from './textWidth'

const size = 12
const lineHeight = 17

/** The words of a text on lines of so many pixels; what is longer than a line by itself is cut. */
const linesOf = (text: string, room: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** In a chart's place where there is nothing to draw: the sentence that says so. */
export const nothingToShow = (
  { title, description }: Pick<Picture, 'title' | 'description'>,
  nothing: string,
  width: number,
): Picture => {
  const lines = linesOf(nothing.slice(0, 400), width)
  const shapes = lines.map((line, index): Text => ({
    kind: 'text',
    x: 0,
    y: 18 + index * lineHeight,
    text: shortened(line, width, size),
    anchor: 'start',
    size,
    fill: 'muted',
  }))
  return { width, height: 18 + Math.max(1, lines.length) * lineHeight, title, description, shapes }
}
