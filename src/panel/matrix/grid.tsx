import type { JSX } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { px } from '../controls/px'
import { press, standOn } from './gridActions'
import { GridBody } from './gridBody'
import { GridHead } from './gridHead'
import { gridKeys } from './gridKeys'
import { settle } from './settle'
import { useGrid, type GridProps, type GridState } from './useGrid'
import { useGridFocus } from './useGridFocus'
import { useSteadyColumns, useTopOnChange } from './useSteadyScroll'

/** Runbooks × people: only what is in sight is in the page, heads stay in sight. One stop for Tab; from it the keys move. */
export const Grid = (props: GridProps): JSX.Element => {
  const { view, model, shown } = props
  const grid = useGrid(props)
  const { scroller, size, measures, keys, at, open, rows, scene, extent } = grid
  const focus = useGridFocus(grid)
  const { filter, figure, matrix } = view.memory
  useTopOnChange(scroller, JSON.stringify([filter, figure, matrix.grouping, matrix.sort, matrix.changedOnly]))
  useSteadyColumns(scroller, { people: shown.people, at: at.column - grid.leads, width: measures.person })
  useLayoutEffect(() => {
    // Not at once: drawing is not to start while it is still under way.
    queueMicrotask(() => {
      settle(view, scroller.current, rows, measures)
    })
  }, [shown.lines, measures.room, size.height])
  const atColumn = keys[at.column]
  return (
    <div ref={scroller} class="scroller">
      <div
        class={measures.isNarrow ? 'matrix narrow' : 'matrix'}
        role="grid"
        aria-label={view.words.matrix.matrix}
        aria-rowcount={scene.setting.headRows + shown.lines.length}
        aria-colcount={keys.length}
        style={lengths(grid, keys.length - grid.leads)}
        onKeyDown={gridKeys({ view, shown, columns: keys, at, extent, follow: focus.follow })}
        onClick={({ target }) => {
          const place = placeIn(target)
          if (place) press(view, shown, place.line, place.column)
        }}
        onFocusIn={({ target }) => {
          focus.entered()
          const place = placeIn(target)
          // The one cell of a group's head stands for whichever column one came from.
          const isGroup = shown.lines[place?.line ?? -1]?.kind === 'group'
          if (place) standOn(view, shown, place.line, isGroup ? (atColumn ?? place.column) : place.column)
        }}
        onFocusOut={focus.left}
      >
        <GridHead {...{ scene, model }} {...shown} sort={matrix.sort} at={at.line < 0 ? atColumn : undefined} />
        <GridBody {...{ scene, shown, rows, at, atColumn, open }} span={keys.length} />
      </div>
    </div>
  )
}

const placeIn = (target: EventTarget | null): { readonly line: number; readonly column: string } | undefined => {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest<HTMLElement>('[data-column]')
  const line = cell?.closest<HTMLElement>('[data-line]')
  if (!cell || !line) return undefined
  return { line: Number(line.dataset.line), column: cell.dataset.column ?? '' }
}

/** All lengths that the sheet needs: it sets none by itself. */
const lengths = ({ measures, rows, size }: GridState, columns: number): Record<string, string> => ({
  height: px(rows.getTotalSize()),
  width: px(Math.max(measures.lead + columns * measures.person, size.width)),
  '--title': px(measures.title),
  '--can-run': px(measures.canRun),
  '--risk': px(measures.risk),
  '--exercised': px(measures.exercised),
  '--lead': px(measures.lead),
  '--person': px(measures.person),
  '--teams': px(measures.teams),
  '--names': px(measures.names),
  '--sight': px(size.width),
})
