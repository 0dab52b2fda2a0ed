import type { Document, Verdict } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../domain/text'
import { incidentDay } from '../index/runbookUses'
import { documentNamed } from '../parse/markdown/linkTargets'

/** What an incident found wanting in a runbook. */
export type BadVerdict = {
  readonly review: DocPath
  /** The incident's id, else the review's title. */
  readonly name: string
  readonly verdict: Exclude<Verdict, 'worked' | 'not-found'>
  readonly on: IsoDate | undefined
}

/**
 * What incidents found wanting in a runbook, and has not been seen to since: the newest first, undated ones last. It is
 * seen to by a counted change of the body on a later day, as the history tells, or a later date of review; where there is
 * no history, by the latter alone. What was `not-found` says nothing of a runbook that is there.
 */
export const openVerdicts = (base: KnowledgeBase, runbook: Document): readonly BadVerdict[] => {
  const seenTo = lastSeenTo(base, runbook)
  return base.runbookUses
    .filter(({ runbooks }) => runbooks.includes(runbook.path))
    .flatMap(({ review, date }) => verdictsIn(base, review, date, runbook))
    .filter(({ on }) => on === undefined || seenTo === undefined || on >= seenTo)
    .sort((a, b) =>
      (a.on ?? '') === (b.on ?? '') ? (a.review < b.review ? -1 : 1) : (a.on ?? '') < (b.on ?? '') ? 1 : -1,
    )
}

const lastSeenTo = (base: KnowledgeBase, { path, review }: Document): IsoDate | undefined => {
  const changes = (base.history.documents.get(path)?.changes ?? []).map(({ on }) => on)
  return [...changes, ...(review.lastReviewedOn === undefined ? [] : [review.lastReviewedOn])].sort().at(-1)
}

const verdictsIn = (
  base: KnowledgeBase,
  path: DocPath,
  on: IsoDate | undefined,
  runbook: Document,
): readonly BadVerdict[] => {
  const review = base.documents.get(path)
  if (review === undefined) return []
  const { id, runbooksUsed } = review.facts.stated
  const name = id?.value ?? review.facts.title
  return runbooksUsed.flatMap(({ path: stated, verdict }): readonly BadVerdict[] => {
    if (verdict === undefined || verdict === 'worked' || verdict === 'not-found') return []
    const meant = documentNamed(path, stated.value, (one) => base.documents.has(one as DocPath))
    return meant === runbook.path ? [{ review: path, name, verdict, on: on ?? incidentDay(review) }] : []
  })
}

/** The runbooks that a review looked for in vain, and that are not there yet. */
export const missingRunbooks = (base: KnowledgeBase, review: Document): Document['facts']['stated']['runbooksUsed'] => {
  const leftOut = new Set<string>(base.skipped.map(({ path }) => path))
  const exists = (path: string): boolean => base.documents.has(path as DocPath) || leftOut.has(path)
  return review.facts.stated.runbooksUsed.filter(
    ({ verdict, path }) => verdict === 'not-found' && documentNamed(review.path, path.value, exists) === undefined,
  )
}
