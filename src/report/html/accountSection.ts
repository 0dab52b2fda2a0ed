import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { eachInSteps, type Steps } from '../../core/domain/steps'
import type { DocPath } from '../../core/domain/text'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { flagSentences } from '../../core/metrics/why/flagSentences'
import { cellSentence, reasonText } from '../matrix/cellWords'
import { markup, nothing, type Html } from './markup'
import { riskSign } from './riskSign'

/** Where each runbook's reasons stand on the page. */
export const runbookAnchors = ({ runbooks }: CoverageReport): ReadonlyMap<DocPath, string> =>
  new Map(runbooks.map(({ path }, index) => [path, `runbook-${index + 1}`]))

/** Every runbook with all that its verdict and its people's levels rest on, folded. */
export function* accountSection(
  base: KnowledgeBase,
  { runbooks }: CoverageReport,
  anchors: ReadonlyMap<DocPath, string>,
): Steps<Html> {
  if (runbooks.length === 0) return nothing
  const accounts = yield* eachInSteps(runbooks, (runbook) =>
    account(base, runbook, anchors.get(runbook.path) ?? 'reasons'),
  )
  return markup`<section id="reasons"><h2>Every runbook, with its reasons</h2>
${accounts}</section>
`
}

const account = (base: KnowledgeBase, runbook: RunbookCoverage, anchor: string): Html => {
  const { title, path, risk, basis, why, people } = runbook
  const flags = flagSentences(base, runbook).map(
    ({ sentence }) => markup`<p>${sentence}</p>
`,
  )
  return markup`<details id="${anchor}"><summary>${title} <code>${path}</code> ${riskSign(risk, basis === 'declared')}</summary>
<p>${why}</p>
${flags}${
    people.length === 0
      ? nothing
      : markup`<ul>
${people.map((person) => personAccount(base, person))}</ul>
`
  }</details>
`
}

const personAccount = (base: KnowledgeBase, person: PersonCoverage): Html => {
  const name = base.people.get(person.person)?.name ?? person.person
  return markup`<li><b>${name}</b> ${cellSentence(person)}${
    person.reasons.length === 0 ? nothing : markup`: ${person.reasons.map(reasonText).join('; ')}`
  }</li>
`
}
