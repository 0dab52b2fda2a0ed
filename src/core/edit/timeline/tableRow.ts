import type { IsoInstant } from '../../domain/text'
import { momentIn, plainStyle, styleOf, type RowStyle } from './rowStyle'

/** A table's line as its cells, without the pipes at its ends. */
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

const textHeader =
  /event|what|happen|descri|detail|action|note|summary|message|ereignis|beschreibung|事件|内容|描述|説明/i
const timeHeader = /time|when|zeit|uhr|heure|hora|时间|時刻|日時/i
const dateAlone = /^\d{4}-\d{2}-\d{2}$/

/** Which columns hold the time, the day where it stands apart, and what happened; and how the time is written. */
export type TableStyle = {
  readonly columns: number
  readonly time: number
  readonly day: number | undefined
  readonly text: number
  readonly style: RowStyle
}

const columnsOf = (header: readonly string[], time: number, day: number | undefined) => {
  const others = header.map((_, index) => index).filter((index) => index !== time && index !== day)
  const text = others.find((index) => textHeader.test(header[index] ?? '')) ?? others[0] ?? time
  return { columns: header.length, time, day, text }
}

/** From a table's header and one of its rows; undefined where the row has no cell that begins with a time. */
export const tableStyleOf = (header: string, row: string, at: IsoInstant): TableStyle | undefined => {
  const cells = cellsOf(row)
  const styles = cells.map((cell) => styleOf(cell, at))
  const time = styles.findIndex((style) => style !== undefined)
  const style = styles[time]
  if (style === undefined) return undefined
  const day = cells.findIndex((cell) => dateAlone.test(cell))
  return { ...columnsOf(cellsOf(header), time, day < 0 ? undefined : day), style }
}

/** Of a table that has no row yet. */
export const emptyTableStyle = (header: string): TableStyle => {
  const names = cellsOf(header)
  const time = Math.max(
    0,
    names.findIndex((name) => timeHeader.test(name)),
  )
  return { ...columnsOf(names, time, undefined), style: { ...plainStyle, lead: '' } }
}

/** Both in one cell where a table has but one column. */
export const tableRow = (table: TableStyle, at: IsoInstant, text: string): string => {
  const { columns, time, day, style } = table
  const timeStyle = day === undefined ? style : { ...style, dated: false }
  const moment = `${style.open}${momentIn(timeStyle, at)}${style.close}`
  const safe = text.replace(/(?<!\\)\|/g, '\\|')
  const wall = new Date(Date.parse(at) + style.offset * 60_000).toISOString()
  const cells = Array.from({ length: columns }, (_, index) => {
    if (index === time) return table.text === time ? `${moment} ${safe}` : moment
    if (index === day) return wall.slice(0, 10)
    return index === table.text ? safe : ''
  })
  return `| ${cells.join(' | ')} |`
}
