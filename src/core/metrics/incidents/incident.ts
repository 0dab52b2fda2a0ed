import type { Document, MomentName, StatedMoment } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../../domain/text'
import { incidentReviews, type IncidentReview } from '../reviews/incidentReviews'

/** An incident as its review tells it. */
export type Incident = {
  readonly path: DocPath
  readonly document: Document
  readonly review: IncidentReview
  /** The incident's day: its start, else the date that its review gives. */
  readonly date: IsoDate | undefined
  /** The review's status says that the incident goes on. */
  readonly isOngoing: boolean
}

/** Words of a status that speak of the incident and not of its review. */
const ongoing = new Set(['ongoing', 'on-going', 'active', 'investigating', 'identified', 'monitoring', 'unresolved'])

/** Every incident, the newest first; those without a day last. */
export const incidentsOf = (base: KnowledgeBase, today: IsoDate): readonly Incident[] =>
  incidentReviews(base, today).flatMap((review) => {
    const document = base.documents.get(review.path)
    if (document === undefined) return []
    const { path, date, status } = review
    return [{ path, document, review, date, isOngoing: ongoing.has(status ?? '') }]
  })

export const momentOf = ({ document }: Incident, name: MomentName): StatedMoment | undefined =>
  document.facts.stated.moments[name]
