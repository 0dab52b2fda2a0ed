import type { TrendFigures } from '../../../core/metrics/trend/trend'
import type { L10n } from '../../l10n'

/** One line: what it is called, and its value where there is something to count. */
export type TrendSeries = {
  readonly label: string
  readonly value: (figures: TrendFigures) => number | undefined
}

export type TrendTopic = {
  readonly id: string
  readonly title: string
  readonly nothing: string
  readonly series: readonly TrendSeries[]
  /** A column of the table that has no line. */
  readonly beside: TrendSeries
  readonly share?: true
}

type Count = (figures: TrendFigures) => number

const ofRunbooks = (label: string, count: Count): TrendSeries => ({
  label,
  value: (figures) => (figures.runbooks === 0 ? undefined : count(figures)),
})

const ofReviews = (label: string, count: Count): TrendSeries => ({
  label,
  value: (figures) => (figures.reviews === 0 ? undefined : count(figures)),
})

const all = ({ t }: L10n): TrendSeries => ({ label: t('Runbooks'), value: ({ runbooks }) => runbooks })

/** What the lines are about, in the order in which they are shown. */
export const trendTopics = (l10n: L10n): readonly TrendTopic[] => {
  const { t } = l10n
  const noRunbook = { nothing: t('No month read so far has a runbook.'), beside: all(l10n) }
  return [
    {
      id: 'trend-coverage',
      title: t('Coverage: runbooks that enough people can run'),
      ...noRunbook,
      series: [{ label: t('Coverage'), value: ({ coverage }) => coverage }],
      share: true,
    },
    {
      id: 'trend-single-points',
      title: t('Single points, and uncovered runbooks'),
      ...noRunbook,
      series: [
        ofRunbooks(t('Single points'), ({ singlePoints }) => singlePoints),
        ofRunbooks(t('Uncovered'), ({ uncovered }) => uncovered),
      ],
    },
    {
      id: 'trend-lapsed',
      title: t('Lapsed runbooks, and reviews overdue'),
      ...noRunbook,
      series: [
        ofRunbooks(t('Lapsed'), ({ lapsed }) => lapsed),
        ofRunbooks(t('Reviews overdue'), ({ overdueReviews }) => overdueReviews),
      ],
    },
    actionsTopic(l10n),
    {
      id: 'trend-basis',
      title: t('What coverage rests on'),
      ...noRunbook,
      series: [
        ofRunbooks(t('Declared'), ({ byBasis }) => byBasis.declared),
        ofRunbooks(t('Inferred from history'), ({ byBasis }) => byBasis.inferred),
        ofRunbooks(t('Unknown'), ({ byBasis }) => byBasis.none),
      ],
    },
  ]
}

const actionsTopic = ({ t }: L10n): TrendTopic => ({
  id: 'trend-actions',
  title: t('Open actions of incident reviews'),
  nothing: t('No month read so far has an incident review.'),
  series: [
    ofReviews(t('Open'), ({ openActions }) => openActions),
    ofReviews(t('Overdue'), ({ overdueActions }) => overdueActions),
  ],
  beside: { label: t('Incident reviews'), value: ({ reviews }) => reviews },
})
