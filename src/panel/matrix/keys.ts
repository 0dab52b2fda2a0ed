/** What can have the focus in the matrix: row heads and cells. */
const stops = 'th.title, td.cell'

/** One cell can be reached with Tab; from it the arrow keys move, Home and End go to the row's ends, Enter presses. Gives what ends it. */
export const moveByKeys = (table: HTMLElement): (() => void) => {
  if (table.querySelector(`:is(${stops})[tabindex="0"]`) === null)
    table.querySelector<HTMLElement>(stops)?.setAttribute('tabindex', '0')
  const follow = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(stops)) return
    table.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1')
    target.setAttribute('tabindex', '0')
  }
  const move = (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !target.matches(stops)) return
    if (key === 'Enter' || key === ' ') {
      event.preventDefault()
      target.click()
      return
    }
    const next = neighbour(table, target, key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  table.addEventListener('focusin', follow)
  table.addEventListener('keydown', move)
  return () => {
    table.removeEventListener('focusin', follow)
    table.removeEventListener('keydown', move)
  }
}

const neighbour = (table: HTMLElement, cell: HTMLElement, key: string): HTMLElement | undefined => {
  const row = cell.parentElement
  if (row === null) return undefined
  const inRow = stopsOf(row)
  const column = inRow.indexOf(cell)
  switch (key) {
    case 'ArrowRight':
      return inRow[column + 1]
    case 'ArrowLeft':
      return inRow[column - 1]
    case 'Home':
      return inRow[0]
    case 'End':
      return inRow.at(-1)
    case 'ArrowDown':
      return below(table, row, column, 1)
    case 'ArrowUp':
      return below(table, row, column, -1)
    case 'PageDown':
      return below(table, row, column, 10)
    case 'PageUp':
      return below(table, row, column, -10)
  }
  return undefined
}

const below = (table: HTMLElement, row: Element, column: number, by: number): HTMLElement | undefined => {
  const rows = [...table.querySelectorAll('tr.runbook')]
  const wanted = Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + by))
  const target = rows[wanted]
  return target && stopsOf(target)[column]
}

const stopsOf = (row: Element): readonly HTMLElement[] => [...row.querySelectorAll<HTMLElement>(stops)]
