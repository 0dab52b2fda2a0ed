import type { MatrixModel } from '../protocol/matrix'
import type { PanelMemory } from '../state/memory'
import { findLine, type GridLine } from './gridLines'
import { moreColumn, type LeadColumn } from './gridScene'
import type { GridPlace } from './keys'
import { columnOf } from './shownMatrix'

/** The key of the head's line, which stands above all others. */
export const headLine = 'head'

/** The keys of all columns from left to right, the head behind the last person among them. */
export const columnKeys = (
  model: MatrixModel,
  people: readonly number[],
  morePeople: number,
  leads: readonly LeadColumn[],
): readonly string[] => [
  ...leads,
  ...people.map((index) => columnOf(model.people[index]?.id ?? '')),
  ...(morePeople > 0 ? [moreColumn] : []),
]

/**
 * Where the keys stand: on the same runbook and person as before, wherever these are by now. Where they are gone, as near
 * as can be to the last place.
 */
export const placeOf = (
  at: PanelMemory['matrix']['at'],
  lines: readonly GridLine[],
  columns: readonly string[],
  last: GridPlace,
): GridPlace => {
  if (at === undefined) return { line: 0, column: 0 }
  const column = columns.indexOf(at.column)
  const line = at.line === headLine ? -1 : (findLine(lines, at.line) ?? Math.min(last.line, lines.length - 1))
  return { line, column: column < 0 ? Math.min(last.column, columns.length - 1) : column }
}

export type OpenPlace = { readonly line: number; readonly column: string }

/** The line and column whose reasons are open; undefined where there are none, or they are folded away. */
export const openPlace = (
  { open, matrix: { at } }: Pick<PanelMemory, 'open' | 'matrix'>,
  lines: readonly GridLine[],
): OpenPlace | undefined => {
  if (open === undefined) return undefined
  const isHere = at?.line.split('\n')[0] === open.path
  const line = findLine(lines, isHere ? at.line : open.path)
  return line === undefined ? undefined : { line, column: open.person === undefined ? 'title' : columnOf(open.person) }
}
