import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { LevelSign } from '../controls/levelSign'
import { px } from '../controls/px'
import type { MatrixCell, MatrixRow, MatrixWords } from '../protocol/matrix'
import type { DrawnColumn, GridScene, GridSetting } from './gridScene'
import { Leads } from './leads'
import { cellText } from './personWords'

type RowProps = {
  readonly scene: GridScene
  readonly row: MatrixRow
  /** Index among the lines. */
  readonly line: number
  /** In pixels from the top. */
  readonly top: number
  /** Keys of the column that the keys stand on and of the one whose reasons are open; undefined: none in this row. */
  readonly at: string | undefined
  readonly open: string | undefined
}

/** A runbook and the people who hold a level on it. Drawn again only where something of it has changed. */
export const GridRow = (props: RowProps): JSX.Element => {
  const { scene, row, line, top, at, open } = props
  const { setting } = scene
  const cells = useMemo(() => drawnCells(row), [row, setting])
  return useMemo(() => drawn(props, cells), [scene, row, line, top, at, open])
}

/** A row's cells by person, and what was already drawn of them: a column that comes into sight has no other drawn anew. */
type DrawnCells = { readonly held: ReadonlyMap<number, MatrixCell>; readonly drawn: Map<string, JSX.Element> }

const drawnCells = ({ cells }: MatrixRow): DrawnCells => ({
  held: new Map(cells.map((cell) => [cell.person, cell])),
  drawn: new Map(),
})

const drawn = ({ scene, row, line, top, at, open }: RowProps, cells: DrawnCells): JSX.Element => {
  const { setting, columns } = scene
  const change = setting.changes.get(row.path)
  return (
    <div
      role="row"
      class={`line runbook tone-${change?.tone ?? row.tone}`}
      aria-rowindex={setting.headRows + line + 1}
      data-path={row.path}
      data-line={line}
      style={{ top: px(top) }}
    >
      <Leads setting={setting} row={row} change={change} at={at} open={open} />
      {columns.map((column) => drawnCell(setting, column, cells, at, open))}
    </div>
  )
}

const drawnCell = (
  { words }: GridSetting,
  column: DrawnColumn,
  { held, drawn: before }: DrawnCells,
  at: string | undefined,
  open: string | undefined,
): JSX.Element => {
  const { key } = column
  const isUsual = at !== key && open !== key
  const kept = isUsual ? before.get(key) : undefined
  if (kept !== undefined) return kept
  const cell = personCell(column, held.get(column.index), words, { isAt: at === key, isOpen: open === key })
  if (isUsual) before.set(key, cell)
  return cell
}

type CellState = { readonly isAt: boolean; readonly isOpen: boolean }

const personCell = (
  column: DrawnColumn,
  cell: MatrixCell | undefined,
  words: MatrixWords,
  { isAt, isOpen }: CellState,
): JSX.Element => {
  const said = cellText(column, cell, words)
  const { key, person, place, left, isGone } = column
  const looks = cell === undefined ? 'cell none' : isGone ? 'cell gone' : cell.absent ? 'cell absent' : 'cell'
  return (
    <div
      key={key}
      role="gridcell"
      class={isOpen ? `${looks} chosen` : looks}
      aria-colindex={place}
      aria-label={cell === undefined ? said : undefined}
      title={cell === undefined ? undefined : said}
      tabIndex={isAt ? 0 : -1}
      data-column={key}
      data-person={person.id}
      style={{ left: px(left) }}
    >
      {cell && (
        <>
          <LevelSign looks={cell} letters={words.letters} />
          <span class="unseen">{said}</span>
        </>
      )}
    </div>
  )
}
