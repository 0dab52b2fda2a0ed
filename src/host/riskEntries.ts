import { percentText } from '../core/metrics/words'
import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { CoverageReport, PersonCoverage, Reason, RunbookCoverage } from '../core/metrics/coverageReport'
import { personSentence, reasonText, riskPhrase, whoCanRun } from './describe'
import type { L10n } from './l10n'
import { riskIcons, type TreeEntry } from './treeEntry'
import { toneOf, words } from './words'

/**
 * What to do next, the most urgent first: what is declared one by one; what rests on the history alone, is unknown or
 * was accepted, each folded into one line, so that a repository that declares nothing is not painted red.
 */
export const riskEntries = (base: KnowledgeBase, report: CoverageReport, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const risky = report.runbooks.filter(({ risk }) => risk !== 'covered')
  const accepted = risky.filter(({ flags }) => flags.includes('accepted'))
  const open = risky.filter(({ flags }) => !flags.includes('accepted'))
  const entries = (runbooks: readonly RunbookCoverage[]) => runbooks.map((runbook) => riskEntry(base, runbook, l10n))
  const inferred = open.filter(({ basis }) => basis === 'inferred')
  const unknown = open.filter(({ basis }) => basis === 'none')
  return [
    ...entries(open.filter(({ basis }) => basis === 'declared')),
    ...fold(
      'inferred',
      t('Going by the history alone'),
      t('{0} that one or too few people seem to know', inferred.length),
      entries(inferred),
    ),
    ...fold(
      'unknown',
      t('Nobody known'),
      t('{0} that say nothing of who can run them', unknown.length),
      entries(unknown),
    ),
    ...fold('accepted', t('Accepted'), t('{0}, out of the figures', accepted.length), entries(accepted)),
  ]
}

/** The figures, in one line, for the top of the view. */
export const riskHeadline = ({ summary }: CoverageReport, { t }: L10n): string | undefined => {
  if (summary.coverage === undefined) return undefined
  const figures = [
    t('{0} can be run by enough people', percentText(summary.coverage)),
    summary.singlePoints > 0 && t('single points: {0}', summary.singlePoints),
    summary.uncovered > 0 && t('uncovered: {0}', summary.uncovered),
    summary.unknown > 0 && t('unknown: {0}', summary.unknown),
    summary.overdueReviews > 0 && t('reviews overdue: {0}', summary.overdueReviews),
  ]
  return figures.filter((figure) => figure !== false).join(' · ')
}

const fold = (key: string, label: string, description: string, children: readonly TreeEntry[]): readonly TreeEntry[] =>
  children.length === 0
    ? []
    : [
        {
          key: `fold/${key}`,
          label,
          description,
          tooltip: [label, description],
          spoken: `${label}, ${description}`,
          icon: key === 'accepted' ? 'shield' : 'history',
          tone: 'calm',
          opens: undefined,
          path: undefined,
          is: 'group',
          open: false,
          children,
        },
      ]

const riskEntry = (base: KnowledgeBase, runbook: RunbookCoverage, l10n: L10n): TreeEntry => {
  const risk = riskPhrase(runbook, l10n)
  const parts = [risk, words(l10n).criticality[runbook.criticality], whoCanRun(base, runbook, l10n)]
  return {
    key: `risk/${runbook.path}`,
    label: runbook.title,
    description: parts.join(' · '),
    tooltip: [runbook.title, runbook.why, runbook.path],
    spoken: `${runbook.title}, ${risk}. ${runbook.why}`,
    icon: riskIcons[runbook.risk],
    tone: toneOf(runbook),
    opens: undefined,
    path: runbook.path,
    is: 'runbook',
    open: false,
    children: reasonEntries(base, runbook, l10n),
  }
}

const reasonEntries = (base: KnowledgeBase, runbook: RunbookCoverage, l10n: L10n): readonly TreeEntry[] => {
  const key = `reason/${runbook.path}`
  const plain = (text: string, at: string, icon: string) => reason(`${key}/${at}`, text, { icon })
  return [
    { ...plain(runbook.why, 'why', 'info'), opens: { path: runbook.path, line: 1 } },
    ...runbook.flags.map((flag) => plain(words(l10n).flags[flag], `flag-${flag}`, 'tag')),
    ...(runbook.incidentsLastYear > 0
      ? [plain(l10n.t('Used in {0} incidents of the last year', runbook.incidentsLastYear), 'incidents', 'flame')]
      : []),
    ...runbook.people.map((person) => personEntry(base, person, `${key}/${person.person}`, l10n)),
  ]
}

const personEntry = (base: KnowledgeBase, coverage: PersonCoverage, key: string, l10n: L10n): TreeEntry =>
  reason(key, personSentence(base, coverage, l10n), {
    icon: 'account',
    children: coverage.reasons.map((each, index) => sourced(`${key}/${index}`, each)),
  })

const sourced = (key: string, each: Reason): TreeEntry =>
  each.source.kind === 'line'
    ? reason(key, reasonText(each), {
        description: `${each.source.path}:${each.source.line}`,
        opens: { path: each.source.path, line: each.source.line },
      })
    : reason(key, reasonText(each), { description: each.source.commit.slice(0, 7) })

const reason = (key: string, text: string, more: Partial<TreeEntry>): TreeEntry => ({
  key,
  label: text,
  description: '',
  tooltip: [text, ...(more.description === undefined ? [] : [more.description])],
  spoken: more.description === undefined ? text : `${text}, ${more.description}`,
  icon: undefined,
  tone: 'fine',
  opens: undefined,
  path: undefined,
  is: 'reason',
  open: false,
  children: [],
  ...more,
})
