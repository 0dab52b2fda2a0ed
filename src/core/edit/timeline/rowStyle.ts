import type { IsoInstant } from '../../domain/text'

/** A line that begins with a moment, taken apart: all but the moment and the text is kept for the next row. */
export type RowStyle = {
  /** Indentation, and a list's or heading's sign. */
  readonly lead: string
  /** Signs around the moment, such as `**` or `[`. */
  readonly open: string
  readonly close: string
  readonly dated: boolean
  readonly betweenDateAndTime: string
  readonly seconds: boolean
  readonly colon: string
  readonly half: boolean
  /** As it is written, blanks before it too: ` UTC`, `Z`. */
  readonly zone: string
  /** Minutes that the written clock is ahead of UTC. */
  readonly offset: number
  readonly separator: string
  /** What breaks the line, in a paragraph of rows. */
  readonly trail: string
}

const leadPattern = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+)?/
const momentPattern =
  /^([*_`[(~≈]*)(?:(\d{4}-\d{2}-\d{2})([T\s,]+))?(\d{1,2})([:.h])(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s?([ap])\.?m\.?)?((?:\s?\(?(?:Z\b|UTC|GMT|[A-Z]{2,4}T\b|BST|(?:UTC|GMT)?[+−-]\d{1,2}(?::?\d{2})?)\)?)?)([*_`\])]*)((?:\s*(?:[-–—:：|]+|→|=>))?\s*)/

const halfDay = 12 * 60

/** The style of a row, from its line and the moment that it was read as; undefined where the line is of no known form. */
export const styleOf = (line: string, at: IsoInstant): RowStyle | undefined => {
  const lead = leadPattern.exec(line)?.[0] ?? ''
  const match = momentPattern.exec(line.slice(lead.length))
  if (match === null) return undefined
  const [
    ,
    open = '',
    date,
    between = ' ',
    hours,
    colon = ':',
    minutes,
    seconds,
    half,
    zone = '',
    close = '',
    gap = '',
  ] = match
  const stated = (Number(hours) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const wall = stated * 60 + Number(minutes)
  const utc = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
  const ahead = (wall - utc + 24 * 60) % (24 * 60)
  return {
    lead,
    open,
    close,
    dated: date !== undefined,
    betweenDateAndTime: between,
    seconds: seconds !== undefined,
    colon,
    half: half !== undefined,
    zone,
    // No zone is further ahead than fourteen hours.
    offset: ahead > halfDay + 2 * 60 ? ahead - 24 * 60 : ahead,
    separator: gap === '' ? ' ' : gap,
    trail: /(?: {2}|\\)$/.exec(line)?.[0] ?? '',
  }
}

/** How a row is written where none tells how: `- 2026-11-19 08:02 …` */
export const plainStyle: RowStyle = {
  lead: '- ',
  open: '',
  close: '',
  dated: true,
  betweenDateAndTime: ' ',
  seconds: false,
  colon: ':',
  half: false,
  zone: '',
  offset: 0,
  separator: ' ',
  trail: '',
}

/** The same with the day said, and with the zone said, so that a row can stand for itself. */
export const withDay = (style: RowStyle): RowStyle => ({ ...style, dated: true, betweenDateAndTime: ' ' })

export const withZone = (style: RowStyle): RowStyle => ({ ...withDay(style), half: false, zone: ' UTC', offset: 0 })

/** A moment in a style, without the signs around it. */
export const momentIn = (style: RowStyle, at: IsoInstant): string => {
  const wall = new Date(Date.parse(at) + style.offset * 60_000).toISOString()
  const hour = Number(wall.slice(11, 13))
  const shown = style.half ? String(hour % 12 === 0 ? 12 : hour % 12) : wall.slice(11, 13)
  const time = `${shown}${style.colon}${wall.slice(14, 16)}${style.seconds ? wall.slice(16, 19) : ''}`
  const half = style.half ? (hour < 12 ? ' am' : ' pm') : ''
  const day = style.dated ? `${wall.slice(0, 10)}${style.betweenDateAndTime}` : ''
  return `${day}${time}${half}${style.zone}`
}

/** A whole row. */
export const rowIn = (style: RowStyle, at: IsoInstant, text: string): string =>
  `${style.lead}${style.open}${momentIn(style, at)}${style.close}${style.separator}${text}${style.trail}`
