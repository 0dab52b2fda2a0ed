import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import { eachInSteps, type Steps } from '../core/domain/steps'
import type { CoverageReport } from '../core/metrics/coverageReport/coverageReport'
import { counted, riskWord } from '../core/metrics/words'
import { reportContent, shortKnowers, type ReportContent, type RiskEntry } from './content'
import { incidentSummary } from './incidentContent'
import { printable } from './printable'
import { page, plainLayout, type Layout } from './text/layout'
import { riskStyle } from './text/style'
import { table } from './text/table'
import { wrap } from './text/wrap'

/** The coverage report for a terminal. */
export function* textReport(base: KnowledgeBase, report: CoverageReport, layout: Layout = plainLayout): Steps<string> {
  const content = yield* reportContent(base, report)
  const risks = yield* riskSections('Risks, the most urgent first', content.risks, layout)
  const undeclared = undeclaredLines(base, content, layout)
  yield
  const accepted = yield* riskSections('Accepted risks', content.accepted, layout)
  const incidents = incidentLines(base, report, layout)
  yield
  return page([
    [layout.style.bold('Coverage report'), ...wrap(content.heading, layout.columns)],
    figureLines(content, layout),
    ...risks,
    undeclared,
    ...accepted,
    serviceLines(content, layout),
    benchLines(content, layout),
    incidents,
    stepLines(content, layout),
  ])
}

const figureLines = ({ figures, basis }: ReportContent, { columns, style }: Layout): string[] => [
  ...table(
    [{ title: 'Figure' }, { title: '', align: 'right' }, { title: 'Why', least: 20 }],
    figures.map(({ name, value, why }) => [name, { text: value, paint: style.bold }, { text: why, paint: style.dim }]),
    columns,
    style.dim,
  ),
  '',
  ...wrap(basis, columns),
]

function* riskSections(title: string, entries: readonly RiskEntry[], layout: Layout): Steps<string[][]> {
  if (entries.length === 0) return []
  const lines = yield* eachInSteps(entries, (entry) => riskLines(entry, layout))
  return [[layout.style.bold(`${title} (${entries.length})`)], ...lines]
}

const riskLines = ({ runbook, knowers, notes }: RiskEntry, { columns, style }: Layout): string[] => {
  const risk = riskStyle(style, runbook.risk)(riskWord[runbook.risk])
  const indented = (text: string) => wrap(printable(text), columns, '  ')
  return [
    `${risk} · ${runbook.criticality} · ${style.bold(printable(runbook.title))}`,
    style.dim(`  ${printable(runbook.path)}`),
    ...indented(runbook.why),
    ...(knowers === '' ? [] : indented(knowers)),
    ...notes.flatMap(indented),
  ]
}

const undeclaredLines = (base: KnowledgeBase, { undeclared }: ReportContent, { columns, style }: Layout): string[] =>
  undeclared.length === 0
    ? []
    : [
        style.bold(`Nobody declared: inferred from history, or unknown (${undeclared.length})`),
        ...table(
          [
            { title: 'Runbook', least: 24, cut: 'start' },
            { title: 'Risk' },
            { title: 'Who can run it, as far as is known', least: 20 },
          ],
          undeclared.map(({ runbook }) => [
            runbook.path,
            { text: riskWord[runbook.risk], paint: riskStyle(style, runbook.risk) },
            shortKnowers(base, runbook),
          ]),
          columns,
          style.dim,
        ),
      ]

const serviceLines = ({ services }: ReportContent, { columns, style }: Layout): string[] =>
  services.length === 0
    ? []
    : [
        style.bold('Services'),
        ...table(
          [
            { title: 'Service', least: 12 },
            { title: 'Runbooks', align: 'right' },
            { title: 'Risk' },
            { title: 'Truck factor', least: 16 },
          ],
          services.map(({ name, service: { risk, runbooks }, truckFactor }) => [
            name,
            String(runbooks),
            risk === undefined ? 'no runbook' : { text: riskWord[risk], paint: riskStyle(style, risk) },
            truckFactor,
          ]),
          columns,
          style.dim,
        ),
      ]

const benchLines = ({ benches }: ReportContent, { columns, style }: Layout): string[] =>
  benches.length === 0
    ? []
    : [
        style.bold('Succession: who could take over'),
        ...table(
          [
            { title: 'Service or role', least: 12 },
            { title: 'Holders', least: 12 },
            { title: 'Ready now', least: 12 },
            { title: 'Ready next', least: 16 },
          ],
          benches.map(({ name, holders, readyNow, readyNext }) => [name, holders, readyNow, readyNext]),
          columns,
          style.dim,
        ),
      ]

const incidentLines = (base: KnowledgeBase, { today }: CoverageReport, { columns, style }: Layout): string[] => {
  const summary = incidentSummary(base, today)
  if (summary === undefined) return []
  return [
    style.bold(summary.title),
    ...table(
      [{ title: 'Figure' }, { title: '', align: 'right' }, { title: 'Of', least: 20 }],
      summary.figures.map(({ name, value, why }) => [
        name,
        { text: value, paint: style.bold },
        { text: why, paint: style.dim },
      ]),
      columns,
      style.dim,
    ),
  ]
}

const stepLines = ({ steps }: ReportContent, { columns, style }: Layout): string[] =>
  steps.length === 0
    ? []
    : [
        style.bold('Next steps'),
        ...steps.flatMap(({ text, documents: [first, ...others] }, index) => {
          const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`
          const where = first === undefined ? '' : ` First: ${first}${more}.`
          return wrap(printable(text.replaceAll('`', '') + where), columns, `${index + 1}. `, '   ')
        }),
      ]
