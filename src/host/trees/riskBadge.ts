import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import type { L10n } from '../l10n'

export type Badge = { readonly value: number; readonly tooltip: string }

/**
 * Counts the single points of knowledge that somebody declared or whose criticality is critical or high; what the
 * history alone suggests of ordinary runbooks is no reason to knock. Undefined where there is none.
 */
export const riskBadge = (reports: readonly CoverageReport[], { t }: L10n): Badge | undefined => {
  const value = reports
    .flatMap(({ runbooks }) => runbooks)
    .filter(
      ({ risk, basis, criticality, flags }) =>
        risk === 'single-point' &&
        !flags.includes('accepted') &&
        (basis === 'declared' || criticality === 'critical' || criticality === 'high'),
    ).length
  if (value === 0) return undefined
  return {
    value,
    tooltip:
      value === 1
        ? t('1 runbook that one person alone can run')
        : t('{0} runbooks that one person alone can run', value),
  }
}
