import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import {
  trainingProgress,
  type AssignmentProgress,
  type ChangedSignOff,
} from '../../core/metrics/training/trainingProgress'
import type { L10n } from '../l10n'
import { dateWords } from '../words/words'
import { groupEntry, reasonEntry, type TreeEntry } from './treeEntry'

export type MyTraining = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly language: string
  /** Undefined where it is not known who is at the keyboard. */
  readonly me: PersonId | undefined
}

/** What the person at the keyboard learns and teaches, each with its next step; on top of the view, and open. */
export const myTrainingEntries = (question: MyTraining, l10n: L10n): readonly TreeEntry[] => {
  const { base, me } = question
  const { t } = l10n
  if (base.people.size === 0) return []
  const name = me === undefined ? '' : (base.people.get(me)?.name ?? me)
  const children = me === undefined ? [whoAreYou(l10n)] : ofMine(question, me, l10n)
  const nothing = reasonEntry('mine/nothing', t('Nothing to learn or teach at present'), { tone: 'calm', icon: 'pass' })
  return [
    groupEntry({
      key: 'mine',
      label: t('My Training'),
      description: name,
      icon: 'mortar-board',
      tone: 'fine',
      open: true,
      children: children.length === 0 ? [nothing] : children,
    }),
  ]
}

const whoAreYou = ({ t }: L10n): TreeEntry => ({
  ...reasonEntry('mine/who', t('Say who you are…'), {
    description: t('git’s e-mail names nobody who is known'),
    icon: 'account',
  }),
  runs: { command: 'understudy.sayWhoIAm', arguments: [] },
})

const ofMine = (question: MyTraining, me: PersonId, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const { assignments, changed } = trainingProgress(question.base, question.report, question.report.today)
  const learning = assignments.filter(({ trainee }) => trainee === me)
  const mentoring = assignments.filter(({ mentor }) => mentor === me)
  const signed = changed.filter(({ person, signedOffBy }) => person === me || signedOffBy === me)
  return [
    ...part(
      'learning',
      t('Learning'),
      learning.map((one) => assignmentEntry(question, one, 'learning', l10n)),
    ),
    ...part(
      'mentoring',
      t('Mentoring'),
      mentoring.map((one) => assignmentEntry(question, one, 'mentoring', l10n)),
    ),
    ...part(
      'changed',
      t('Changed since sign-off'),
      signed.map((one) => changedEntry(question, one, me, l10n)),
    ),
  ]
}

const part = (key: string, label: string, children: readonly TreeEntry[]): readonly TreeEntry[] =>
  children.length === 0
    ? []
    : [groupEntry({ key: `mine/${key}`, label, description: '', tone: 'fine', open: true, children })]

type Side = 'learning' | 'mentoring'

const assignmentEntry = ({ language }: MyTraining, progress: AssignmentProgress, side: Side, l10n: L10n): TreeEntry => {
  const { path, title, range, traineeName, mentorName, due, overdue, overdueDays, stalled, ready, nextText } = progress
  const { t } = l10n
  const who = side === 'learning' ? (mentorName === undefined ? '' : t('with {0}', mentorName)) : traineeName
  const state = [
    ...(ready ? [t('ready for sign-off')] : [nextText.replace(/\.$/, '')]),
    ...(due === undefined ? [] : [overdue ? overdueWords(overdueDays, l10n) : t('due {0}', dateWords(due, language))]),
    ...(stalled && !ready ? [t('stalled')] : []),
  ]
  const description = [who, ...state].filter((part) => part !== '').join(' · ')
  return {
    ...reasonEntry(`mine/${side}/${path}/${range.start.line}`, title, {
      description,
      icon: ready ? 'verified' : side === 'learning' ? 'book' : 'person',
      tone: overdue || stalled ? 'warn' : 'fine',
      path,
      opens: { path, line: range.start.line },
    }),
    is: 'assignment',
    marks: [side, ...(ready ? ['ready'] : [])],
    ...(progress.trainee === undefined ? {} : { gives: { trainee: progress.trainee } }),
    tooltip: [title, description, ...stepLines(progress, language, l10n), path],
    spoken: `${title}, ${description}`,
  }
}

const overdueWords = (days: number, { t }: L10n): string =>
  days === 1 ? t('overdue since yesterday') : t('overdue by {0} days', days)

const stepLines = ({ steps, assigned, target }: AssignmentProgress, language: string, { t }: L10n) => [
  ...(assigned === undefined ? [] : [t('Assigned on {0}, target “{1}”', dateWords(assigned, language), target)]),
  ...steps.map(({ step, on }) =>
    on === undefined ? t('{0}: to come', step) : t('{0}: {1}', step, dateWords(on, language)),
  ),
]

const changedEntry = (
  { language }: MyTraining,
  { path, title, person, name, signedOn }: ChangedSignOff,
  me: PersonId,
  { t }: L10n,
): TreeEntry => {
  const on = signedOn === undefined ? '' : dateWords(signedOn, language)
  const description =
    person === me
      ? on === ''
        ? t('you were signed off for an earlier text')
        : t('you were signed off on {0} for an earlier text', on)
      : on === ''
        ? t('you signed {0} off for an earlier text', name)
        : t('you signed {0} off on {1} for an earlier text', name, on)
  return {
    ...reasonEntry(`mine/changed/${path}/${person}`, title, { description, icon: 'diff', path }),
    is: 'assignment',
    marks: ['changed'],
    gives: { person, trainee: person },
    tooltip: [title, description, t('A click shows what changed.'), path],
    spoken: `${title}, ${description}`,
    runs: { command: 'understudy.showChangedSinceSignOff', arguments: [] },
  }
}
