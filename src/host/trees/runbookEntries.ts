import type { Document } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { percentText } from '../../core/metrics/words'
import { riskPhrase, whoCanRun } from '../words/describe'
import { runbookMatcher, textMatcher } from './filter'
import { type Group, type Grouping, groupRunbooks } from './grouping'
import type { L10n } from '../l10n'
import { groupEntry, reasonEntry, riskIcons, type TreeEntry } from './treeEntry'
import { toneOf, words } from '../words/words'

/** How the runbooks are shown; an empty filter shows all. */
export type RunbooksShown = { readonly grouping: Grouping; readonly filter: string }

/** The tree of all active runbooks, then those that are listed and not counted. */
export const runbookEntries = (
  base: KnowledgeBase,
  report: CoverageReport,
  { grouping, filter }: RunbooksShown,
  l10n: L10n,
): readonly TreeEntry[] => {
  const runbooks = report.runbooks.filter(runbookMatcher(base, filter))
  return [
    ...groupRunbooks(base, runbooks, grouping, l10n).map((group) => runbookGroup(base, group, grouping, l10n)),
    ...notCounted(base, filter, l10n),
  ]
}

/** "16 runbooks · 56% covered", for the view's head; no share where nobody says who can run any. */
export const runbooksHeadline = ({ summary }: CoverageReport, { t }: L10n): string => {
  if (summary.runbooks === 0 || summary.coverage === undefined) return ''
  const count = summary.runbooks === 1 ? t('1 runbook') : t('{0} runbooks', summary.runbooks)
  const share =
    summary.byBasis.declared === 0 ? t('nothing declared yet') : t('{0} covered', percentText(summary.coverage))
  return `${count} · ${share}`
}

const runbookGroup = (base: KnowledgeBase, group: Group, grouping: Grouping, l10n: L10n): TreeEntry => {
  const criticality = grouping === 'service' ? criticalityOf(base, group) : undefined
  const description = [
    ...(criticality === undefined ? [] : [words(l10n).criticality[criticality]]),
    groupFigure(group, l10n),
  ].join(' · ')
  return groupEntry({
    key: `group/${grouping}/${group.key}`,
    label: group.name,
    description,
    tone: 'fine',
    open: true,
    children: group.runbooks.map((runbook) => runbookEntry(base, runbook, { grouping, group: group.key }, l10n)),
  })
}

/** How many are covered; where nobody declared anything of any, how many there are. */
const groupFigure = ({ runbooks }: Group, { t }: L10n): string => {
  if (runbooks.every(({ basis }) => basis !== 'declared')) {
    return runbooks.length === 1 ? t('1 runbook') : t('{0} runbooks', runbooks.length)
  }
  return t('{0} of {1} covered', runbooks.filter(({ risk }) => risk === 'covered').length, runbooks.length)
}

const criticalityOf = (base: KnowledgeBase, { key }: Group) =>
  [...base.services.values()].find(({ id }) => id === key)?.criticality

type Place = { readonly grouping: Grouping; readonly group: string }

const runbookEntry = (base: KnowledgeBase, runbook: RunbookCoverage, place: Place, l10n: L10n): TreeEntry => {
  const who = whoCanRun(base, runbook, l10n)
  const risk = riskPhrase(runbook, l10n)
  return {
    key: `runbook/${place.group}/${runbook.path}`,
    label: runbook.title,
    // “nobody known” says it all; and the group may have said it.
    description: place.grouping === 'risk' || runbook.risk === 'unknown' ? who : `${who} · ${risk}`,
    tooltip: [
      runbook.title,
      runbook.why,
      l10n.t(
        '{0} of {1} required can run it · criticality {2}',
        runbook.canRun,
        runbook.required.performed,
        words(l10n).criticality[runbook.criticality],
      ),
      ...runbook.flags.map((flag) => words(l10n).flags[flag]),
      runbook.path,
    ],
    spoken: `${runbook.title}, ${who}, ${risk}. ${runbook.why}`,
    icon: riskIcons[runbook.risk],
    tone: toneOf(runbook),
    opens: { path: runbook.path, line: 1 },
    path: runbook.path,
    is: 'runbook',
    marks: [
      ...(runbook.basis === 'inferred' ? ['inferred'] : []),
      ...runbook.flags.filter((flag) => flag === 'changed-since-sign-off'),
    ],
    open: false,
    children: [],
  }
}

const notCounted = (base: KnowledgeBase, filter: string, l10n: L10n): readonly TreeEntry[] => {
  const matches = textMatcher(filter)
  const resting = [...base.documents.values()].filter(
    ({ kind, life, facts, path }) => kind === 'runbook' && life !== 'active' && matches(`${facts.title}\n${path}`),
  )
  if (resting.length === 0) return []
  return [
    groupEntry({
      key: 'group/not-counted',
      label: l10n.t('Drafts and retired'),
      description: l10n.t('{0}, not counted', resting.length),
      children: resting.map((document) => restingEntry(document, l10n)),
    }),
  ]
}

const restingEntry = ({ path, life, facts: { title } }: Document, { t }: L10n): TreeEntry => {
  const description = life === 'draft' ? t('draft') : t('retired')
  return {
    ...reasonEntry(`resting/${path}`, title, { description, path, is: 'runbook' }),
    tooltip: [title, description, path],
    icon: life === 'draft' ? 'edit' : 'archive',
    tone: 'calm',
    opens: { path, line: 1 },
  }
}
