import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { percentText } from '../../core/metrics/words'
import type { L10n } from '../l10n'

/** The figures, in one line, for the top of the view; undefined where nothing is counted. */
export const riskFigures = ({ summary, runbooks }: CoverageReport, { t }: L10n): string | undefined => {
  if (summary.coverage === undefined) return undefined
  const inferred = runbooks.filter(
    ({ risk, basis, flags }) => risk === 'single-point' && basis === 'inferred' && !flags.includes('accepted'),
  ).length
  const single = t('single points: {0}', summary.singlePoints)
  const figures = [
    t('{0} can be run by enough people', percentText(summary.coverage)),
    summary.singlePoints > 0 && (inferred > 0 ? `${single} ${t('({0} inferred)', inferred)}` : single),
    summary.uncovered > 0 && t('uncovered: {0}', summary.uncovered),
    summary.unknown > 0 && t('unknown: {0}', summary.unknown),
    summary.overdueReviews > 0 && t('reviews overdue: {0}', summary.overdueReviews),
  ]
  return figures.filter((figure) => figure !== false).join(' · ')
}
