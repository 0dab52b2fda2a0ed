import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { LevelLabels } from '../../core/domain/levels'
import { eachInSteps, type Steps } from '../../core/domain/steps'
import type { DocPath } from '../../core/domain/text'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { matrixContent, type MatrixGroup, type MatrixPerson, type MatrixRow } from '../matrix/matrixContent'
import { matrixTables, type MatrixTable } from '../matrix/matrixTables'
import { markup, nothing, type Html } from './markup'
import { levelCell, levelLegend } from './levelSign'
import { riskSign } from './riskSign'

type Drawing = {
  readonly labels: LevelLabels
  /** Where the reasons of each runbook stand on the page. */
  readonly anchors: ReadonlyMap<DocPath, string>
}

/** Runbooks × people as tables whose heads stay in sight, and the legend. */
export function* matrixSection(
  base: KnowledgeBase,
  report: CoverageReport,
  anchors: ReadonlyMap<DocPath, string>,
): Steps<Html> {
  if (report.runbooks.length === 0) return nothing
  const content = matrixContent(base, report)
  yield
  const tables = matrixTables(content)
  yield
  const drawing = { labels: base.levelLabels, anchors }
  const parted =
    tables.length > 1 ? markup`<p class="muted">A table for each group, with those who have a part in it.</p>` : nothing
  const drawn: Html[] = []
  for (const table of tables) drawn.push(yield* tableMarkup(table, drawing))
  return markup`<section id="matrix"><h2>Who can run what</h2>
${levelLegend(base.levelLabels)}
${parted}${drawn}</section>
`
}

const whole = 'Runbooks and people'

function* tableMarkup({ people, groups }: MatrixTable, drawing: Drawing): Steps<Html> {
  const bodies: Html[] = []
  for (const group of groups) bodies.push(yield* groupBody(group, people, drawing))
  return markup`<div class="scroller" tabindex="0" role="region" aria-label="${groups.length === 1 ? (groups[0]?.name ?? whole) : whole}"><table class="matrix">
<thead>${teamRow(people)}<tr><th scope="col" class="title">Runbook</th><th scope="col" class="number">Can run</th><th scope="col">Risk</th>${people.map(personHead)}</tr></thead>
${bodies}</table></div>
`
}

/** Teams above their people, where there are teams. */
const teamRow = (people: readonly MatrixPerson[]): Html => {
  if (people.every(({ team }) => team === undefined)) return nothing
  const runs: { readonly team: string | undefined; span: number }[] = []
  for (const { team } of people) {
    const last = runs.at(-1)
    if (last !== undefined && last.team === team) last.span += 1
    else runs.push({ team, span: 1 })
  }
  return markup`<tr class="teams"><td colspan="3" class="title"></td>${runs.map(
    ({ team, span }) => markup`<th scope="colgroup" colspan="${span}">${team ?? 'no team'}</th>`,
  )}</tr>`
}

const personHead = ({ name, note }: MatrixPerson): Html =>
  markup`<th scope="col" class="person"><span>${name}${note === undefined ? nothing : markup` <em>${note.split(' ').map((word) => markup`<span>${word}</span> `)}</em>`}</span></th>`

function* groupBody(
  { name, criticality, summary, rows }: MatrixGroup,
  people: readonly MatrixPerson[],
  drawing: Drawing,
): Steps<Html> {
  const lines = yield* eachInSteps(rows, (row) => rowMarkup(row, people, drawing))
  return markup`<tbody><tr class="group"><th scope="rowgroup" colspan="${people.length + 3}"><span><b>${name}</b>${
    criticality === undefined ? nothing : markup` <span class="criticality">${criticality}</span>`
  } <span class="muted">${summary}</span></span></th></tr>
${lines}</tbody>
`
}

const rowMarkup = (
  { runbook, cells }: MatrixRow,
  people: readonly MatrixPerson[],
  { labels, anchors }: Drawing,
): Html => {
  const { title, path, canRun, required, risk, basis, flags } = runbook
  const isLoud = basis === 'declared' && !flags.includes('accepted')
  const asides = [...(basis === 'inferred' ? ['inferred'] : []), ...(flags.includes('accepted') ? ['accepted'] : [])]
  return markup`<tr><th scope="row" class="title" title="${path}"><a href="#${anchors.get(path) ?? 'matrix'}">${title}</a></th><td class="number"><b>${canRun}</b> / ${required.performed}</td><td>${riskSign(risk, isLoud)}${
    asides.length === 0 ? nothing : markup`<span class="muted">, ${asides.join(', ')}</span>`
  }</td>${people.map(({ id }) => levelCell(cells.get(id), labels))}</tr>
`
}
