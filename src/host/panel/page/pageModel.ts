import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { PageModel, PanelNote, PanelTab, TabKey } from '../../../panel/protocol/page'
import type { L10n } from '../../l10n'
import { dateWords } from '../../words/words'
import { panelFigures } from './panelFigures'

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

const basisText = ({ summary: { byBasis } }: CoverageReport, { t }: L10n): string =>
  t(
    'Who can run it is declared for {0}, inferred from the history for {1}, unknown for {2}.',
    byBasis.declared,
    byBasis.inferred,
    byBasis.none,
  )
