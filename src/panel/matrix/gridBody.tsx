import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
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

/** The lines that are in sight, each where it belongs. Those that rush by show their heads alone until it is slower. */
export const GridBody = ({ scene, shown, rows, at, atColumn, open, span }: BodyProps): JSX.Element => {
  const isFull = useFullLines(rows)
  return (
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
            isFull={isAt || isFull(index)}
            at={isAt ? atColumn : undefined}
            open={open?.line === index ? open.column : undefined}
          />
        )
      })}
    </div>
  )
}

/** Which lines are drawn with their people: all but those that have come into sight since scrolling goes by half screens. */
const useFullLines = (rows: Track): ((line: number) => boolean) => {
  const last = useRef({ offset: 0, full: new Set<number>() })
  const offset = rows.scrollOffset ?? 0
  const height = rows.scrollRect?.height ?? 0
  const isRushing = rows.isScrolling && Math.abs(offset - last.current.offset) > height / 2
  const drawn = rows.getVirtualIndexes()
  const { full: before } = last.current
  const full = new Set(isRushing ? drawn.filter((line) => before.has(line)) : drawn)
  last.current = { offset, full }
  return (line) => full.has(line)
}
