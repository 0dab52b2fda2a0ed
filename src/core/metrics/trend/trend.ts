import type { IsoDate } from '../../domain/text'
import type { CoverageSummary } from '../coverageReport/coverageReport'
import { monthOf, type Month } from '../incidents/months'

/** What is looked at for one month: the commit that was the newest on its last day, and that day; of this month, today. */
export type TrendMoment = { readonly on: IsoDate; readonly commit: string }

/** What stood in the coverage report and the incident report of that commit on that day. */
export type TrendFigures = Pick<
  CoverageSummary,
  | 'runbooks'
  | 'coverage'
  | 'singlePoints'
  | 'uncovered'
  | 'unknown'
  | 'belowPolicy'
  | 'noTrainer'
  | 'lapsed'
  | 'overdueReviews'
  | 'byBasis'
> & {
  readonly documents: number
  readonly reviews: number
  /** How many people could leave before half was known to nobody; undefined where nobody knew anything. */
  readonly truckFactor: number | undefined
  /** Action items of reviews that were said to be open. */
  readonly openActions: number
  /** Open ones whose due date had passed. */
  readonly overdueActions: number
  /** Nothing said whether they were done. */
  readonly actionsNotStated: number
}

export type TrendPoint = TrendMoment & { readonly figures: TrendFigures }

/** Months that have no point, and why. */
export type MonthsLeftOut = {
  readonly from: Month
  readonly to: Month
  readonly count: number
  /** `before-first-document`: there were commits, and neither a runbook nor an incident review among their files. */
  readonly why: 'before-first-commit' | 'before-first-document'
}

/** How coverage went, month by month. */
export type Trend = {
  readonly today: IsoDate
  /** The newest commit, that the last point is of. */
  readonly head: string
  /** Of each month asked for, the day that is looked at; oldest first. */
  readonly days: readonly IsoDate[]
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  /** Oldest first; never between two points. */
  readonly leftOut: readonly MonthsLeftOut[]
}

export type TrendReading = {
  readonly today: IsoDate
  readonly head: string
  readonly days: readonly IsoDate[]
  /** In any order, as far as they are known. */
  readonly points: readonly TrendPoint[]
  /** Days before the first commit. */
  readonly daysWithoutCommit: readonly IsoDate[]
}

/** Puts the points in order, and says which of the first months have none because there was nothing to count. */
export const trendOf = ({ today, head, days, points, daysWithoutCommit }: TrendReading): Trend => {
  const inOrder = points.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const first = inOrder.findIndex(({ figures }) => figures.runbooks > 0 || figures.reviews > 0)
  const empty = first < 0 ? inOrder : inOrder.slice(0, first)
  const emptyDays = empty.map(({ on }) => on)
  return {
    today,
    head,
    days,
    points: inOrder.slice(empty.length),
    leftOut: [...leftOut('before-first-commit', daysWithoutCommit), ...leftOut('before-first-document', emptyDays)],
  }
}

const leftOut = (why: MonthsLeftOut['why'], days: readonly IsoDate[]): readonly MonthsLeftOut[] => {
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined
    ? []
    : [{ from: monthOf(from), to: monthOf(to), count: days.length, why }]
}
