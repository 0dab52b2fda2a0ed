import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { whoCanRun } from '../words/describe'
import { declaresNothing } from './firstLook'
import type { L10n } from '../l10n'
import { riskMatters } from './riskMatters'
import { benchEntries } from './benchEntries'
import { runbookReasons } from './runbookReasons'
import { sortEntry } from './sortEntry'
import { groupEntry, riskIcons, type TreeEntry } from './treeEntry'
import { toneOf, words } from '../words/words'

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
  ...benchEntries(question, l10n),
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
  /** What all of them have in common, in a sentence. */
  readonly meaning: string
  /** Unfolded from the start. */
  readonly open?: boolean
  readonly quiet?: true
  readonly holds: (runbook: RunbookCoverage) => boolean
}

const sorts = ({ t }: L10n): readonly Sort[] => [
  {
    key: 'uncovered',
    label: t('Uncovered'),
    meaning: t('Nobody can run these.'),
    open: true,
    holds: ({ risk }) => risk === 'uncovered',
  },
  {
    key: 'single-point',
    label: t('Single points of knowledge'),
    meaning: t('One person alone can run each of these.'),
    open: true,
    holds: ({ risk }) => risk === 'single-point',
  },
  {
    key: 'below-policy',
    label: t('Below policy'),
    meaning: t('Fewer people can run these than the policy asks for.'),
    holds: ({ risk }) => risk === 'below-policy',
  },
  {
    key: 'no-trainer',
    label: t('No trainer'),
    meaning: t('Fewer people can teach these than the policy asks for.'),
    holds: ({ canTeach, required }) => canTeach < required.teaches,
  },
  {
    key: 'leaving-soon',
    label: t('Leaving soon'),
    meaning: t('These lean on somebody whose last day is near.'),
    holds: ({ flags }) => flags.includes('leaving-soon'),
  },
  {
    key: 'lapsed',
    label: t('Lapsed'),
    meaning: t('Somebody has not exercised these for longer than the policy allows.'),
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
  const fold = (key: string, label: string, meaning: string, runbooks: readonly RunbookCoverage[]) =>
    gathered(question, { key, label, meaning, quiet: true }, runbooks, l10n)
  const byHistory = t('Going by who wrote them; nobody has said so.')
  return [
    ...fold(
      'inferred',
      t('Seems to be known by one person'),
      byHistory,
      inferred.filter(({ risk }) => risk === 'single-point'),
    ),
    ...fold(
      'inferred-few',
      t('Seems to be known by too few'),
      byHistory,
      inferred.filter(({ risk }) => risk !== 'single-point'),
    ),
    ...fold(
      'unknown',
      t('Nobody known to run it'),
      t('Neither the documents nor the history say who can run these.'),
      open.filter(({ basis }) => basis === 'none'),
    ),
    ...fold(
      'accepted',
      t('Accepted'),
      t('Somebody accepted these risks for a time; they are out of the figures.'),
      risky.filter(({ flags }) => flags.includes('accepted')),
    ),
  ]
}

const gathered = (
  question: RiskQuestion,
  { key, label, meaning, open = false, quiet }: Omit<Sort, 'holds'>,
  runbooks: readonly RunbookCoverage[],
  l10n: L10n,
): readonly TreeEntry[] =>
  sortEntry({
    key,
    label,
    meaning,
    open,
    ...(quiet === undefined ? {} : { quiet }),
    // What can be done to one of them can be done to all.
    marks: runbooks.some(isInferred) ? ['inferred'] : [],
    count: runbooks.length,
    make: () => runbooks.map((runbook) => riskEntry(question, runbook, `risk/${key}/${runbook.path}`, l10n)),
  })

const isInferred = ({ basis }: RunbookCoverage): boolean => basis === 'inferred'

const riskEntry = ({ base }: RiskQuestion, runbook: RunbookCoverage, key: string, l10n: L10n): TreeEntry => {
  const { criticality, title, why, path } = runbook
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
    marks: isInferred(runbook) ? ['inferred'] : [],
    coverage: runbook,
    open: false,
    // Worked out where it is looked at: hundreds may lie folded.
    holds: true,
    get children() {
      return runbookReasons(base, runbook, key, l10n)
    },
  }
}
