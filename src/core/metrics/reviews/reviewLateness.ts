import { addInterval } from '../../domain/calendar'
import type { DocumentFacts } from '../../domain/documents'
import { limitFor, type Interval, type Policy } from '../../domain/policy'
import type { IsoDate } from '../../domain/text'

/** Words of a status by which a review has not been held yet. */
const unfinished = new Set(['draft', 'in-review', 'in-progress', 'wip', 'pending', 'todo'])

/** The incident's day, the day by which its review was to be held, and the time between them. */
type Due = { readonly date: IsoDate; readonly deadline: IsoDate; readonly limit: Interval }

/** Whether a review was held in time. `heldOn`: when it was; undefined where it is still to be held. */
export type ReviewLateness =
  | ({ readonly kind: 'late'; readonly heldOn: IsoDate | undefined } & Due)
  | ({ readonly kind: 'in-time'; readonly heldOn: IsoDate } & Due)
  | { readonly kind: 'uncounted'; readonly reason: 'no-date' | 'no-review-date' | 'not-due-yet' }

/**
 * Measures a review against the policy's `review_incident_within`, in days from the incident's day by its severity. One that
 * says that it is unfinished is late once that time has passed; one that says neither when it was held nor that it was not
 * tells nothing, whatever day it is.
 */
export const reviewLateness = (
  { stated }: DocumentFacts,
  { reviewIncidentWithin }: Policy,
  today: IsoDate,
): ReviewLateness => {
  const date = stated.moments.startedAt?.day ?? stated.incidentDate?.date
  if (date === undefined) return { kind: 'uncounted', reason: 'no-date' }
  const limit = limitFor(reviewIncidentWithin, stated.severity?.value)
  const due = { date, deadline: addInterval(date, limit), limit }
  const heldOn = stated.reviewedOn?.value
  if (heldOn !== undefined) return { kind: heldOn > due.deadline ? 'late' : 'in-time', heldOn, ...due }
  if (!isUnfinished(stated.status?.value)) return { kind: 'uncounted', reason: 'no-review-date' }
  return today > due.deadline ? { kind: 'late', heldOn, ...due } : { kind: 'uncounted', reason: 'not-due-yet' }
}

const isUnfinished = (status: string | undefined): boolean =>
  unfinished.has(
    status
      ?.trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-') ?? '',
  )
