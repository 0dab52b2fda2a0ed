import { instantOf, minutesBetween } from '../../domain/calendar'
import type { StatedMoment } from '../../domain/documents'
import type { IsoInstant } from '../../domain/text'

/** A moment, or a day of which only that is known: some time within it. */
type When = Pick<StatedMoment, 'day' | 'at'>

/**
 * What can be said of the time between two moments, in minutes: never less than `least`, and never more than `most`. Both
 * are the same where both moments are known to the minute; a day alone lasts from midnight to midnight, UTC.
 */
export type Span = { readonly least: number; readonly most: number; readonly exact: boolean }

const dayLength = 1440

const earliest = ({ day, at }: When): IsoInstant => at ?? instantOf(day, 0)
const latest = ({ day, at }: When): IsoInstant => at ?? instantOf(day, dayLength)

export const spanBetween = (from: When, to: When): Span => ({
  least: minutesBetween(latest(from), earliest(to)),
  most: minutesBetween(earliest(from), latest(to)),
  exact: from.at !== undefined && to.at !== undefined,
})

/** True where the end lies before the beginning, whatever the hour. */
export const isBackwards = ({ most, exact }: Span): boolean => (exact ? most < 0 : most <= 0)
