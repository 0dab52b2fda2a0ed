import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { WithoutHistory } from '../reading/historyPlan'
import type { L10n } from '../l10n'
import { reasonEntry, type TreeEntry } from './treeEntry'

/** There are runbooks, and none says who can run it: the usual case when Understudy first meets a repository. */
export const declaresNothing = ({ summary }: CoverageReport): boolean =>
  summary.runbooks > 0 && summary.byBasis.declared === 0

/** What was found, what is declared, and what the history suggests, in plain sentences. */
export const firstLook = (report: CoverageReport, l10n: L10n): string =>
  [foundWords(report, l10n), declaredWords(report, l10n), suggestedWords(report, l10n)]
    .filter((sentence) => sentence !== undefined)
    .join(' ')

const foundWords = ({ summary, counts }: CoverageReport, { t }: L10n): string => {
  const runbooks = summary.runbooks === 1 ? t('1 runbook') : t('{0} runbooks', summary.runbooks)
  const reviews = counts.reviews === 1 ? t('1 incident review') : t('{0} incident reviews', counts.reviews)
  const found = counts.reviews === 0 ? runbooks : t('{0} and {1}', runbooks, reviews)
  return t('Found {0}.', found)
}

const declaredWords = ({ runbooks }: CoverageReport, { t }: L10n): string => {
  const owned = runbooks.filter(({ flags }) => !flags.includes('no-owner')).length
  if (owned === 0) return t('None of the runbooks says yet who owns it or can run it.')
  const ofTeams = runbooks.filter(({ flags }) => flags.includes('team-owned')).length
  if (ofTeams === runbooks.length) {
    return t('The runbooks belong to teams; nobody has said yet who is in them, or who can run which runbook.')
  }
  if (owned === 1 && runbooks.length > 1) return t('1 of the runbooks has an owner; none says yet who can run it.')
  return owned === runbooks.length
    ? t('The runbooks have owners; none says yet who can run it.')
    : t('{0} of the runbooks have an owner; none says yet who can run it.', owned)
}

const suggestedWords = ({ runbooks, history }: CoverageReport, { t }: L10n): string | undefined => {
  const inferred = runbooks.filter(({ basis }) => basis === 'inferred')
  if (inferred.length === 0) return history === 'full' ? t('The history does not tell who wrote them.') : undefined
  const one = inferred.filter(({ canRun }) => canRun === 1).length
  const several = inferred.filter(({ canRun }) => canRun > 1).length
  const parts = [
    one === 1 && t('1 seems known to one person alone'),
    one > 1 && t('{0} seem known to one person alone', one),
    several > 0 && (one > 0 ? t('{0} to two or more', several) : t('{0} seem known to two or more', several)),
  ].filter((part) => part !== false)
  if (parts.length === 0) return undefined
  const suggested = t('By the history, {0}.', parts.join(', '))
  const notSeen = inferred.filter(({ flags }) => flags.includes('not-seen')).length
  if (notSeen === 0) return suggested
  const silent =
    notSeen === 1
      ? t('1 rests on somebody not seen for a year.')
      : t('{0} rest on somebody not seen for a year.', notSeen)
  return `${suggested} ${silent}`
}

export type StepsQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly withoutHistory: WithoutHistory | undefined
  /** Whether a command is there to be called. */
  readonly offers: (command: string) => boolean
}

type Step = {
  readonly command: string
  readonly given?: readonly unknown[]
  readonly label: string
  readonly aside: string
  readonly icon: string
}

/** What would help most in a repository that declares nothing, in order; only what can be done with a click. */
export const firstSteps = (question: StepsQuestion, l10n: L10n): readonly TreeEntry[] =>
  [...historySteps(question, l10n), ...declaringSteps(question, l10n)]
    .filter(({ command }) => !command.startsWith('understudy.') || question.offers(command))
    .map(({ command, given = [], label, aside, icon }) =>
      reasonEntry(`step/${command}`, label, {
        description: aside,
        icon,
        is: 'step',
        runs: { command, arguments: given },
      }),
    )

const declaringSteps = ({ base, report }: StepsQuestion, { t }: L10n): readonly Step[] => {
  const inferred = report.runbooks.filter(isInferred).length
  const hasTeamFile = [...base.people.values()].some(({ inTeamFile }) => inTeamFile)
  return [
    ...(inferred === 0
      ? []
      : [
          {
            command: 'understudy.confirmKnowers',
            label: t('Confirm who seems to know'),
            aside: t('the history suggests somebody for {0}', inferred),
            icon: 'person-add',
          },
        ]),
    {
      command: 'understudy.setFolderDefaults',
      label: t('Set service and criticality for a folder'),
      aside: t('so that what matters most comes first'),
      icon: 'folder',
    },
    ...(hasTeamFile
      ? []
      : [
          {
            command: 'understudy.createTeamFile',
            label: t('Create a team file'),
            aside: t('who is in which team, and under which names'),
            icon: 'organization',
          },
        ]),
  ]
}

const isInferred = ({ basis }: RunbookCoverage): boolean => basis === 'inferred'

/** Where the history is missing and a click can bring it. */
const historySteps = ({ withoutHistory }: StepsQuestion, { t }: L10n): readonly Step[] => {
  const step = (command: string, label: string, aside: string, icon: string, given: readonly unknown[] = []) => [
    { command, label, aside, icon, given },
  ]
  switch (withoutHistory) {
    case 'untrusted':
      return step('workbench.trust.manage', t('Trust this folder'), t('so that its history can be read'), 'shield')
    case 'off':
      return step(
        'workbench.action.openSettings',
        t('Turn the history on'),
        t('it suggests who knows what'),
        'settings-gear',
        ['understudy.history.enabled'],
      )
    case 'failed':
      return step('understudy.showLog', t('Show the log'), t('it says why the history could not be read'), 'output')
    case 'stopped':
      return step('understudy.refreshIndex', t('Read the history'), t('its reading was stopped'), 'refresh')
    case 'other-owner':
      return step('understudy.refreshIndex', t('Read again'), t('after “git config safe.directory”'), 'refresh')
    case 'shallow':
      return step('understudy.refreshIndex', t('Read again'), t('after “git fetch --unshallow”'), 'refresh')
    case 'reading':
    case 'virtual':
    case 'no-repository':
    case 'no-commits':
    case 'no-git':
    case undefined:
      return []
  }
}
