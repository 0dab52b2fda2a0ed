import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import { percentText } from '../../../core/metrics/words'
import type { FigureKey, PanelFigure } from '../../../panel/protocol/page'
import type { L10n } from '../../l10n'

/** The figures of a report, as they stand on top and in a what-if, each with how it is counted. */
export const panelFigures = ({ summary }: CoverageReport, l10n: L10n): readonly PanelFigure[] => {
  const { t } = l10n
  const hints = figureHints(l10n)
  const figure = (key: FigureKey, value: number | string, label: string): PanelFigure => ({
    key,
    value: String(value),
    label,
    hint: hints[key],
  })
  return [
    figure('runbooks', summary.runbooks, t('runbooks')),
    figure(
      'coverage',
      summary.coverage === undefined ? '–' : percentText(summary.coverage),
      t('can be run by enough people'),
    ),
    figure('single-points', summary.singlePoints, t('single points')),
    figure('uncovered', summary.uncovered, t('uncovered')),
    figure('no-trainer', summary.noTrainer, t('nobody can teach')),
    figure('lapsed', summary.lapsed, t('lapsed')),
    figure('overdue', summary.overdueReviews, t('reviews overdue')),
    ...(summary.unknown > 0 ? [figure('unknown', summary.unknown, t('nobody known'))] : []),
  ]
}

const figureHints = ({ t }: L10n): Readonly<Record<FigureKey, string>> => {
  const accepted = t('A runbook whose risk is accepted is not counted.')
  const open = (text: string) => `${text} ${accepted}`
  return {
    runbooks: t('Runbooks in use; drafts and retired ones are not counted.'),
    coverage: t('The share of runbooks that as many present people can run as is required.'),
    'single-points': open(t('Runbooks that exactly one present person can run, where two or more are required.')),
    uncovered: open(
      t('Runbooks that no present person can run: those who could have left, or their practice has lapsed.'),
    ),
    'no-trainer': open(t('Runbooks that fewer people can teach than are required.')),
    lapsed: open(t('Runbooks of which the latest practice of somebody who is here is older than is asked for.')),
    overdue: t('Runbooks whose day of review has passed.'),
    unknown: open(t('Runbooks of which neither their front matter nor the history names anybody who knows them.')),
  }
}
