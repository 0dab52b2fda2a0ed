import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { px } from '../controls/px'
import type { MatrixCell, MatrixRow } from '../protocol/matrix'
import type { GridScene } from './gridScene'
import { Leads } from './leads'
import { PersonCell } from './personCell'

type RowProps = {
  readonly scene: GridScene
  readonly row: MatrixRow
  /** Index among the lines. */
  readonly line: number
  /** In pixels from the top. */
  readonly top: number
  /** With its people. */
  readonly isFull: boolean
  /** Keys of the column that the keys stand on and of the one whose reasons are open; undefined: none in this row. */
  readonly at: string | undefined
  readonly open: string | undefined
}

/** A runbook and the people who hold a level on it. Drawn again only where something of it has changed. */
export const GridRow = (props: RowProps): JSX.Element => {
  const { scene, row, line, top, isFull, at, open } = props
  const held = useMemo(() => new Map(row.cells.map((cell) => [cell.person, cell])), [row])
  return useMemo(() => drawn(props, held), [scene, row, line, top, isFull, at, open])
}

const drawn = (
  { scene, row, line, top, isFull, at, open }: RowProps,
  held: ReadonlyMap<number, MatrixCell>,
): JSX.Element => {
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
      {(isFull ? columns : []).map((column) => (
        <PersonCell
          key={column.key}
          column={column}
          cell={held.get(column.index)}
          words={setting.words}
          isAt={at === column.key}
          isOpen={open === column.key}
        />
      ))}
    </div>
  )
}
