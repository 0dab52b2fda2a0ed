import type { IsoInstant } from '../../domain/text'

/** A zone in which somebody gives times. */
export type TimeZone = {
  /** As it is remembered and shown: `UTC`, `+02:00`, `Europe/Paris`. */
  readonly name: string
  /** Minutes that its clock is ahead of UTC, near a moment. */
  readonly offsetNear: (moment: IsoInstant) => number
}

const fixed = (name: string, minutes: number): TimeZone => ({ name, offsetNear: () => minutes })

const offsetPattern = /^(?:utc|gmt)?\s*([+−-])(\d{1,2})(?::?(\d{2}))?$/i

const fromOffset = (text: string): TimeZone | undefined => {
  const [, sign = '+', hours = '', minutes = '00'] = offsetPattern.exec(text) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (hours === '' || size > 14 * 60 || Number(minutes) > 59) return undefined
  if (size === 0) return fixed('UTC', 0)
  const name = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  return fixed(name, sign === '+' ? size : -size)
}

const formatterOf = (name: string): Intl.DateTimeFormat | undefined => {
  const numeric = 'numeric'
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
  } catch {
    return undefined
  }
}

/** The clock on the wall at a moment, taken for UTC, less that moment. */
const offsetBy = (formatter: Intl.DateTimeFormat, moment: IsoInstant): number => {
  const at = Date.parse(moment)
  const parts = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return Math.round((wall - at) / 60_000)
}

/**
 * A zone by its name in the IANA database (`Europe/Paris`, in any case), as an offset (`+02:00`, `UTC+2`), or UTC;
 * undefined for anything else. What the IANA names mean is the tables' that the JavaScript runtime brings (`Intl`).
 */
export const readTimeZone = (text: string): TimeZone | undefined => {
  const name = text.trim()
  if (/^(?:utc|gmt|z|etc\/utc)$/i.test(name)) return fixed('UTC', 0)
  const byOffset = fromOffset(name)
  if (byOffset !== undefined || !/^[A-Za-z]/.test(name)) return byOffset
  const formatter = formatterOf(name)
  if (formatter === undefined) return undefined
  const { timeZone } = formatter.resolvedOptions()
  return { name: timeZone, offsetNear: (moment) => offsetBy(formatter, moment) }
}
