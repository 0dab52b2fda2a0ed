import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { Steps } from '../core/domain/steps'
import type { CoverageReport } from '../core/metrics/coverageReport/coverageReport'
import type { Trend } from '../core/metrics/trend/trend'
import { peopleCsv } from './csv/peopleCsv'
import { runbooksCsv } from './csv/runbooksCsv'
import { trendCsv } from './csv/trendCsv'
import { htmlReport } from './html/htmlReport'
import { reportJson } from './json/reportJson'
import { trendJson } from './json/trendJson'
import { markdownReport } from './markdown'
import { printableJsonSteps } from './printable'
import { textReport } from './text'
import type { Layout } from './text/layout'
import { textTrend } from './text/trend'
import { markdownTrend } from './trendMarkdown'

/** What a report is written from; the trend is undefined where none was asked for. */
export type Reported = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly trend: Trend | undefined
  readonly layout: Layout
}

/** A form the coverage report can be written in. */
export type ReportFormat = {
  /** As it is asked for on the command line. */
  readonly name: string
  /** Of a file in it, without the dot. */
  readonly extension: string
  /** A table of the months has nothing to say without them, and one of runbooks no place for them. */
  readonly trend: 'may' | 'must' | 'never'
  /** In small steps. */
  readonly write: (reported: Reported) => Steps<string>
}

export const textFormat: ReportFormat = {
  name: 'text',
  extension: 'txt',
  trend: 'may',
  *write({ base, report, trend, layout }) {
    return (yield* textReport(base, report, layout)) + textTrend(trend, layout)
  },
}

export const markdownFormat: ReportFormat = {
  name: 'markdown',
  extension: 'md',
  trend: 'may',
  *write({ base, report, trend }) {
    return (yield* markdownReport(base, report)) + markdownTrend(trend)
  },
}

export const htmlFormat: ReportFormat = {
  name: 'html',
  extension: 'html',
  trend: 'may',
  write: ({ base, report, trend }) => htmlReport(base, report, trend),
}

export const csvFormat: ReportFormat = {
  name: 'csv',
  extension: 'csv',
  trend: 'never',
  write: ({ base, report }) => runbooksCsv(base, report),
}

export const peopleCsvFormat: ReportFormat = {
  name: 'csv-people',
  extension: 'csv',
  trend: 'never',
  write: ({ base, report }) => peopleCsv(base, report),
}

const trendCsvFormat: ReportFormat = {
  name: 'csv-trend',
  extension: 'csv',
  trend: 'must',
  write: ({ trend }) => trendCsv(trend),
}

export const jsonFormat: ReportFormat = {
  name: 'json',
  extension: 'json',
  trend: 'may',
  *write({ base, report, trend }) {
    const json = yield* reportJson(base, report)
    return yield* printableJsonSteps({ ...json, ...trendJson(trend) })
  },
}

/** Every form of the report, in the order in which they are offered. */
export const reportFormats: readonly ReportFormat[] = [
  textFormat,
  markdownFormat,
  htmlFormat,
  csvFormat,
  peopleCsvFormat,
  trendCsvFormat,
  jsonFormat,
]
