import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { Steps } from '../core/domain/steps'
import type { CoverageReport } from '../core/metrics/coverageReport/coverageReport'
import { counted, riskWord } from '../core/metrics/words'
import { reportContent, shortKnowers, type ReportContent, type RiskEntry } from './content'
import { incidentSummary } from './incidentContent'
import { markdownCode, markdownTable, markdownText } from './markdownText'

/** The coverage report as GitHub-flavoured Markdown, for a wiki or a pull request. */
export function* markdownReport(base: KnowledgeBase, report: CoverageReport): Steps<string> {
  const content = yield* reportContent(base, report)
  const risks = riskSections('Risks, the most urgent first', content.risks)
  yield
  const undeclared = undeclaredSections(base, content)
  yield
  const incidents = incidentSections(base, report)
  yield
  const sections = [
    ['# Coverage report'],
    [markdownText(content.heading)],
    figureTable(content),
    [markdownText(content.basis)],
    ...risks,
    ...undeclared,
    ...riskSections('Accepted risks', content.accepted),
    ...serviceSections(content),
    ...benchSections(content),
    ...incidents,
    ...stepSections(content),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const figureTable = ({ figures }: ReportContent): string[] =>
  markdownTable(
    ['Figure', 'Value', 'Why'],
    ['left', 'right', 'left'],
    figures.map(({ name, value, why }) => [name, value, markdownText(why)]),
  )

const riskSections = (title: string, entries: readonly RiskEntry[]): string[][] =>
  entries.length === 0
    ? []
    : [
        [`## ${title}`],
        markdownTable(
          ['Runbook', 'Criticality', 'Risk', 'Why'],
          ['left', 'left', 'left', 'left'],
          entries.map(({ runbook, knowers, notes }) => [
            `${markdownText(runbook.title)} ${markdownCode(runbook.path)}`,
            runbook.criticality,
            riskWord[runbook.risk],
            [runbook.why, ...(knowers === '' ? [] : [`${knowers}.`]), ...notes].map(markdownText).join(' '),
          ]),
        ),
      ]

const undeclaredSections = (base: KnowledgeBase, { undeclared }: ReportContent): string[][] =>
  undeclared.length === 0
    ? []
    : [
        ['## Nobody declared: inferred from history, or unknown'],
        markdownTable(
          ['Runbook', 'Risk', 'Who can run it, as far as is known'],
          ['left', 'left', 'left'],
          undeclared.map(({ runbook }) => [
            `${markdownText(runbook.title)} ${markdownCode(runbook.path)}`,
            riskWord[runbook.risk],
            markdownText(shortKnowers(base, runbook)),
          ]),
        ),
      ]

const serviceSections = ({ services }: ReportContent): string[][] =>
  services.length === 0
    ? []
    : [
        ['## Services'],
        markdownTable(
          ['Service', 'Runbooks', 'Risk', 'Truck factor'],
          ['left', 'right', 'left', 'left'],
          services.map(({ name, service: { risk, runbooks }, truckFactor }) => [
            markdownText(name),
            String(runbooks),
            risk === undefined ? 'no runbook' : riskWord[risk],
            markdownText(truckFactor),
          ]),
        ),
      ]

const benchSections = ({ benches }: ReportContent): string[][] =>
  benches.length === 0
    ? []
    : [
        ['## Succession: who could take over'],
        markdownTable(
          ['Service or role', 'Holders', 'Ready now', 'Ready next'],
          ['left', 'left', 'left', 'left'],
          benches.map(({ name, holders, readyNow, readyNext }) =>
            [name, holders, readyNow, readyNext].map((text) => markdownText(text)),
          ),
        ),
      ]

const incidentSections = (base: KnowledgeBase, { today }: CoverageReport): string[][] => {
  const summary = incidentSummary(base, today)
  if (summary === undefined) return []
  return [
    [`## ${summary.title}`],
    markdownTable(
      ['Figure', 'Value', 'Of'],
      ['left', 'right', 'left'],
      summary.figures.map(({ name, value, why }) => [name, markdownText(value), markdownText(why)]),
    ),
  ]
}

const stepSections = ({ steps }: ReportContent): string[][] =>
  steps.length === 0
    ? []
    : [
        ['## Next steps'],
        steps.map(({ text, documents: [first, ...others] }, index) => {
          const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`
          const where = first === undefined ? '' : ` First: ${markdownCode(first)}${more}.`
          return `${index + 1}. ${markdownText(text.replaceAll('`', ''))}${where}`
        }),
      ]
