import type { IsoDate } from '../../../core/domain/text'
import type { Trend, TrendPoint } from '../../../core/metrics/trend/trend'
import { percentText } from '../../../core/metrics/words'
import type { ChartTable } from '../../../picture/chart'
import type { Line, Lines } from '../../../picture/lineChart'
import { valueAxis } from '../../../picture/valueAxis'
import type { L10n } from '../../l10n'
import type { MonthNames } from '../../words/monthNames'
import { trendTopics, type TrendSeries, type TrendTopic } from './trendTopics'

/**
 * The charts of a trend, as far as it was read: a month that was not, or that has nothing to count, is a gap.
 * @param isWhole Every month was read, so that the lines may begin where there is something to tell.
 */
export const trendCharts = (trend: Trend, isWhole: boolean, l10n: L10n, names: MonthNames): readonly Lines[] => {
  const days = shownDays(trend, isWhole)
  const points = new Map(trend.points.map((point) => [point.on, point]))
  const known = days.flatMap((day) => points.get(day) ?? [])
  return trendTopics(l10n).map((topic) => {
    const say = topic.share === true ? percentText : String
    return topicLines(topic, { days, points, known, say, names, l10n })
  })
}

const shownDays = ({ days, points, leftOut }: Trend, isWhole: boolean): readonly IsoDate[] => {
  const first = points[0]?.on
  if (isWhole && first !== undefined) return days.filter((day) => day >= first)
  return days.slice(leftOut.find(({ why }) => why === 'before-first-commit')?.count ?? 0)
}

type Around = {
  readonly days: readonly IsoDate[]
  readonly points: ReadonlyMap<IsoDate, TrendPoint>
  /** The points of those days. */
  readonly known: readonly TrendPoint[]
  readonly say: (value: number) => string
  readonly names: MonthNames
  readonly l10n: L10n
}

const said = (value: number | undefined, say: (value: number) => string): string =>
  value === undefined ? '–' : say(value)

const topicLines = (topic: TrendTopic, around: Around): Lines => {
  const { id, title, nothing, series, share } = topic
  const { days, say, names } = around
  const lines = series.map((each) => lineOf(each, around))
  // One line is called by the title.
  const [only, ...others] = lines
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
  return {
    kind: 'lines',
    id,
    title,
    description: describe(series, around) ?? nothing,
    columns: days.map((day) => ({ label: names.short(day), group: day.slice(0, 4) })),
    axis: valueAxis(values, say, share === true ? { top: 1 } : { whole: true, top: 4 }),
    lines: only === undefined || others.length > 0 ? lines : [{ ...only, label: '' }],
    nothing,
    height: 120,
    table: tableOf(topic, around),
  }
}

const lineOf = ({ label, value }: TrendSeries, { days, points, known, say, names, l10n }: Around): Line => {
  const last = known.map(({ figures }) => value(figures)).findLast((one) => one !== undefined)
  return {
    label,
    end: last === undefined ? undefined : say(last),
    points: days.map((day) => {
      const point = points.get(day)
      const one = point && value(point.figures)
      return {
        value: one,
        hint: one === undefined ? undefined : l10n.t('{0}, {1}: {2}', names.long(day), label, say(one)),
      }
    }),
  }
}

/** The newest first. */
const tableOf = ({ series, beside }: TrendTopic, { known, say, l10n: { t } }: Around): ChartTable => ({
  columns: [t('Day'), ...series.map(({ label }) => label), beside.label, t('Commit')],
  rows: known
    .map(({ on, commit, figures }) => [
      on,
      ...series.map(({ value }) => said(value(figures), say)),
      said(beside.value(figures), String),
      commit.slice(0, 12),
    ])
    .toReversed(),
})

/** “Single points: 55 in September 2024, 73 in August 2026.”; undefined where no line has a value. */
const describe = (series: readonly TrendSeries[], { known, say, names, l10n: { t } }: Around): string | undefined => {
  const sentences = series.flatMap(({ label, value }) => {
    const counted = known.filter(({ figures }) => value(figures) !== undefined)
    const [first, last] = [counted[0], counted.at(-1)]
    if (first === undefined || last === undefined) return []
    const [before, now] = [said(value(first.figures), say), said(value(last.figures), say)]
    return first === last
      ? t('{0}: {1} in {2}.', label, now, names.long(last.on))
      : t('{0}: {1} in {2}, {3} in {4}.', label, before, names.long(first.on), now, names.long(last.on))
  })
  return sentences.length === 0 ? undefined : sentences.join(' ')
}
