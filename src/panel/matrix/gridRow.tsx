import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { LevelSign } from '../controls/levelSign'
import { px } from '../controls/px'
import type { MatrixRow } from '../protocol/matrix'
import type { DrawnColumn, GridScene } from './gridScene'
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
export const GridRow = ({ scene, row, line, top, at, open }: RowProps): JSX.Element =>
  useMemo(() => drawn({ scene, row, line, top, at, open }), [scene, row, line, top, at, open])

const drawn = ({ scene, row, line, top, at, open }: RowProps): JSX.Element => {
  const change = scene.changes.get(row.path)
  const cells = new Map(row.cells.map((cell) => [cell.person, cell]))
  return (
    <div
      role="row"
      class={`line runbook tone-${change?.tone ?? row.tone}${change === undefined ? '' : ' changes'}`}
      aria-rowindex={scene.headRows + line + 1}
      data-path={row.path}
      data-line={line}
      style={{ top: px(top) }}
    >
      <Leads scene={scene} row={row} change={change} at={at} open={open} />
      {scene.columns.map((column) => (
        <PersonCell key={column.key} {...{ scene, column, at, open }} cell={cells.get(column.index)} />
      ))}
    </div>
  )
}

type CellProps = Pick<RowProps, 'scene' | 'at' | 'open'> & {
  readonly column: DrawnColumn
  readonly cell: MatrixRow['cells'][number] | undefined
}

const PersonCell = ({ scene: { words }, column, cell, at, open }: CellProps): JSX.Element => {
  const said = cellText(column, cell, words)
  const { key, person, place, left, isGone } = column
  const looks = cell === undefined ? 'cell none' : isGone ? 'cell gone' : 'cell'
  return (
    <div
      role="gridcell"
      class={open === key ? `${looks} chosen` : looks}
      aria-colindex={place}
      aria-label={said}
      title={cell === undefined ? undefined : said}
      tabIndex={at === key ? 0 : -1}
      data-column={key}
      data-person={person.id}
      style={{ left: px(left) }}
    >
      {cell && <LevelSign looks={cell} letters={words.letters} />}
    </div>
  )
}
