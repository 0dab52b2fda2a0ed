import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { Trend } from '../../../core/metrics/trend/trend'
import { reportJson } from '../../../report/json/reportJson'
import { trendJson } from '../../../report/json/trendJson'
import { markdownReport } from '../../../report/markdown'
import { printableJson } from '../../../report/printable'
import { textReport } from '../../../report/text'
import { markdownTrend } from '../../../report/trendMarkdown'
import { textTrend } from '../../../report/text/trend'
import type { Layout } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption } from '../command'
import { trendAsked, trendOption } from '../trendAsked'

type Output = (base: KnowledgeBase, report: CoverageReport, layout: Layout, trend: Trend | undefined) => string

const outputs: ReadonlyMap<string, Output> = new Map<string, Output>([
  ['text', (base, report, layout, trend) => textReport(base, report, layout) + textTrend(trend, layout)],
  ['markdown', (base, report, _, trend) => markdownReport(base, report) + markdownTrend(trend)],
  ['json', (base, report, _, trend) => printableJson({ ...reportJson(base, report), ...trendJson(trend) })],
])

export const reportCommand = defineCommand({
  name: 'report',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'The coverage report: figures, risks with their reasons, services, next steps',
  options: [
    atOption,
    initialsOption,
    { name: 'format', takes: 'FORMAT', values: [...outputs.keys()], summary: 'How to write it; text if not said' },
    trendOption,
  ],
  run: async ({ positionals: [path], value, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const trend = await trendAsked({ loader, request: { ...request, path, today }, months: value('trend') })
    if (!trend.ok) return failure(trend.message)
    const write = outputs.get(value('format') ?? 'text') ?? textReport
    return answer(write(base, buildCoverageReport(base, today), layout, trend.value), loaded.value)
  },
})
