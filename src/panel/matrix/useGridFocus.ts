import { useLayoutEffect, useRef } from 'preact/hooks'
import type { GridState } from './useGrid'
import type { Track } from './useVirtualizer'

type Followed = Pick<GridState, 'scroller' | 'rows' | 'columns' | 'leads' | 'at'>

type GridFocus = {
  /** The place is about to change by a key: it is to be brought into sight, and the focus to it. */
  readonly follow: () => void
  readonly entered: () => void
  readonly left: (event: FocusEvent) => void
}

/** Keeps the focus where the keys stand, also where the cell it was on is drawn anew or has gone. */
export const useGridFocus = ({ scroller, rows, columns, leads, at }: Followed): GridFocus => {
  const wanted = useRef(false)
  const isInside = useRef(false)
  useLayoutEffect(() => {
    const stop = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')
    const isLost = isInside.current && document.activeElement === document.body
    if (wanted.current) bringIntoSight(scroller.current, rows, at.line, columns, at.column - leads)
    if (wanted.current || isLost) stop?.focus({ preventScroll: true })
    wanted.current = false
  })
  return {
    follow: () => {
      wanted.current = true
    },
    entered: () => {
      isInside.current = true
    },
    left: ({ target }) => {
      // An element that is taken out of the page loses the focus too, and then it is to come back.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected && !scroller.current?.contains(document.activeElement))
          isInside.current = false
      })
    },
  }
}

const bringIntoSight = (
  scroller: HTMLElement | null,
  rows: Track,
  line: number,
  columns: Track,
  column: number,
): void => {
  if (scroller === null) return
  const top = line < 0 ? undefined : line === 0 ? 0 : rows.getOffsetForIndex(line, 'auto')?.[0]
  const left = column < 0 ? undefined : columns.getOffsetForIndex(column, 'auto')?.[0]
  if (top !== undefined) scroller.scrollTop = top
  if (left !== undefined) scroller.scrollLeft = left
}
