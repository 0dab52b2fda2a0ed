import { reviewNamed } from '../reviews/reviewNames'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../../domain/text'
import type { IncidentReview } from '../reviews/incidentReviews'
import { shareOf, type Judged, type ShareFigure, type UncountedReason } from './figures'
import type { Incident } from './incident'

export type RecurrenceFigures = {
  /** Incidents that their reviews say are an earlier one come back, of all incidents. */
  readonly confirmed: ShareFigure
  /** Of those: an action of the earlier review was open when the later incident began. */
  readonly whileOpen: ShareFigure
}

/**
 * How many incidents are confirmed recurrences (`recurrence_of`, by id or path); look-alikes that nobody confirmed count
 * as none. `reviews` holds every review by its path, whatever the period of `incidents` is.
 */
export const incidentRecurrence = (
  base: KnowledgeBase,
  incidents: readonly Incident[],
  reviews: ReadonlyMap<DocPath, IncidentReview>,
): RecurrenceFigures => {
  const judged = incidents.map((incident) => {
    const named = base.documents.get(incident.path)?.facts.stated.recurrenceOf ?? []
    const earlier = named.flatMap(({ value }) => {
      const path = reviewNamed(base, incident.path, value)
      return path === undefined ? [] : (reviews.get(path) ?? [])
    })
    return { incident, isNamed: named.length > 0, earlier: earlier.filter(({ path }) => path !== incident.path) }
  })
  return {
    confirmed: shareOf(
      judged.map(({ incident: { path: document }, isNamed, earlier }): Judged => {
        if (earlier.length > 0) return { kind: 'yes', document }
        return isNamed ? { kind: 'uncounted', document, reason: 'unknown-incident' } : { kind: 'no', document }
      }),
    ),
    whileOpen: shareOf(
      judged.filter(({ earlier }) => earlier.length > 0).map(({ incident, earlier }) => judgeOpen(incident, earlier)),
    ),
  }
}

type State = 'open' | 'closed' | UncountedReason

const judgeOpen = ({ path: document, date }: Incident, earlier: readonly IncidentReview[]): Judged => {
  const states = earlier.map((each) => stateAt(each, date))
  if (states.includes('open')) return { kind: 'yes', document }
  const unknown = states.find((state): state is UncountedReason => state !== 'closed' && state !== 'open')
  return unknown === undefined ? { kind: 'no', document } : { kind: 'uncounted', document, reason: unknown }
}

/** Whether any action of an earlier review was still open on the day a later incident began. */
const stateAt = (earlier: IncidentReview, date: IsoDate | undefined): State => {
  if (date === undefined || earlier.date === undefined) return 'no-date'
  if (earlier.date > date) return 'earlier-came-later'
  if (earlier.actionsStated === 'none') return 'closed'
  if (earlier.actions.length === 0) return 'earlier-lists-no-actions'
  const items = earlier.actions.map(({ item }) => item)
  if (items.some(({ status, closedOn }) => status === 'open' || (closedOn !== undefined && closedOn > date)))
    return 'open'
  if (items.some(({ status }) => status === 'not-stated')) return 'earlier-not-stated'
  return items.every(({ closedOn }) => closedOn !== undefined) ? 'closed' : 'earlier-not-dated'
}
