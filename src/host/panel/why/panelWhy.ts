import type { Reason } from '../../../core/metrics/coverageReport/coverageReport'
import type { PanelReason, PanelWhy } from '../../../panel/protocol/why'
import { personName, personSentence, reasonText } from '../../words/describe'
import type { L10n } from '../../l10n'
import { panelOffers, type PanelPlace } from './panelOffers'
import { words } from '../../words/words'

/** The reasons of one row, or of one cell where a person is asked for, and what can be done about it. */
export const panelWhy = (place: PanelPlace, l10n: L10n): PanelWhy => ({
  ...(place.person === undefined ? whyRow(place, l10n) : whyCell(place, place.person, l10n)),
  offers: panelOffers(place, l10n),
})

type Why = Omit<PanelWhy, 'offers'>

const whyRow = ({ base, runbook }: PanelPlace, l10n: L10n): Why => ({
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

const whyCell = ({ base, runbook }: PanelPlace, id: string, l10n: L10n): Why => {
  const coverage = runbook.people.find(({ person }) => person === id)
  const known = [...base.people.values()].find((person) => person.id === id)
  const name = known?.name ?? id
  return {
    path: runbook.path,
    person: known?.id,
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
