import { useMemo, useRef } from 'preact/hooks'
import type { MatrixModel } from '../protocol/matrix'
import type { View } from '../state/view'
import { personOf, shownColumns, shownLines, type ShownMatrix } from './shownMatrix'
import type { ShownPeople } from './shownPeople'

/** What is shown, worked out once for each change of what it follows from; the same people are the same list. */
export const useShownMatrix = (model: MatrixModel, { memory, whatIf }: View): ShownMatrix => {
  const { filter, figure, open, matrix } = memory
  const { grouping, sort, folded, changedOnly, seen, allPeople, at } = matrix
  const rows = useMemo(
    () => shownLines(model, memory, whatIf),
    [model, filter, figure, grouping, sort, folded, changedOnly, whatIf],
  )
  const columns = useMemo(
    () => shownColumns(model, rows.lines, memory, whatIf),
    [model, rows, seen, allPeople, open?.person, personOf(at?.column ?? ''), whatIf],
  )
  const before = useRef<ShownPeople>(columns)
  before.current = isSame(before.current, columns) ? { ...columns, people: before.current.people } : columns
  const { people, morePeople } = before.current
  return useMemo(() => ({ ...rows, people, morePeople }), [rows, people, morePeople])
}

const isSame = ({ people: a }: ShownPeople, { people: b }: ShownPeople): boolean =>
  a.length === b.length && a.every((person, at) => person === b[at])
