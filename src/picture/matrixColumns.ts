import type { MatrixDrawing } from './matrixDrawing'
import { textWidth } from './textWidth'

/** Where the columns of a drawn matrix stand, in pixels from the left. */
export type MatrixColumns = {
  readonly title: number
  readonly titleRoom: number
  /** Of the right end of its numbers. */
  readonly canRun: number
  readonly risk: number
  readonly riskRoom: number
  /** The middle of each person's column. */
  readonly people: readonly number[]
  readonly personRoom: number
  readonly right: number
}

const personRoom = 62
const between = 16

/** As much room as the texts take, within reason: what is longer is cut. */
export const matrixColumns = ({ heads, people, groups }: MatrixDrawing, margin: number): MatrixColumns => {
  const rows = groups.flatMap((group) => group.rows)
  const widest = (texts: readonly string[], size: number, least: number, most: number) =>
    Math.min(
      most,
      texts.reduce((width, text) => Math.max(width, Math.ceil(textWidth(text.slice(0, 200), size))), least),
    )
  const title = margin + 10
  const titleRoom = widest([heads.runbook, ...rows.map((row) => row.title)], 12.5, 180, 360)
  const canRun = title + titleRoom + between + widest([heads.canRun, ...rows.map((row) => row.canRun)], 12.5, 40, 120)
  const risk = canRun + between
  const riskRoom = widest([heads.risk, ...rows.map((row) => row.risk)], 12, 60, 260)
  const first = risk + riskRoom + between
  return {
    title,
    titleRoom,
    canRun,
    risk,
    riskRoom,
    people: people.map((_, index) => first + (index + 0.5) * personRoom),
    personRoom,
    // Groups' names and the legend want some room even where there are no people.
    right: Math.max(first + people.length * personRoom, 560),
  }
}
