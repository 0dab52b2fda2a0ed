import type { Document } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { IsoInstant } from '../domain/text'
import { globMatcher } from '../parse/text/globs'
import { candidatesFor, windowOf, type Candidate, type RepositoryEvent, type Span } from '../scaffold/timelineEntries'

/** The moments that a review states, in the order of time: in its front matter, else in its timeline, else its day. */
const momentsOf = ({ facts: { stated } }: Document): readonly IsoInstant[] => {
  const told = Object.values(stated.moments).flatMap(({ at }) => at ?? [])
  const rows = stated.timeline.flatMap(({ at }) => at ?? [])
  const day = stated.incidentDate?.date
  const ofDay = day === undefined ? [] : [`${day}T00:00:00Z` as IsoInstant, `${day}T23:59:59Z` as IsoInstant]
  return [...(told.length > 0 ? told : rows.length > 0 ? rows : ofDay)].sort()
}

/** When to look for what happened around an incident; undefined where its review names no time and no day. */
export const incidentWindow = (
  review: Document,
  now: IsoInstant,
  wider?: { readonly before: number; readonly after: number },
): Span | undefined => {
  const moments = momentsOf(review)
  const { resolvedAt, startedAt } = review.facts.stated.moments
  // Without times of its own, what is known of it is over.
  const resolved = resolvedAt?.at !== undefined || startedAt?.at === undefined
  return windowOf({ first: moments[0], last: moments.at(-1), resolved }, now, wider)
}

/** What of a repository's events may be put into a review's timeline, what touches its services first. */
export const timelineCandidates = (
  base: KnowledgeBase,
  review: Document,
  events: readonly RepositoryEvent[],
): readonly Candidate[] => {
  const paths = review.services.flatMap((service) => base.services.get(service)?.paths ?? [])
  const touches = globMatcher(paths)
  const rows = review.facts.stated.timeline.map(({ text }) => text)
  return candidatesFor(events, touches, rows)
}
