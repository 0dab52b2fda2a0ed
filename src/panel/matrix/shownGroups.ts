import { matchesFilter } from '../controls/matchesFilter'
import type { MatrixGroup, MatrixGrouping, MatrixModel, MatrixRow, MatrixSort } from '../protocol/matrix'
import type { FigureKey } from '../protocol/page'
import { searchTexts } from './searchTexts'

export type ShownGroup = Omit<MatrixGroup, 'rows'> & { readonly folded: boolean; readonly rows: readonly MatrixRow[] }

/** What of the rows is wanted, and in which order. */
export type RowChoice = {
  readonly filter: string
  readonly figure: FigureKey | undefined
  readonly grouping: MatrixGrouping
  readonly sort: MatrixSort
  readonly folded: readonly string[]
  /** Undefined: whether a what-if changes them or not. */
  readonly only: ReadonlySet<string> | undefined
}

/** The groups with the rows that match, those of folded groups too; groups without any are left out. */
export const shownGroups = (model: MatrixModel, choice: RowChoice): readonly ShownGroup[] => {
  const { filter, figure, grouping, sort, folded, only } = choice
  const texts = searchTexts(model)
  const matches = (index: number, row: MatrixRow, group: MatrixGroup): boolean =>
    (figure === undefined || row.counted.includes(figure)) &&
    (only === undefined || only.has(row.path)) &&
    matchesFilter(filter, texts[index], group.name)
  return model.groupings[grouping].flatMap((group): readonly ShownGroup[] => {
    const rows = group.rows.flatMap((index) => {
      const row = model.rows[index]
      return row !== undefined && matches(index, row, group) ? [row] : []
    })
    return rows.length === 0 ? [] : [{ ...group, folded: folded.includes(group.key), rows: sorted(rows, sort) }]
  })
}

/** To make one takes longer than to compare a thousand names with it. */
const inOrder = new Intl.Collator(undefined, { numeric: true })

/** The model's order is that of risk; days that nobody knows come first, as they want looking at. */
const sorted = (rows: readonly MatrixRow[], sort: MatrixSort): readonly MatrixRow[] => {
  switch (sort) {
    case 'risk':
      return rows
    case 'name':
      return [...rows].sort((a, b) => inOrder.compare(a.title, b.title))
    case 'exercised': {
      const day = (row: MatrixRow): string => row.lastExercised?.on ?? ''
      return [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    }
  }
}
