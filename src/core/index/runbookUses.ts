import type { Document, StatedRunbookUse } from '../domain/documents'
import type { IncidentUse, Resolved } from '../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../domain/text'
import { documentNamed } from '../parse/markdown/linkTargets'
import type { RunbookUse } from './evidence'

/** The day of an incident: when it started, else the date that its review gives. */
export const incidentDay = ({ facts: { stated } }: Document): IsoDate | undefined =>
  stated.moments.startedAt?.day ?? stated.incidentDate?.date

const usedRunbooks = (documents: ReadonlyMap<DocPath, Document>, review: Document) =>
  review.facts.stated.runbooksUsed.flatMap((use) => {
    const path = documentNamed(review.path, use.path.value, (one) => documents.has(one as DocPath))
    return path === undefined ? [] : [{ use, path }]
  })

/** For every incident review that names runbooks: its day and those of them that exist. */
export const incidentUses = (documents: ReadonlyMap<DocPath, Document>): readonly IncidentUse[] =>
  reviewsOf(documents).flatMap((review) => {
    const runbooks = usedRunbooks(documents, review).map(({ path }) => path)
    return runbooks.length === 0 ? [] : [{ review: review.path, date: incidentDay(review), runbooks }]
  })

/**
 * Who used which runbook in an incident, by runbook: the people whom the entry names, else the review's responders
 * and commander; the scribe writes and does not act. An entry without a verdict does not say that it was used.
 */
export const peopleByRunbook = (
  documents: ReadonlyMap<DocPath, Document>,
  resolve: (name: string) => Resolved,
): ReadonlyMap<DocPath, readonly RunbookUse[]> => {
  const uses = new Map<DocPath, RunbookUse[]>()
  for (const review of reviewsOf(documents)) {
    for (const { use, path } of usedRunbooks(documents, review)) {
      uses.set(path, [...(uses.get(path) ?? []), ...usesOf(review, use, resolve)])
    }
  }
  return uses
}

const reviewsOf = (documents: ReadonlyMap<DocPath, Document>) =>
  [...documents.values()].filter(({ kind }) => kind === 'incident-review')

const usesOf = (
  review: Document,
  { by, verdict, path }: StatedRunbookUse,
  resolve: (name: string) => Resolved,
): readonly RunbookUse[] => {
  if (verdict === undefined) return []
  const { roles, id } = review.facts.stated
  const names = by.length > 0 ? by : [...(roles.commander ? [roles.commander] : []), ...roles.responders]
  const people = names.map(({ value }) => resolve(value)).flatMap((who) => (who.kind === 'person' ? [who.id] : []))
  return [...new Set(people)].map((person) => ({
    person,
    on: incidentDay(review),
    verdict,
    review: review.path,
    reviewName: id?.value ?? review.facts.title,
    line: path.range.start.line,
  }))
}
