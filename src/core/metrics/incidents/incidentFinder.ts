import type { DocPath } from '../../domain/text'
import { pathsMeant, type IncidentReview } from '../reviews/incidentReviews'

/** Finds the review that a document means by an incident's id in any case, or by a path from the document or the root. */
export type IncidentFinder = (from: DocPath, named: string) => IncidentReview | undefined

export const createIncidentFinder = (reviews: readonly IncidentReview[]): IncidentFinder => {
  const byId = new Map(
    reviews.flatMap((review) => (review.id === undefined ? [] : [[review.id.toLowerCase(), review] as const])),
  )
  const byPath = new Map<string, IncidentReview>(reviews.map((review) => [review.path, review]))
  return (from, named) =>
    byId.get(named.trim().toLowerCase()) ??
    pathsMeant(from, named)
      .flatMap((path) => byPath.get(path) ?? [])
      .at(0)
}
