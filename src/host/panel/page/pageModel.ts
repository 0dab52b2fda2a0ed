import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import { percentText } from '../../../core/metrics/words'
import type { FigureKey, PageModel, PanelFigure, PanelNote, PanelTab, TabKey } from '../../../panel/protocol/page'
import type { L10n } from '../../l10n'
import { dateWords } from '../../words/words'

export type PageQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly folders: readonly string[]
  readonly folder: number
  readonly notes: readonly PanelNote[]
  /** How many things wait on a tab, as far as it is known without work. */
  readonly counts: Readonly<Partial<Record<TabKey, number>>>
  /** For dates, such as `en-GB`. */
  readonly language: string
}

/** What stands above every tab: figures, notes, and the tabs themselves. */
export const pageModel = (question: PageQuestion, l10n: L10n): PageModel => {
  const { report, folders, folder, notes, counts } = question
  return {
    subtitle: subtitle(question, l10n),
    figures: panelFigures(report, l10n),
    basis: { text: basisText(report, l10n), counts: report.summary.byBasis },
    notes,
    tabs: tabs(l10n).map(({ key, label }) => ({ key, label, count: counts[key] })),
    folders,
    folder,
  }
}

const tabs = ({ t }: L10n): readonly Omit<PanelTab, 'count'>[] => [
  { key: 'matrix', label: t('Matrix') },
  { key: 'risks', label: t('Risks') },
  { key: 'what-if', label: t('What If') },
  { key: 'plan', label: t('Plan') },
  { key: 'incidents', label: t('Incidents') },
  { key: 'trend', label: t('Trend') },
]

const subtitle = ({ report, folders, folder, language }: PageQuestion, { t }: L10n): string =>
  [
    folders[folder] ?? '',
    dateWords(report.today, language),
    t('{0} runbooks, {1} reviews, {2} people', report.summary.runbooks, report.counts.reviews, report.counts.people),
  ].join(' · ')

/** The figures of a report, as they stand on top and in a what-if. */
export const panelFigures = ({ summary }: CoverageReport, { t }: L10n): readonly PanelFigure[] => {
  const figure = (key: FigureKey, value: number, label: string): PanelFigure => ({
    key,
    value: String(value),
    label,
  })
  const share = summary.coverage === undefined ? '–' : percentText(summary.coverage)
  return [
    figure('runbooks', summary.runbooks, t('runbooks')),
    { key: 'coverage', value: share, label: t('can be run by enough people') },
    figure('single-points', summary.singlePoints, t('single points')),
    figure('uncovered', summary.uncovered, t('uncovered')),
    figure('no-trainer', summary.noTrainer, t('nobody can teach')),
    figure('lapsed', summary.lapsed, t('lapsed')),
    figure('overdue', summary.overdueReviews, t('reviews overdue')),
    ...(summary.unknown > 0 ? [figure('unknown', summary.unknown, t('nobody known'))] : []),
  ]
}

const basisText = ({ summary: { byBasis } }: CoverageReport, { t }: L10n): string =>
  t(
    'Who can run it is declared for {0}, inferred from the history for {1}, unknown for {2}.',
    byBasis.declared,
    byBasis.inferred,
    byBasis.none,
  )
