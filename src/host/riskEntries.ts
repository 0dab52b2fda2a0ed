import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../core/metrics/coverageReport'
import { whoCanRun } from './describe'
import { declaresNothing } from './firstLook'
import type { L10n } from './l10n'
import { riskMatters } from './riskMatters'
import { runbookReasons } from './runbookReasons'
import { groupEntry, riskIcons, type TreeEntry } from './treeEntry'
import { toneOf, words } from './words'

export type RiskQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  /** For dates, such as `en-GB`. */
  readonly language: string
  /** What a repository that declares nothing is offered first. */
  readonly steps: readonly TreeEntry[]
}

/**
 * What to do next, gathered by sort, the most urgent sort first. What rests on the history alone, is unknown or was
 * accepted is folded into one line each, so that a repository that declares nothing is not painted red.
 */
export const riskEntries = (question: RiskQuestion, l10n: L10n): readonly TreeEntry[] => [
  ...nextSteps(question, l10n),
  ...runbookGroups(question, l10n),
  ...riskMatters(question, l10n),
  ...folds(question, l10n),
]

const nextSteps = ({ report, steps }: RiskQuestion, { t }: L10n): readonly TreeEntry[] =>
  !declaresNothing(report) || steps.length === 0
    ? []
    : [groupEntry({ key: 'sort/steps', label: t('What would help'), description: '', open: true, children: steps })]

/** Those whose risk nobody accepted. */
const openOnes = ({ runbooks }: CoverageReport) => runbooks.filter(({ flags }) => !flags.includes('accepted'))

type Sort = {
  readonly key: string
  readonly label: string
  readonly description: (count: number) => string
  readonly icon: string
  /** Unfolded from the start. */
  readonly open?: boolean
  readonly holds: (runbook: RunbookCoverage) => boolean
}

const sorts = ({ t }: L10n): readonly Sort[] => [
  {
    key: 'uncovered',
    label: t('Uncovered'),
    description: (count) => t('{0} that nobody can run', count),
    icon: riskIcons.uncovered,
    open: true,
    holds: ({ risk }) => risk === 'uncovered',
  },
  {
    key: 'single-point',
    label: t('Single points of knowledge'),
    description: (count) => t('{0} that one person alone can run', count),
    icon: riskIcons['single-point'],
    open: true,
    holds: ({ risk }) => risk === 'single-point',
  },
  {
    key: 'below-policy',
    label: t('Below policy'),
    description: (count) => t('{0} that too few can run', count),
    icon: riskIcons['below-policy'],
    holds: ({ risk }) => risk === 'below-policy',
  },
  {
    key: 'no-trainer',
    label: t('No trainer'),
    description: (count) => t('{0} that too few can teach', count),
    icon: riskIcons['no-trainer'],
    holds: ({ canTeach, required }) => canTeach < required.teaches,
  },
  {
    key: 'leaving-soon',
    label: t('Leaving soon'),
    description: (count) => t('{0} that lean on somebody who leaves', count),
    icon: 'sign-out',
    holds: ({ flags }) => flags.includes('leaving-soon'),
  },
  {
    key: 'lapsed',
    label: t('Lapsed'),
    description: (count) => t('{0} not exercised for too long', count),
    icon: 'history',
    holds: ({ flags }) => flags.includes('lapsed'),
  },
]

const runbookGroups = (question: RiskQuestion, l10n: L10n): readonly TreeEntry[] => {
  const declared = openOnes(question.report).filter(({ basis }) => basis === 'declared')
  return sorts(l10n).flatMap((sort) => gathered(question, sort, declared.filter(sort.holds), l10n))
}

/** Drawn from the history, or not known at all: said once, in a calm voice. */
const folds = (question: RiskQuestion, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const risky = question.report.runbooks.filter(({ risk }) => risk !== 'covered')
  const open = risky.filter(({ flags }) => !flags.includes('accepted'))
  const inferred = open.filter(({ basis }) => basis === 'inferred')
  const fold = (key: string, label: string, icon: string, runbooks: readonly RunbookCoverage[], aside?: string) =>
    gathered(question, { key, label, icon, description: (count) => aside ?? String(count) }, runbooks, l10n)
  const [one, few] = [
    inferred.filter(({ risk }) => risk === 'single-point'),
    inferred.filter(({ risk }) => risk !== 'single-point'),
  ]
  const unknown = open.filter(({ basis }) => basis === 'none')
  const accepted = risky.filter(({ flags }) => flags.includes('accepted'))
  return [
    ...fold('inferred', t('Seems to be known by one person'), 'person', one),
    ...fold('inferred-few', t('Seems to be known by too few'), 'organization', few),
    ...fold('unknown', t('Nobody said to know it'), 'question', unknown),
    ...fold('accepted', t('Accepted'), 'shield', accepted, t('{0}, out of the figures', accepted.length)),
  ]
}

const gathered = (
  question: RiskQuestion,
  { key, label, description, icon, open = false }: Omit<Sort, 'holds'>,
  runbooks: readonly RunbookCoverage[],
  l10n: L10n,
): readonly TreeEntry[] =>
  runbooks.length === 0
    ? []
    : [
        groupEntry({
          key: `sort/${key}`,
          label,
          description: description(runbooks.length),
          icon,
          open,
          children: runbooks.map((runbook) => riskEntry(question, runbook, `risk/${key}/${runbook.path}`, l10n)),
        }),
      ]

const riskEntry = ({ base }: RiskQuestion, runbook: RunbookCoverage, key: string, l10n: L10n): TreeEntry => {
  const { criticality, title, why, path, basis } = runbook
  const weighty = criticality === 'critical' || criticality === 'high' ? [words(l10n).criticality[criticality]] : []
  const description = [...weighty, whoCanRun(base, runbook, l10n)].join(' · ')
  return {
    key,
    label: title,
    description,
    tooltip: [title, why, path],
    spoken: `${title}, ${description}. ${why}`,
    icon: riskIcons[runbook.risk],
    tone: toneOf(runbook),
    opens: undefined,
    path,
    is: 'runbook',
    marks: basis === 'inferred' ? ['inferred'] : [],
    open: false,
    // Worked out where it is looked at: hundreds may lie folded.
    get children() {
      return runbookReasons(base, runbook, key, l10n)
    },
  }
}
