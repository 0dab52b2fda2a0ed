import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { counted } from '../../core/metrics/words'
import type { ReportContent } from '../content'
import { incidentChart } from '../incidentChart'
import { incidentSummary } from '../incidentContent'
import { riskChart } from '../riskChart'
import { chartFigure } from './chartFigure'
import { markup, nothing, type Html } from './markup'
import { htmlTable } from './htmlTable'
import { riskSign } from './riskSign'

/** The figures, each with what it counts. */
export const figureSection = (
  { figures, basis }: ReportContent,
  report: CoverageReport,
): Html => markup`<section id="figures"><h2 class="said">Figures</h2>
<dl class="figures">${figures.map(
  ({ name, value, why }) => markup`<div><dt>${name}</dt><dd><b>${value}</b> <span>${why}</span></dd></div>
`,
)}</dl>
<p class="muted">${basis}</p>
${report.runbooks.length === 0 ? nothing : chartFigure(riskChart(report))}</section>
`

export const serviceSection = ({ services }: ReportContent): Html =>
  services.length === 0
    ? nothing
    : markup`<section id="services"><h2>Services</h2>
${htmlTable(
  [{ title: 'Service' }, { title: 'Runbooks', align: 'number' }, { title: 'Risk' }, { title: 'Truck factor' }],
  services.map(({ name, service: { risk, runbooks }, truckFactor }) => [
    markup`${name}`,
    markup`${runbooks}`,
    risk === undefined ? markup`no runbook` : riskSign(risk),
    markup`${truckFactor}`,
  ]),
)}</section>
`

export const benchSection = ({ benches }: ReportContent): Html =>
  benches.length === 0
    ? nothing
    : markup`<section id="succession"><h2>Succession: who could take over</h2>
${htmlTable(
  [{ title: 'Service or role' }, { title: 'Holders' }, { title: 'Ready now' }, { title: 'Ready next' }],
  benches.map(({ name, holders, readyNow, readyNext }) =>
    [name, holders, readyNow, readyNext].map((text) => markup`${text}`),
  ),
)}</section>
`

export const incidentSection = (base: KnowledgeBase, { today }: CoverageReport): Html => {
  const summary = incidentSummary(base, today)
  if (summary === undefined) return nothing
  const chart = incidentChart(base, today)
  return markup`<section id="incidents"><h2>${summary.title}</h2>
${htmlTable(
  [{ title: 'Figure' }, { title: 'Value', align: 'number' }, { title: 'Of' }],
  summary.figures.map(({ name, value, why }) => [markup`${name}`, markup`${value}`, markup`${why}`]),
)}${chart === undefined ? nothing : chartFigure(chart)}</section>
`
}

export const stepSection = ({ steps }: ReportContent): Html =>
  steps.length === 0
    ? nothing
    : markup`<section id="next"><h2>Next steps</h2>
<ol>
${steps.map(({ text, documents: [first, ...others] }) => {
  const more = others.length === 0 ? '' : ` and ${counted(others.length, 'other')}`
  const where = first === undefined ? nothing : markup` First: <code>${first}</code>${more}.`
  return markup`<li>${text.replaceAll('`', '')}${where}</li>
`
})}</ol></section>
`
