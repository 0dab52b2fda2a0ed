import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { IsoDate } from '../../../core/domain/text'
import type { RunbookCoverage } from '../../../core/metrics/coverageReport/coverageReport'
import type { FigureKey } from '../../../panel/protocol/page'

/** The figures that count a runbook: the same conditions as the summary's, so that a filter shows as many as it says. */
export const countedIn = (base: KnowledgeBase, runbook: RunbookCoverage, today: IsoDate): readonly FigureKey[] => {
  const { risk, flags, basis, canRun, canTeach, required } = runbook
  const reviewBy = base.documents.get(runbook.path)?.review.reviewBy
  const open = !flags.includes('accepted')
  const conditions: readonly (readonly [FigureKey, boolean])[] = [
    ['coverage', canRun >= required.performed],
    ['single-points', open && risk === 'single-point'],
    ['uncovered', open && risk === 'uncovered'],
    ['no-trainer', open && basis !== 'none' && canTeach < required.teaches],
    ['lapsed', open && flags.includes('lapsed')],
    ['overdue', reviewBy !== undefined && reviewBy < today],
    ['unknown', open && risk === 'unknown'],
  ]
  return conditions.filter(([, holds]) => holds).map(([key]) => key)
}
