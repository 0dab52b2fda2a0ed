import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonCoverage, Reason, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { flagSentences } from '../../core/metrics/why/flagSentences'
import { personSentence, reasonText } from '../words/describe'
import type { L10n } from '../l10n'
import { reasonEntry, type TreeEntry } from './treeEntry'

/** Why a runbook stands where it does: its risk, its flags, its incidents and its people, each with its sources. */
export const runbookReasons = (
  base: KnowledgeBase,
  runbook: RunbookCoverage,
  key: string,
  l10n: L10n,
): readonly TreeEntry[] => [
  reasonEntry(`${key}/why`, runbook.why, { icon: 'info', opens: { path: runbook.path, line: 1 } }),
  ...flagSentences(base, runbook).map(({ flag, sentence }) =>
    reasonEntry(`${key}/flag-${flag}`, sentence, { icon: 'tag' }),
  ),
  ...(runbook.incidentsLastYear > 0
    ? [reasonEntry(`${key}/incidents`, incidentWords(runbook.incidentsLastYear, l10n), { icon: 'flame' })]
    : []),
  ...runbook.people.map((person) => personEntry(base, person, `${key}/${person.person}`, l10n)),
]

const incidentWords = (count: number, { t }: L10n): string =>
  count === 1 ? t('Used in 1 incident of the last year') : t('Used in {0} incidents of the last year', count)

const personEntry = (base: KnowledgeBase, coverage: PersonCoverage, key: string, l10n: L10n): TreeEntry =>
  reasonEntry(key, personSentence(base, coverage, l10n), {
    icon: 'account',
    children: coverage.reasons.map((each, index) => sourced(`${key}/${index}`, each)),
  })

const sourced = (key: string, each: Reason): TreeEntry =>
  each.source.kind === 'line'
    ? reasonEntry(key, reasonText(each), {
        description: `${each.source.path}:${each.source.line}`,
        opens: { path: each.source.path, line: each.source.line },
      })
    : reasonEntry(key, reasonText(each), { description: each.source.commit.slice(0, 7) })
