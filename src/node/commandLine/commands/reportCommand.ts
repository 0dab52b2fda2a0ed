import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { reportFormats, textFormat } from '../../../report/reportFormats'
import { answer, atOption, defineCommand, failure, initialsOption } from '../command'

export const reportCommand = defineCommand({
  name: 'report',
  words: '[path]',
  least: 0,
  most: 1,
  summary: 'The coverage report: figures, risks with their reasons, services, next steps',
  options: [
    atOption,
    initialsOption,
    {
      name: 'format',
      takes: 'FORMAT',
      values: reportFormats.map(({ name }) => name),
      summary: 'How to write it; text if not said',
    },
  ],
  run: async ({ positionals: [path], value, request, loader, layout }) => {
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const format = reportFormats.find(({ name }) => name === value('format')) ?? textFormat
    return answer(format.write(base, buildCoverageReport(base, today), layout), loaded.value)
  },
})
