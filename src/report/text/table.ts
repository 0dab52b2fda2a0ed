import { displayWidth, pad, truncate, truncateStart } from './displayWidth'
import { printable } from '../printable'

/** A cell's text comes from anywhere and is made safe here; `paint` colours it once its width is settled. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string }

export type Column = {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Never made narrower than this; a column without it keeps its whole width. */
  readonly least?: number
  /** Which end is cut where there is no room; the end, if not said. */
  readonly cut?: 'start' | 'end'
}

const textOf = (cell: Cell): string => printable(typeof cell === 'string' ? cell : cell.text)
const painted = (cell: Cell, text: string): string => (typeof cell === 'string' ? text : cell.paint(text))

const gap = '  '

/** Column widths that fit the terminal: the widest of those that may shrink gives way first. */
const fit = (natural: readonly number[], columns: readonly Column[], available: number): number[] => {
  const widths = [...natural]
  let excess = widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1) - available
  while (excess > 0) {
    let widest = -1
    columns.forEach(({ least }, index) => {
      const width = widths[index] ?? 0
      if (least !== undefined && width > least && width > (widths[widest] ?? 0)) widest = index
    })
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
    excess -= 1
  }
  return widths
}

/**
 * Lines of an aligned table under a head line. `available` is the terminal's width in columns, undefined where the
 * output is no terminal: then nothing is cut.
 */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  available: number | undefined,
  head: (text: string) => string,
): string[] => {
  const natural = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(textOf(row[index] ?? ''))), displayWidth(title)),
  )
  const widths = available === undefined ? natural : fit(natural, columns, available)
  const line = (cells: readonly Cell[], paint: (text: string) => string): string =>
    columns
      .map(({ align, cut }, index) => {
        const cell = cells[index] ?? ''
        const text = (cut === 'start' ? truncateStart : truncate)(textOf(cell), widths[index] ?? 0)
        const last = index === columns.length - 1 && align !== 'right'
        return painted(cell, last ? text : pad(text, widths[index] ?? 0, align))
      })
      .map(paint)
      .join(gap)
      .trimEnd()
  return [
    line(
      columns.map(({ title }) => title),
      head,
    ),
    ...rows.map((row) => line(row, (text) => text)),
  ]
}
