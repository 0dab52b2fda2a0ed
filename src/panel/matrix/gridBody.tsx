import type { JSX } from 'preact'
import type { OpenPlace } from './gridPlaces'
import { GridRow } from './gridRow'
import type { GridScene } from './gridScene'
import { GroupRow } from './groupRow'
import type { GridPlace } from './keys'
import type { ShownMatrix } from './shownMatrix'
import type { Track } from './useVirtualizer'

type BodyProps = {
  readonly scene: GridScene
  readonly shown: ShownMatrix
  readonly rows: Track
  readonly at: GridPlace
  readonly atColumn: string | undefined
  readonly open: OpenPlace | undefined
  /** How many columns there are. */
  readonly span: number
}

/** The lines that are in sight, each where it belongs. */
export const GridBody = ({ scene, shown, rows, at, atColumn, open, span }: BodyProps): JSX.Element => (
  <div role="rowgroup" class="body">
    {rows.getVirtualItems().map(({ index, start }) => {
      const line = shown.lines[index]
      if (line === undefined) return undefined
      const isAt = at.line === index
      if (line.kind === 'group')
        return <GroupRow key={line.key} {...{ scene, isAt, span }} group={line.group} line={index} top={start} />
      return (
        <GridRow
          key={line.key}
          scene={scene}
          row={line.row}
          line={index}
          top={start}
          at={isAt ? atColumn : undefined}
          open={open?.line === index ? open.column : undefined}
        />
      )
    })}
  </div>
)
