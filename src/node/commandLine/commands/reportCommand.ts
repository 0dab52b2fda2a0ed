import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import { reportJson } from '../../../report/json/reportJson'
import { markdownReport } from '../../../report/markdown'
import { printableJson } from '../../../report/printable'
import { textReport } from '../../../report/text'
import type { Layout } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption } from '../command'

type Output = (base: KnowledgeBase, report: CoverageReport, layout: Layout) => string

const outputs: ReadonlyMap<string, Output> = new Map<string, Output>([
  ['text', textReport],
  ['markdown', markdownReport],
  ['json', (base, report) => printableJson(reportJson(base, report))],
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
  ],
  run: async ({ positionals: [path], value, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const write = outputs.get(value('format') ?? 'text') ?? textReport
    return answer(write(base, buildCoverageReport(base, today), layout), loaded.value)
  },
})
