import type { View } from '../state/view'
import { rememberMatrix } from './gridActions'
import type { GridMeasures } from './gridMeasures'
import { settledLines } from './shownPeople'
import type { Track } from './useVirtualizer'

/** Once scrolling has come to rest: keeps how far it went, and has columns for the people of the lines that are in sight now. */
export const settle = (view: View, scroller: HTMLElement | null, rows: Track, { room }: GridMeasures): void => {
  if (scroller === null) return
  const { scrollTop: top, scrollLeft: left, clientHeight } = scroller
  const first = rows.getVirtualItemForOffset(top + rows.options.paddingStart)?.index ?? 0
  const last = rows.getVirtualItemForOffset(top + clientHeight)?.index ?? first
  const { seen: before, scroll } = view.memory.matrix
  const seen = settledLines(before, { first, last, room })
  if (seen !== before || scroll.top !== top || scroll.left !== left)
    rememberMatrix(view, { seen, scroll: { top, left } })
}
