import { matchesFilter } from '../controls/matchesFilter'
import type { MatrixGroup, MatrixGrouping, MatrixModel, MatrixRow, MatrixSort } from '../protocol/matrix'
import type { PanelMemory } from '../state/memory'

/** Columns that fit a screen; the others are folded until asked for. */
export const PEOPLE_AT_ONCE = 16

export type ShownGroup = Omit<MatrixGroup, 'rows'> & { readonly folded: boolean; readonly rows: readonly MatrixRow[] }

/** What of a model is shown: groups with the rows that match, and the columns that say something about them. */
export type ShownMatrix = {
  readonly grouping: MatrixGrouping
  readonly groups: readonly ShownGroup[]
  /** Runbooks that match, each once, whichever groups it stands in. */
  readonly matching: number
  /** Indexes into the model's people, in the model's order. */
  readonly people: readonly number[]
  readonly morePeople: number
}

type Choices = Pick<PanelMemory, 'filter' | 'figure' | 'matrix'>

export const shownMatrix = (model: MatrixModel, { filter, figure, matrix }: Choices): ShownMatrix => {
  const grouping = matrix.grouping ?? model.usualGrouping
  const groups = model.groupings[grouping].flatMap((group): readonly ShownGroup[] => {
    const rows = group.rows
      .flatMap((index) => model.rows[index] ?? [])
      .filter((row) => (figure === undefined || row.counted.includes(figure)) && matches(model, filter, row, group))
    const folded = matrix.folded.includes(group.key)
    return rows.length === 0 ? [] : [{ ...group, folded, rows: sorted(rows, matrix.sort) }]
  })
  const rows = groups.flatMap((group) => (group.folded ? [] : group.rows))
  const matching = new Set(groups.flatMap((group) => group.rows.map(({ path }) => path))).size
  return { grouping, groups, matching, ...columns(model, rows, matrix.allPeople) }
}

/** A row matches by its title, path, group, or a person who holds a level on it; all words must be found. */
const matches = ({ people }: MatrixModel, filter: string, row: MatrixRow, group: MatrixGroup): boolean =>
  matchesFilter(filter, row.title, row.path, group.name, ...row.cells.map(({ person }) => people[person]?.name))

/** The model's order is that of risk; days that nobody knows come first, as they want looking at. */
const sorted = (rows: readonly MatrixRow[], sort: MatrixSort): readonly MatrixRow[] => {
  switch (sort) {
    case 'risk':
      return rows
    case 'name':
      return [...rows].sort((a, b) => a.title.localeCompare(b.title))
    case 'exercised': {
      const day = (row: MatrixRow): string => row.lastExercised?.on ?? ''
      return [...rows].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
    }
  }
}

/** Who holds a level on a shown row; of too many, those who appear first in the rows. */
const columns = ({ people }: MatrixModel, rows: readonly MatrixRow[], allPeople: boolean) => {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ person }) => person)))
  const few = new Set(allPeople ? present : [...present].slice(0, PEOPLE_AT_ONCE))
  const shown = people.map((_, index) => index).filter((index) => few.has(index))
  return { people: shown, morePeople: present.size - shown.length }
}
