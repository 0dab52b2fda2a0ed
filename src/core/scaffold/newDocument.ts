import type { DocPath, IsoDate } from '../domain/text'
import { newDocumentPath, pathInFolder, defaultPatterns, type PathFacts, type ScaffoldKind } from './documentPath'
import type { DocumentTemplate } from './documentTemplate'
import type { KeptDocument } from './usualFolder'
import {
  dayOfIncident,
  reviewValues,
  runbookValues,
  type ReviewAnswers,
  type RunbookAnswers,
  type ScaffoldValues,
} from './values'

/** Where a new document is to lie. */
export type Place = {
  /** What the repository has already. */
  readonly documents: Iterable<KeptDocument>
  /** A pattern that somebody set. */
  readonly pattern: string | undefined
  /** A folder that somebody named; it goes before all else. */
  readonly folder: string | undefined
}

/** A document to be: where it would like to lie, the template, and what fills it. */
export type NewDocument = { readonly path: DocPath; readonly template: string; readonly values: ScaffoldValues }

const placed = (kind: ScaffoldKind, facts: PathFacts, { documents, pattern, folder }: Place): DocPath =>
  folder === undefined
    ? newDocumentPath(kind, facts, documents, pattern)
    : pathInFolder(folder, pattern ?? defaultPatterns[kind], kind, facts)

export const newReview = (
  answers: ReviewAnswers,
  { text }: DocumentTemplate,
  today: IsoDate,
  place: Place,
): NewDocument => {
  const facts = { title: answers.title, date: dayOfIncident(answers, today), service: answers.services[0] }
  const path = placed('incident-review', facts, place)
  return { path, template: text, values: reviewValues(answers, today, path) }
}

export const newRunbook = (
  answers: RunbookAnswers,
  { text }: DocumentTemplate,
  today: IsoDate,
  place: Place,
): NewDocument => {
  const facts = { title: answers.title, date: today, service: answers.services[0] }
  return { path: placed('runbook', facts, place), template: text, values: runbookValues(answers, today) }
}
