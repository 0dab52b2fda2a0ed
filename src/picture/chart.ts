import type { Picture } from './picture'

/** The same figures as words: what stands behind each chart. */
export type ChartTable = {
  readonly columns: readonly string[]
  /** As many cells as columns; the first one heads its row. */
  readonly rows: readonly (readonly string[])[]
}

/** A picture for any width, and the table behind it. */
export type Chart = {
  /** Stands in a file's name; lower case, with hyphens. */
  readonly id: string
  readonly draw: (width: number) => Picture
  readonly table: ChartTable
}
