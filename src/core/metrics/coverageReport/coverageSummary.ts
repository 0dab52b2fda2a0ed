import type { Document } from '../../domain/documents'
import type { IsoDate } from '../../domain/text'
import type { CoverageSummary, RunbookCoverage } from './coverageReport'
import { peopleWhoCanRun } from './peopleWhoCanRun'
import { truckFactor } from './truckFactor'

/** Conditions are counted, so the figures may overlap; a runbook whose risk is accepted counts in none of them. */
export const coverageSummary = (
  runbooks: readonly RunbookCoverage[],
  active: readonly Document[],
  today: IsoDate,
): CoverageSummary => {
  const open = runbooks.filter(({ flags }) => !flags.includes('accepted'))
  const count = (holds: (runbook: RunbookCoverage) => boolean) => open.filter(holds).length
  const known = ({ basis }: RunbookCoverage) => basis !== 'none'
  const met = runbooks.filter(({ canRun, required }) => canRun >= required.performed).length
  const based = (basis: RunbookCoverage['basis']) => runbooks.filter((runbook) => runbook.basis === basis).length
  return {
    runbooks: runbooks.length,
    coverage: runbooks.length === 0 ? undefined : met / runbooks.length,
    singlePoints: count(({ risk }) => risk === 'single-point'),
    uncovered: count(({ risk }) => risk === 'uncovered'),
    unknown: count(({ risk }) => risk === 'unknown'),
    belowPolicy: count((one) => known(one) && one.canRun < one.required.performed),
    noTrainer: count((one) => known(one) && one.canTeach < one.required.teaches),
    lapsed: count(({ flags }) => flags.includes('lapsed')),
    accepted: runbooks.length - open.length,
    overdueReviews: active.filter(({ review }) => review.reviewBy !== undefined && review.reviewBy < today).length,
    byBasis: { declared: based('declared'), inferred: based('inferred'), none: based('none') },
    truckFactor: truckFactor(runbooks.map(peopleWhoCanRun)),
  }
}
