import type { Policy } from '../../domain/policy'
import type { IsoDate } from '../../domain/text'
import { reviewLateness } from '../reviews/reviewLateness'
import { shareOf, type Judged, type ShareFigure } from './figures'
import type { Incident } from './incident'

/** The share of reviews held later after the incident's day than the policy allows, or overdue; see `reviewLateness`. */
export const lateReviews = (incidents: readonly Incident[], policy: Policy, today: IsoDate): ShareFigure =>
  shareOf(incidents.map((incident) => judge(incident, policy, today)))

const judge = ({ path: document, document: { facts } }: Incident, policy: Policy, today: IsoDate): Judged => {
  const judged = reviewLateness(facts, policy, today)
  if (judged.kind === 'uncounted') return { kind: 'uncounted', document, reason: judged.reason }
  return { kind: judged.kind === 'late' ? 'yes' : 'no', document }
}
