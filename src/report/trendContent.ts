import type { MonthsLeftOut, Trend, TrendPoint } from '../core/metrics/trend/trend'
import { counted, percentText } from '../core/metrics/words'

/** What readers see of a trend: a title, a row for each month, and sentences on what the rows rest on. */
export type TrendContent = {
  readonly title: string
  /** The first is a day and stands on the left, the last a commit; the others are figures. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

const columns: readonly string[] = [
  'Day',
  'Runbooks',
  'Enough can run',
  'Single points',
  'Uncovered',
  'No trainer',
  'Lapsed',
  'Reviews overdue',
  'Open actions',
  'Commit',
]

const rowOf = ({ on, commit, figures }: TrendPoint): readonly string[] => {
  const { runbooks, coverage, singlePoints, uncovered, noTrainer, lapsed, overdueReviews, openActions } = figures
  const counts = [singlePoints, uncovered, noTrainer, lapsed, overdueReviews, openActions].map(String)
  return [on, String(runbooks), coverage === undefined ? '–' : percentText(coverage), ...counts, commit.slice(0, 12)]
}

/** Rows newest last. */
export const trendContent = (trend: Trend): TrendContent => ({
  title: `Trend: ${counted(trend.days.length, 'month')} to ${trend.today}`,
  columns,
  rows: trend.points.map(rowOf),
  notes: [
    ...(trend.points.length === 0 ? ['No month has a runbook or an incident review.'] : basisNotes(trend)),
    ...leftOutNotes(trend),
  ],
})

const basisNotes = ({ points }: Trend): readonly string[] => {
  const last = points.at(-1)
  if (last === undefined) return []
  const { byBasis, runbooks, actionsNotStated } = last.figures
  return [
    'Each row is what the reports say of the newest commit of that day, by that commit’s own team file and policy; the last row is without what is not committed yet.',
    ...(byBasis.inferred === 0
      ? []
      : [
          `Of ${counted(runbooks, 'runbook')} in the last row, ${byBasis.inferred} ${byBasis.inferred === 1 ? 'is' : 'are'} inferred from history alone.`,
        ]),
    ...(actionsNotStated === 0
      ? []
      : [`Open actions are those said to be open; ${actionsNotStated} more in the last row do not say.`]),
  ]
}

const leftOutNotes = ({ leftOut }: Trend): readonly string[] => leftOut.map(leftOutNote)

const leftOutNote = ({ from, to, why }: MonthsLeftOut): string => {
  const when = from === to ? from : `${from} to ${to}`
  return why === 'before-first-commit'
    ? `Left out: ${when}, before the first commit.`
    : `Left out: ${when}, when there was neither a runbook nor an incident review.`
}
