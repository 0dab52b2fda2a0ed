import type { Steps } from '../../core/domain/steps'
import type { Trend, TrendPoint } from '../../core/metrics/trend/trend'
import { csvTable, type CsvCell } from './csvText'

const columns: readonly { readonly title: string; readonly of: (point: TrendPoint) => CsvCell }[] = [
  { title: 'Day', of: ({ on }) => on },
  { title: 'Runbooks', of: ({ figures }) => figures.runbooks },
  { title: 'Enough can run, share', of: ({ figures }) => figures.coverage },
  { title: 'Single points', of: ({ figures }) => figures.singlePoints },
  { title: 'Uncovered', of: ({ figures }) => figures.uncovered },
  { title: 'Nobody known', of: ({ figures }) => figures.unknown },
  { title: 'Below policy', of: ({ figures }) => figures.belowPolicy },
  { title: 'No trainer', of: ({ figures }) => figures.noTrainer },
  { title: 'Lapsed', of: ({ figures }) => figures.lapsed },
  { title: 'Reviews overdue', of: ({ figures }) => figures.overdueReviews },
  { title: 'Declared', of: ({ figures }) => figures.byBasis.declared },
  { title: 'Inferred', of: ({ figures }) => figures.byBasis.inferred },
  { title: 'Incident reviews', of: ({ figures }) => figures.reviews },
  { title: 'Open actions', of: ({ figures }) => figures.openActions },
  { title: 'Overdue actions', of: ({ figures }) => figures.overdueActions },
  { title: 'Commit', of: ({ commit }) => commit },
]

/** A row for each month that has something to tell, the oldest first; heads alone without a trend. */
export const trendCsv = (trend: Trend | undefined): Steps<string> =>
  csvTable(
    columns.map(({ title }) => title),
    (trend?.points ?? []).map((point) => columns.map(({ of }) => of(point))),
  )
