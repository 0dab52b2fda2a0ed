import type { LevelMark } from './levelMark'
import type { Paint } from './picture'

export type PictureRow = {
  readonly title: string
  /** Such as `1 / 2`. */
  readonly canRun: string
  /** A glyph and a word. */
  readonly risk: string
  readonly paint: Paint
  /** One for each of the people; nothing for who has no part in it. */
  readonly cells: readonly (LevelMark | undefined)[]
}

export type PicturePerson = {
  readonly name: string
  readonly team: string | undefined
  /** Such as "last day 31 Dec". */
  readonly note: string | undefined
}

/** The rows and columns of a matrix as they are to be drawn, with all their words. */
export type MatrixDrawing = {
  readonly title: string
  readonly description: string
  readonly heads: { readonly runbook: string; readonly canRun: string; readonly risk: string }
  readonly people: readonly PicturePerson[]
  readonly groups: readonly { readonly name: string; readonly summary: string; readonly rows: readonly PictureRow[] }[]
  readonly legend: readonly { readonly mark: LevelMark; readonly word: string }[]
}
