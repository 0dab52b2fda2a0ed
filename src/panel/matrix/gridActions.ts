import type { MatrixMemory } from '../state/memory'
import type { View } from '../state/view'
import { sortOf } from './gridHead'
import { headLine } from './gridPlaces'
import { moreColumn } from './gridScene'
import { personOf, type ShownMatrix } from './shownMatrix'

export const rememberMatrix = ({ memory, remember }: View, change: Partial<MatrixMemory>): void => {
  remember({ matrix: { ...memory.matrix, ...change } })
}

export const standOn = (view: View, { lines }: ShownMatrix, line: number, column: string): void => {
  const key = line < 0 ? headLine : lines[line]?.key
  const { at } = view.memory.matrix
  if (key === undefined || (at?.line === key && at.column === column)) return
  rememberMatrix(view, { at: { line: key, column } })
}

/** What pressing a place does: a head sorts or unfolds people, a group folds, a runbook or cell opens its reasons or closes them. */
export const press = (view: View, shown: ShownMatrix, line: number, column: string): void => {
  const { memory, remember } = view
  if (line < 0) {
    const sort = sortOf(column)
    if (column === moreColumn) rememberMatrix(view, { allPeople: true })
    else if (sort !== undefined) rememberMatrix(view, { sort })
    return
  }
  const pressed = shown.lines[line]
  if (pressed === undefined) return
  if (pressed.kind === 'group') {
    fold(view, pressed.group.key, !pressed.group.folded)
    return
  }
  const { path } = pressed.row
  const person = personOf(column)
  const open = { path, person: person === '' ? undefined : person }
  const isOpen = memory.open?.path === path && memory.open.person === open.person
  remember({
    open: isOpen ? undefined : open,
    matrix: { ...memory.matrix, at: { line: pressed.key, column } },
  })
}

export const fold = (view: View, key: string, folded: boolean): void => {
  const others = view.memory.matrix.folded.filter((each) => each !== key)
  view.remember({ matrix: { ...view.memory.matrix, folded: folded ? [...others, key] : others } })
}
