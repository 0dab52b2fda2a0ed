import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { CoverageReport } from '../core/metrics/coverageReport/coverageReport'
import { peopleCsv } from './csv/peopleCsv'
import { runbooksCsv } from './csv/runbooksCsv'
import { htmlReport } from './html/htmlReport'
import { reportJson } from './json/reportJson'
import { markdownReport } from './markdown'
import { printableJson } from './printable'
import { textReport } from './text'
import type { Layout } from './text/layout'

/** A form the coverage report can be written in. */
export type ReportFormat = {
  /** As it is asked for on the command line. */
  readonly name: string
  /** Of a file in it, without the dot. */
  readonly extension: string
  readonly write: (base: KnowledgeBase, report: CoverageReport, layout: Layout) => string
}

export const textFormat: ReportFormat = { name: 'text', extension: 'txt', write: textReport }
export const markdownFormat: ReportFormat = { name: 'markdown', extension: 'md', write: markdownReport }
export const htmlFormat: ReportFormat = {
  name: 'html',
  extension: 'html',
  write: (base, report) => htmlReport(base, report),
}
export const csvFormat: ReportFormat = { name: 'csv', extension: 'csv', write: runbooksCsv }
export const peopleCsvFormat: ReportFormat = { name: 'csv-people', extension: 'csv', write: peopleCsv }
export const jsonFormat: ReportFormat = {
  name: 'json',
  extension: 'json',
  write: (base, report) => printableJson(reportJson(base, report)),
}

/** Every form of the report, in the order in which they are offered. */
export const reportFormats: readonly ReportFormat[] = [
  textFormat,
  markdownFormat,
  htmlFormat,
  csvFormat,
  peopleCsvFormat,
  jsonFormat,
]
