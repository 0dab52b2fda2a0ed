import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { MatrixGrouping } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { type Group, groupRunbooks } from '../../trees/grouping'

/** How a group stands in a report, such as "1 of 4 covered · truck factor 1". */
export const groupSummary = (
  report: CoverageReport,
  grouping: MatrixGrouping,
  { key, runbooks }: Group,
  { t }: L10n,
): string => {
  const covered = runbooks.filter(({ risk }) => risk === 'covered').length
  const factor = factorOf(report, grouping, key)
  return [
    t('{0} of {1} covered', covered, runbooks.length),
    ...(factor === undefined ? [] : [t('truck factor {0}', factor)]),
  ].join(' · ')
}

/** How each group would stand in another report of the same runbooks, by its key. */
export const groupSummaries = (
  base: KnowledgeBase,
  report: CoverageReport,
  grouping: MatrixGrouping,
  l10n: L10n,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    groupRunbooks(base, report.runbooks, grouping, l10n).map((group) => [
      group.key,
      groupSummary(report, grouping, group, l10n),
    ]),
  )

const factorOf = (report: CoverageReport, grouping: MatrixGrouping, key: string): number | undefined => {
  switch (grouping) {
    case 'service':
      return report.services.find(({ service }) => service.id === key)?.truckFactor?.value
    case 'team':
      return report.teams.find(({ id }) => id === key)?.truckFactor?.value
    case 'folder':
      return report.folders.find(({ id }) => id === key)?.truckFactor?.value
    case 'criticality':
      return undefined
  }
}
