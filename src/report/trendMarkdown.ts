import type { Trend } from '../core/metrics/trend/trend'
import { markdownTable, markdownText } from './markdownText'
import { trendContent } from './trendContent'

/** What a Markdown report ends with where a trend was asked for; else nothing. */
export const markdownTrend = (trend: Trend | undefined): string => {
  if (trend === undefined) return ''
  const { title, columns, rows, notes } = trendContent(trend)
  const last = columns.length - 1
  const align = columns.map((_, at) => (at === 0 || at === last ? 'left' : 'right'))
  const sections = [
    [`## ${title}`],
    ...(rows.length === 0 ? [] : [markdownTable(columns, align, rows)]),
    ...notes.map((note) => [markdownText(note)]),
  ]
  return `\n${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
