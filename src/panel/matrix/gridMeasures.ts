import type { MatrixSort } from '../protocol/matrix'
import { lineHeights } from './gridLines'

/** How broad and high things are, in pixels. */
export type GridMeasures = {
  readonly title: number
  readonly canRun: number
  readonly risk: number
  /** 0 where there is no such column. */
  readonly exercised: number
  /** What stays at the left: all of the above. */
  readonly lead: number
  readonly person: number
  /** How many people's columns fit side by side. */
  readonly room: number
  /** The row of teams, 0 where there are none, and that of names. */
  readonly teams: number
  readonly names: number
  /** Too little room for words beside the signs. */
  readonly isNarrow: boolean
}

type Wanted = {
  readonly width: number
  readonly height: number
  readonly sort: MatrixSort
  readonly hasTeams: boolean
  readonly hasNotes: boolean
  readonly isWhatIf: boolean
}

/** More cells than this are never in the page at once. */
const MOST_CELLS = 3000

/** The same for the same window and the same choices, whichever rows and people are in it: nothing moves by itself. */
export const gridMeasures = ({ width, height, sort, hasTeams, hasNotes, isWhatIf }: Wanted): GridMeasures => {
  const isNarrow = width < 720
  const title = isNarrow ? between(140, width * 0.34, 200) : between(220, width * 0.27, 380)
  const canRun = (isNarrow ? 50 : 66) + (isWhatIf ? 26 : 0)
  const risk = isNarrow ? 38 : 132
  const exercised = sort === 'exercised' ? (isNarrow ? 84 : 108) : 0
  const lead = title + canRun + risk + exercised
  const space = Math.max(0, width - lead)
  const room = Math.max(1, Math.min(Math.floor(space / (isNarrow ? 66 : 78)), mostColumns(height)))
  const person = Math.max(60, Math.floor(space / room))
  const names = (isNarrow ? 34 : 36) + (hasNotes ? 28 : 0)
  return { title, canRun, risk, exercised, lead, person, room, teams: hasTeams ? 24 : 0, names, isNarrow }
}

const between = (least: number, value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)))

/** On a very large screen columns are broader, so that there are not too many cells; what is drawn out of sight counts too. */
const mostColumns = (height: number): number => {
  const rows = Math.ceil(height / lineHeights.row) + 13
  return Math.floor(MOST_CELLS / rows) - 11
}
