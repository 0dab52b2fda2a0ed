import type { TrendProgress } from '../../../core/index/trend/readTrend'
import type { Trend } from '../../../core/metrics/trend/trend'
import type { TrendLines, TrendModel, TrendWork } from '../../../panel/protocol/trend'
import type { L10n } from '../../l10n'
import type { TrendState } from '../../reading/trends'
import { monthNames } from '../../words/monthNames'
import { dateWords } from '../../words/words'
import { trendCharts } from './trendCharts'
import { trendNotes } from './trendNotes'

/** What the page shows of a trend as far as it was read. */
export const trendModel = (state: Exclude<TrendState, { kind: 'none' }>, l10n: L10n, language: string): TrendModel => {
  switch (state.kind) {
    case 'working':
      return {
        kind: 'working',
        work: workOf(state.progress, workingText(state.progress, l10n)),
        ...linesOf(state, l10n, language),
      }
    case 'stopped':
      return {
        kind: 'stopped',
        work: workOf(state.progress, stoppedText(state.progress, l10n)),
        ...linesOf(state, l10n, language),
      }
    case 'ready':
      return { kind: 'ready', text: readyText(state.trend, l10n, language), ...linesOf(state, l10n, language) }
  }
}

const readyText = ({ points }: Trend, { t }: L10n, language: string): string => {
  const last = points.at(-1)
  if (last === undefined) return t('No month has a runbook or an incident review.')
  return t('The branch as it was at each month’s end; last on {0}.', dateWords(last.on, language))
}

const workOf = (progress: TrendProgress | undefined, text: string): TrendWork => ({
  done: progress?.done ?? 0,
  total: progress?.total ?? 0,
  text,
})

const workingText = (progress: TrendProgress | undefined, { t }: L10n): string => {
  if (progress === undefined) return t('Looking at the history.')
  const { done, total } = progress
  return done === 0 ? t('Reading the history, then {0} months.', total) : t('{0} of {1} months read.', done, total)
}

const stoppedText = (progress: TrendProgress | undefined, { t }: L10n): string =>
  progress === undefined || progress.done === 0
    ? t('Stopped before the first month was read.')
    : t('Stopped; {0} of {1} months were read, the newest first.', progress.done, progress.total)

type Told =
  | { readonly kind: 'ready'; readonly trend: Trend }
  | { readonly kind: 'working' | 'stopped'; readonly progress: TrendProgress | undefined }

const nothing: TrendLines = { charts: [], notes: [] }

const linesOf = (told: Told, l10n: L10n, language: string): TrendLines => {
  const trend = told.kind === 'ready' ? told.trend : told.progress?.trend
  if (trend === undefined || trend.points.length === 0) {
    return told.kind === 'ready'
      ? { charts: [], notes: trendNotes(told.trend, true, l10n, monthNames(language)) }
      : nothing
  }
  const names = monthNames(language)
  const isWhole = told.kind === 'ready'
  return { charts: trendCharts(trend, isWhole, l10n, names), notes: trendNotes(trend, isWhole, l10n, names) }
}
