import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../core/metrics/coverageReport'
import { riskPhrase, whoCanRun } from './describe'
import { type Group, type Grouping, groupRunbooks } from './grouping'
import type { L10n } from './l10n'
import { riskIcons, type TreeEntry } from './treeEntry'
import { toneOf, words } from './words'

/** The tree of all active runbooks, then those that are listed and not counted. */
export const runbookEntries = (
  base: KnowledgeBase,
  report: CoverageReport,
  grouping: Grouping,
  l10n: L10n,
): readonly TreeEntry[] => [
  ...groupRunbooks(base, report.runbooks, grouping, l10n).map((group) => groupEntry(base, group, grouping, l10n)),
  ...notCounted(base, l10n),
]

const groupEntry = (base: KnowledgeBase, group: Group, grouping: Grouping, l10n: L10n): TreeEntry => {
  const criticality = grouping === 'service' ? criticalityOf(base, group) : undefined
  const covered = group.runbooks.filter(({ risk }) => risk === 'covered').length
  const description = [
    ...(criticality === undefined ? [] : [words(l10n).criticality[criticality]]),
    l10n.t('{0} of {1} covered', covered, group.runbooks.length),
  ].join(' · ')
  return {
    key: `group/${grouping}/${group.key}`,
    label: group.name,
    description,
    tooltip: [group.name, description],
    spoken: `${group.name}, ${description}`,
    icon: undefined,
    tone: 'fine',
    opens: undefined,
    path: undefined,
    is: 'group',
    open: true,
    children: group.runbooks.map((runbook) => runbookEntry(base, runbook, group.key, l10n)),
  }
}

const criticalityOf = (base: KnowledgeBase, { key }: Group) =>
  [...base.services.values()].find(({ id }) => id === key)?.criticality

const runbookEntry = (base: KnowledgeBase, runbook: RunbookCoverage, group: string, l10n: L10n): TreeEntry => {
  const who = whoCanRun(base, runbook, l10n)
  const risk = riskPhrase(runbook, l10n)
  const description = runbook.risk === 'covered' ? who : `${who} · ${risk}`
  return {
    key: `runbook/${group}/${runbook.path}`,
    label: runbook.title,
    description,
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
    spoken: `${runbook.title}, ${risk}. ${runbook.why}`,
    icon: riskIcons[runbook.risk],
    tone: toneOf(runbook),
    opens: { path: runbook.path, line: 1 },
    path: runbook.path,
    is: 'runbook',
    open: false,
    children: [],
  }
}

const notCounted = (base: KnowledgeBase, l10n: L10n): readonly TreeEntry[] => {
  const resting = [...base.documents.values()].filter(({ kind, life }) => kind === 'runbook' && life !== 'active')
  if (resting.length === 0) return []
  const life = { active: '', draft: l10n.t('draft'), retired: l10n.t('retired') }
  const label = l10n.t('Drafts and retired')
  const description = l10n.t('{0}, not counted', resting.length)
  return [
    {
      key: 'group/not-counted',
      label,
      description,
      tooltip: [label, description],
      spoken: `${label}, ${description}`,
      icon: undefined,
      tone: 'calm',
      opens: undefined,
      path: undefined,
      is: 'group',
      open: false,
      children: resting.map((document) => ({
        key: `resting/${document.path}`,
        label: document.facts.title,
        description: life[document.life],
        tooltip: [document.facts.title, life[document.life], document.path],
        spoken: `${document.facts.title}, ${life[document.life]}`,
        icon: document.life === 'draft' ? 'edit' : 'archive',
        tone: 'calm' as const,
        opens: { path: document.path, line: 1 },
        path: document.path,
        is: 'runbook' as const,
        open: false,
        children: [],
      })),
    },
  ]
}
