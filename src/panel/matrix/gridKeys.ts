import type { View } from '../state/view'
import { fold, press, standOn } from './gridActions'
import { isTyping, placeAfter, type GridExtent, type GridPlace } from './keys'
import type { ShownMatrix } from './shownMatrix'

type Keyed = {
  readonly view: View
  readonly shown: ShownMatrix
  readonly columns: readonly string[]
  readonly at: GridPlace
  readonly extent: GridExtent
  /** To be called before the place changes, so that the focus goes with it. */
  readonly follow: () => void
}

/** What a key does in the grid: it moves, presses, folds, or belongs into the search. */
export const gridKeys =
  ({ view, shown, columns, at, extent, follow }: Keyed) =>
  (event: KeyboardEvent): void => {
    if (isTyping(event)) {
      toSearch()
      return
    }
    const { key } = event
    const line = shown.lines[at.line]
    const column = columns[at.column] ?? ''
    if (key === 'Enter' || key === ' ') {
      event.preventDefault()
      follow()
      press(view, shown, at.line, column)
      return
    }
    if (line?.kind === 'group' && (key === 'ArrowRight' || key === 'ArrowLeft')) {
      event.preventDefault()
      fold(view, line.group.key, key === 'ArrowLeft')
      return
    }
    const next = placeAfter(at, event, extent)
    if (next === undefined) return
    event.preventDefault()
    follow()
    standOn(view, shown, next.line, columns[next.column] ?? '')
  }

/** What is typed in the grid is typed into the search, behind what stands there; the browser itself puts it in. */
const toSearch = (): void => {
  const search = document.querySelector<HTMLInputElement>('input[type="search"]')
  search?.focus()
  search?.setSelectionRange(search.value.length, search.value.length)
}
