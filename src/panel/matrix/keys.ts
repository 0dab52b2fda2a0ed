/** A place in the grid: the head above all lines is line -1. Columns count from the left. */
export type GridPlace = { readonly line: number; readonly column: number }

export type GridExtent = {
  readonly lines: number
  /** Of a line of the body; the head may have one more. */
  readonly columns: number
  readonly headColumns: number
  /** How many lines a page up or down goes. */
  readonly page: number
}

type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }

/** Where a key leads to from a place; undefined where it leads nowhere. Never leaves the grid. */
export const placeAfter = (
  at: GridPlace,
  { key, ctrlKey, metaKey }: Key,
  extent: GridExtent,
): GridPlace | undefined => {
  const whole = ctrlKey || metaKey
  switch (key) {
    case 'ArrowRight':
      return inside({ ...at, column: at.column + 1 }, extent)
    case 'ArrowLeft':
      return inside({ ...at, column: at.column - 1 }, extent)
    case 'ArrowDown':
      return inside({ ...at, line: at.line + 1 }, extent)
    case 'ArrowUp':
      return inside({ ...at, line: at.line - 1 }, extent)
    case 'Home':
      return inside(whole ? { line: 0, column: 0 } : { ...at, column: 0 }, extent)
    case 'End':
      return inside({ line: whole ? extent.lines - 1 : at.line, column: Infinity }, extent)
    case 'PageDown':
      return inside({ ...at, line: at.line + extent.page }, extent)
    case 'PageUp':
      return inside({ ...at, line: Math.max(at.line < 0 ? -1 : 0, at.line - extent.page) }, extent)
  }
  return undefined
}

const inside = ({ line, column }: GridPlace, { lines, columns, headColumns }: GridExtent): GridPlace => {
  const at = Math.max(-1, Math.min(lines - 1, line))
  return { line: at, column: Math.max(0, Math.min((at < 0 ? headColumns : columns) - 1, column)) }
}

/** Whether a key types a letter, a digit or a sign, which belongs into the search. */
export const isTyping = ({ key, ctrlKey, metaKey, altKey }: Key & { readonly altKey: boolean }): boolean =>
  /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey
