import { lint } from '../../../core/lint/lint'
import type { Finding, Severity } from '../../../core/lint/rule'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { checkJson } from '../../../report/json/checkJson'
import { printableJson } from '../../../report/printable'
import { findingLines } from '../../../report/text/findings'
import { page } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure } from '../command'

const severities: readonly Severity[] = ['error', 'warning', 'hint']

const reaches = ({ severity }: Finding, limit: string): boolean =>
  severities.findIndex((each) => each === severity) <= severities.findIndex((each) => each === limit)

export const checkCommand = defineCommand({
  name: 'check',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'The rules; ends with 1 where something is found',
  options: [
    atOption,
    { name: 'format', takes: 'FORMAT', values: ['text', 'json'], summary: 'How to write it; text if not said' },
    {
      name: 'fail-on',
      takes: 'SEVERITY',
      values: severities,
      summary: 'The least severity that counts as failure; warning if not said',
    },
  ],
  run: async ({ positionals: [path], value, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const findings = lint(base, buildCoverageReport(base, today), today)
    const output =
      value('format') === 'json' ? printableJson(checkJson(findings, today)) : page([findingLines(findings, layout)])
    const failed = [...findings.values()].flat().some((finding) => reaches(finding, value('fail-on') ?? 'warning'))
    return answer(output, loaded.value, failed ? 1 : 0)
  },
})
