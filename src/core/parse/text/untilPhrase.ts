import { addInterval } from '../../domain/calendar'
import type { IsoDate } from '../../domain/text'
import { parseDate, parseInterval } from './dates'

/** A day as people say it, `2027-03-31`, or a length of time from today on, `6 months`; undefined for anything else. */
export const readUntil = (text: string, today: IsoDate): IsoDate | undefined => {
  const interval = parseInterval(text.trim().replace(/^in\s+/i, ''))
  return interval === undefined ? parseDate(text) : addInterval(today, interval)
}
