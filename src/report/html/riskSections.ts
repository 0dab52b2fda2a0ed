import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { shortKnowers, type ReportContent, type RiskEntry } from '../content'
import { markup, nothing, type Html } from './markup'
import { htmlTable } from './htmlTable'
import { riskSign } from './riskSign'

const runbookName = ({ runbook: { title, path } }: RiskEntry): Html => markup`${title} <code>${path}</code>`

const reasons = ({ runbook: { why }, knowers, notes }: RiskEntry): Html =>
  markup`${why}${[...(knowers === '' ? [] : [`${knowers}.`]), ...notes].map((text) => markup` ${text}`)}`

const section = (id: string, title: string, entries: readonly RiskEntry[], isLoud: boolean): Html =>
  entries.length === 0
    ? nothing
    : markup`<section id="${id}"><h2>${title}</h2>
${htmlTable(
  [{ title: 'Runbook' }, { title: 'Criticality' }, { title: 'Risk' }, { title: 'Why' }],
  entries.map((entry) => [
    runbookName(entry),
    markup`${entry.runbook.criticality}`,
    riskSign(entry.runbook.risk, isLoud && entry.runbook.basis === 'declared'),
    reasons(entry),
  ]),
)}</section>
`

/** Risks that were declared or weigh much, each with its reasons. */
export const riskSection = ({ risks }: ReportContent): Html =>
  section('risks', 'Risks, the most urgent first', risks, true)

export const acceptedSection = ({ accepted }: ReportContent): Html =>
  section('accepted', 'Accepted risks', accepted, false)

/** Where nobody is declared: each in a line. */
export const undeclaredSection = (base: KnowledgeBase, { undeclared }: ReportContent): Html =>
  undeclared.length === 0
    ? nothing
    : markup`<section id="undeclared"><h2>Nobody declared: inferred from history, or unknown</h2>
${htmlTable(
  [{ title: 'Runbook' }, { title: 'Risk' }, { title: 'Who can run it, as far as is known' }],
  undeclared.map((entry) => [
    runbookName(entry),
    riskSign(entry.runbook.risk, false),
    markup`${shortKnowers(base, entry.runbook)}`,
  ]),
)}</section>
`
