import type { Basis } from '../domain/coverage'
import { daysBetween } from '../domain/calendar'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath } from '../domain/text'
import { coverageOf } from '../metrics/coverageReport/coverageOf'
import type { CoverageReport } from '../metrics/coverageReport/coverageReport'
import { countActions, type ActionCounts } from './openActions'

/** A document in the fewest words. */
export type StatusLine =
  | {
      readonly kind: 'runbook'
      readonly basis: Basis
      readonly canRun: number
      /** Days since the last review; undefined where none is stated, or one that is still to come. */
      readonly reviewedDaysAgo: number | undefined
      /** Days since the next review was due; undefined where it is not. */
      readonly reviewOverdueDays: number | undefined
    }
  | { readonly kind: 'resting'; readonly life: 'draft' | 'retired' }
  | { readonly kind: 'review'; readonly status: string | undefined; readonly actions: ActionCounts }

/** The line for a runbook or review; undefined for every other document. */
export const statusLineOf = (base: KnowledgeBase, report: CoverageReport, path: DocPath): StatusLine | undefined => {
  const document = base.documents.get(path)
  if (document?.kind === 'incident-review') {
    const actions = countActions(document, report.today)
    return { kind: 'review', status: document.facts.stated.status?.value, actions }
  }
  if (document?.kind !== 'runbook') return undefined
  if (document.life !== 'active') return { kind: 'resting', life: document.life }
  const runbook = coverageOf(report, path)
  if (runbook === undefined) return undefined
  const { lastReviewedOn, reviewBy } = document.review
  const { today } = report
  return {
    kind: 'runbook',
    basis: runbook.basis,
    canRun: runbook.canRun,
    reviewedDaysAgo: lastReviewedOn === undefined ? undefined : notNegative(daysBetween(lastReviewedOn, today)),
    reviewOverdueDays: reviewBy === undefined || reviewBy >= today ? undefined : daysBetween(reviewBy, today),
  }
}

const notNegative = (days: number) => (days < 0 ? undefined : days)
