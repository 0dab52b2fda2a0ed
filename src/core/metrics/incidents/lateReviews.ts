import { addInterval } from '../../domain/calendar'
import { limitFor, type Policy } from '../../domain/policy'
import type { IsoDate } from '../../domain/text'
import { shareOf, type Judged, type ShareFigure } from './figures'
import type { Incident } from './incident'

/** Words of a status by which a review has not been held yet. */
const unfinished = new Set(['draft', 'in-review', 'in review', 'in-progress', 'in progress', 'wip', 'pending', 'todo'])

/**
 * The share of reviews held later after the incident's day than the policy's `review_incident_within` allows for their
 * severity. One that says that it is unfinished is late once the limit has passed; one that says neither when it was held
 * nor that it was not tells nothing.
 */
export const lateReviews = (incidents: readonly Incident[], policy: Policy, today: IsoDate): ShareFigure =>
  shareOf(incidents.map((incident) => judge(incident, policy, today)))

const judge = (
  { path: document, date, review, document: { facts } }: Incident,
  { reviewIncidentWithin }: Policy,
  today: IsoDate,
): Judged => {
  if (date === undefined) return { kind: 'uncounted', document, reason: 'no-date' }
  const limit = addInterval(date, limitFor(reviewIncidentWithin, review.severity))
  const held = facts.stated.reviewedOn?.value
  if (held !== undefined) return { kind: held > limit ? 'yes' : 'no', document }
  if (!unfinished.has(review.status ?? '')) return { kind: 'uncounted', document, reason: 'no-review-date' }
  return today > limit ? { kind: 'yes', document } : { kind: 'uncounted', document, reason: 'not-due-yet' }
}
