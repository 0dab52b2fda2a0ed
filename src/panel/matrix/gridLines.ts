import type { MatrixRow } from '../protocol/matrix'
import type { ShownGroup } from './shownGroups'

/** A line of the grid's body: the head of a group, or a runbook in it. */
export type GridLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: ShownGroup }
  | { readonly kind: 'row'; readonly key: string; readonly group: ShownGroup; readonly row: MatrixRow }

/** In pixels; they are the same for all, so that nothing has to be measured. */
export const lineHeights: Readonly<Record<GridLine['kind'], number>> = { group: 40, row: 30 }

/** All lines from top to bottom. A runbook that belongs to several groups has a line, and a key, in each. */
export const gridLines = (groups: readonly ShownGroup[]): readonly GridLine[] =>
  groups.flatMap((group): readonly GridLine[] => [
    { kind: 'group', key: `group ${group.key}`, group },
    ...(group.folded
      ? []
      : group.rows.map((row): GridLine => ({ kind: 'row', key: `${row.path}\n${group.key}`, group, row }))),
  ])

/** The line with this key; where it is gone, that of the same runbook elsewhere; undefined where there is none. */
export const findLine = (lines: readonly GridLine[], key: string): number | undefined => {
  const exact = lines.findIndex((line) => line.key === key)
  if (exact >= 0) return exact
  const [path] = key.split('\n')
  const elsewhere = lines.findIndex((line) => line.kind === 'row' && line.row.path === path)
  return elsewhere < 0 ? undefined : elsewhere
}
