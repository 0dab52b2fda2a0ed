import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { coverageJson } from '../../../report/json/coverageJson'
import { printableJson } from '../../../report/printable'
import {
  authorshipLines,
  coverageLines,
  roleLines,
  summaryLines,
  truckFactorLines,
} from '../../../report/text/coverage'
import { page } from '../../../report/text/layout'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption } from '../command'

export const coverageCommand = defineCommand({
  name: 'coverage',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'Who can run and teach each runbook, its risk, and the truck factors',
  options: [
    jsonOption,
    atOption,
    initialsOption,
    { name: 'authorship', summary: 'Also who wrote each runbook, as far as commits tell' },
  ],
  run: async ({ positionals: [path], has, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const report = buildCoverageReport(base, today)
    if (has('json')) {
      const json = coverageJson(report, has('authorship') ? { authorship: base } : {})
      return answer(printableJson(json), loaded.value)
    }
    const authorship = has('authorship') ? authorshipLines(base, report, layout) : []
    const sections = [
      summaryLines(base, report, layout),
      coverageLines(base, report, layout),
      truckFactorLines(base, report, layout),
      roleLines(base, report, layout),
      authorship,
    ]
    return answer(page(sections), loaded.value)
  },
})
