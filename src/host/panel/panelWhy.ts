import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Reason, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { PanelReason, PanelWhy } from '../../panel/messages'
import { personName, personSentence, reasonText } from '../words/describe'
import type { L10n } from '../l10n'
import { words } from '../words/words'

/** The reasons of one row, or of one cell where a person is asked for. */
export const panelWhy = (
  base: KnowledgeBase,
  runbook: RunbookCoverage,
  person: string | undefined,
  l10n: L10n,
): PanelWhy => (person === undefined ? whyRow(base, runbook, l10n) : whyCell(base, runbook, person, l10n))

const whyRow = (base: KnowledgeBase, runbook: RunbookCoverage, l10n: L10n): PanelWhy => ({
  path: runbook.path,
  person: undefined,
  title: runbook.title,
  text: runbook.why,
  reasons: [
    ...runbook.flags.map((flag) => unsourced(words(l10n).flags[flag])),
    ...runbook.people.flatMap((coverage) => {
      const said = personSentence(base, coverage, l10n)
      const [first] = coverage.reasons
      return [first === undefined ? unsourced(said) : { ...sourced(first), text: `${said}: ${reasonText(first)}` }]
    }),
  ],
})

const whyCell = (base: KnowledgeBase, runbook: RunbookCoverage, id: string, l10n: L10n): PanelWhy => {
  const coverage = runbook.people.find(({ person }) => person === id)
  const name = base.people.get(id as RunbookCoverage['people'][number]['person'])?.name ?? id
  return {
    path: runbook.path,
    person: coverage?.person,
    title: `${coverage === undefined ? name : personName(base, coverage.person)} · ${runbook.title}`,
    text:
      coverage === undefined ? l10n.t('{0} holds no level on it.', name) : `${personSentence(base, coverage, l10n)}.`,
    reasons: (coverage?.reasons ?? []).map(sourced),
  }
}

const unsourced = (text: string): PanelReason => ({ text, source: '', path: undefined, line: undefined })

const sourced = (reason: Reason): PanelReason => {
  const { source } = reason
  const text = reasonText(reason)
  return source.kind === 'line'
    ? { text, source: `${source.path}:${source.line}`, path: source.path, line: source.line }
    : { text, source: source.commit.slice(0, 10), path: undefined, line: undefined }
}
