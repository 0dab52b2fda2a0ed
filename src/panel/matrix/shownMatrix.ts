import type { MatrixGrouping, MatrixModel } from '../protocol/matrix'
import type { WhatIfModel, WhatIfRow } from '../protocol/whatIf'
import type { PanelMemory } from '../state/memory'
import { gridLines, type GridLine } from './gridLines'
import { shownGroups, type ShownGroup } from './shownGroups'
import { shownPeople, type ShownPeople } from './shownPeople'

/** What of a model is shown: groups with the rows that match, and the columns that say something about them. */
export type ShownMatrix = ShownPeople & {
  readonly grouping: MatrixGrouping
  readonly groups: readonly ShownGroup[]
  /** Of the groups that are unfolded, the rows too. */
  readonly lines: readonly GridLine[]
  /** Runbooks that match, each once, whichever groups it stands in. */
  readonly matching: number
}

type Choices = Pick<PanelMemory, 'filter' | 'figure' | 'open' | 'matrix'>

/** What of a what-if changes the rows, columns and groups that are shown. */
export type ShownWhatIf = {
  readonly gone: readonly Pick<WhatIfModel['gone'][number], 'id'>[]
  readonly rows: readonly Pick<WhatIfRow, 'path'>[]
  readonly summaries?: WhatIfModel['summaries']
}

/** The same for the same model, choices and what-if: the page draws it, an export makes a picture of it. */
export const shownMatrix = (model: MatrixModel, choices: Choices, whatIf?: ShownWhatIf): ShownMatrix => {
  const rows = shownLines(model, choices, whatIf)
  return { ...rows, ...shownColumns(model, rows.lines, choices, whatIf) }
}

export type ShownLines = Omit<ShownMatrix, keyof ShownPeople>

export const shownLines = (
  model: MatrixModel,
  { filter, figure, matrix }: Choices,
  whatIf: ShownWhatIf | undefined,
): ShownLines => {
  const grouping = matrix.grouping ?? model.usualGrouping
  const only = whatIf !== undefined && matrix.changedOnly ? new Set(whatIf.rows.map(({ path }) => path)) : undefined
  const { sort, folded } = matrix
  const found = shownGroups(model, { filter, figure, grouping, sort, folded, only })
  const groups = withOutlook(found, whatIf?.summaries?.[grouping])
  const matching = new Set(groups.flatMap((group) => group.rows.map(({ path }) => path))).size
  return { grouping, groups, lines: gridLines(groups), matching }
}

/** How a group stands, and how it would. */
const withOutlook = (
  groups: readonly ShownGroup[],
  later: Readonly<Record<string, string>> | undefined,
): readonly ShownGroup[] => {
  if (later === undefined) return groups
  return groups.map((group) => {
    const { key, summary } = group
    // A group may bear the name of what every object has.
    const after = Object.hasOwn(later, key) ? (later[key] ?? summary) : summary
    return after === summary ? group : { ...group, summary: `${summary} → ${after}` }
  })
}

export const shownColumns = (
  model: MatrixModel,
  lines: readonly GridLine[],
  { open, matrix: { seen, allPeople, at } }: Choices,
  whatIf: ShownWhatIf | undefined,
): ShownPeople => {
  const kept = [open?.person ?? '', personOf(at?.column ?? ''), ...(whatIf?.gone ?? []).map(({ id }) => id)]
  return shownPeople(model, lines, { seen, all: allPeople, kept })
}

/** The key of a person's column: an id may well be the name of another column. */
export const columnOf = (person: string): string => `@${person}`

/** Empty for a column that is nobody's. */
export const personOf = (column: string): string => (column.startsWith('@') ? column.slice(1) : '')
