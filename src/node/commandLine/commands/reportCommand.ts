import { atOnce } from '../../../core/domain/steps'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { reportFormats, textFormat, type ReportFormat } from '../../../report/reportFormats'
import { answer, atOption, defineCommand, failure, initialsOption } from '../command'
import { trendAsked, trendOption } from '../trendAsked'

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
    trendOption,
  ],
  run: async ({ positionals: [path], value, request, loader, layout }) => {
    const format = reportFormats.find(({ name }) => name === value('format')) ?? textFormat
    const months = value('trend')
    const misfit = whyNot(format, months)
    if (misfit !== undefined) return failure(misfit)
    const loaded = await loader.load({ ...request, path })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today } = loaded.value
    const trend = await trendAsked({ loader, request: { ...request, path, today }, months })
    if (!trend.ok) return failure(trend.message)
    const report = buildCoverageReport(base, today)
    return answer(atOnce(format.write({ base, report, trend: trend.value, layout })), loaded.value)
  },
})

/** Why a form and a trend do not go together; undefined where they do. */
const whyNot = ({ name, trend }: ReportFormat, months: string | undefined): string | undefined => {
  if (trend === 'must' && months === undefined) return `${name} is a table of months: say how many with --trend MONTHS.`
  if (trend === 'never' && months !== undefined)
    return `${name} has no place for a trend: ask for --format csv-trend, or leave out --trend.`
  return undefined
}
