import { isoDate } from '../../core/domain/calendar'
import type { IsoDate } from '../../core/domain/text'

/**
 * A day of the calendar as it is typed for an option, `YYYY-MM-DD`; undefined for anything else, as what a script
 * passes should not be guessed at.
 */
export const existingDay = (text: string): IsoDate | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return isoDate(Number(year), Number(month), Number(day))
}
