import type { Trend } from '../../core/metrics/trend/trend'
import { trendContent } from '../trendContent'
import { page, type Layout } from './layout'
import { table } from './table'
import { wrap } from './wrap'

/** What a report for a terminal ends with where a trend was asked for; else nothing. */
export const textTrend = (trend: Trend | undefined, { columns, style }: Layout): string => {
  if (trend === undefined) return ''
  const content = trendContent(trend)
  const last = content.columns.length - 1
  const heads = content.columns.map(
    (title, at) => ({ title, align: at === 0 || at === last ? 'left' : 'right' }) as const,
  )
  const rows = content.rows.length === 0 ? [] : table(heads, content.rows, columns, style.dim)
  return `\n${page([[style.bold(content.title), ...rows], content.notes.flatMap((note) => wrap(note, columns))])}`
}
