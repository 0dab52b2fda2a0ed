import * as vscode from 'vscode'
import type { StatedAssignment } from '../../core/domain/documents'
import type { PersonId } from '../../core/domain/people'
import { mentorChoices, traineeChoices, type PersonChoice } from '../../core/metrics/training/trainingChoices'
import { askChoice, type Choice } from './askTicks'
import type { Answered, Step } from './ask'
import type { HostContext } from '../context'
import type { ReadyDocument } from '../reading/readyDocument'
import { personName } from '../words/describe'
import { capital, words } from '../words/words'

type Target = StatedAssignment['target']

/** Who mentors: a person; whoever fits each of several runbooks; nobody yet. */
export type MentorAnswer =
  { readonly is: 'person'; readonly id: PersonId } | { readonly is: 'fitting' | 'none' | 'confirm' }

export type AssignmentAnswers = {
  readonly trainee: PersonId | undefined
  readonly mentor: MentorAnswer | undefined
  readonly target: Target
  readonly day: string
}

const onlyAnswer = <T, A>(answered: Answered<{ readonly picked: T }>, use: (picked: T) => A): Answered<A> =>
  answered.kind === 'answer' ? { kind: 'answer', value: use(answered.value.picked) } : answered

const detailOf = (reasons: readonly string[], { cautions }: PersonChoice): string =>
  [capital(reasons.join(' · ')), ...cautions.map((caution) => `$(warning) ${caution}`)]
    .filter((part) => part !== '')
    .join(' · ')

const choiceOf = <T>(value: T, label: string, description: string, detail: string): Choice<T> => ({
  value,
  label,
  description,
  ...(detail === '' ? {} : { detail }),
})

/** Those with a reason for any of the runbooks first, in the order of the first runbook that suggests them. */
const traineesFor = (runbooks: readonly ReadyDocument[], target: Target): readonly PersonChoice[] => {
  const all = runbooks.flatMap(({ root, document }) => traineeChoices(root.base, root.report, document.path, target))
  const byPerson = new Map<PersonId, PersonChoice>()
  for (const choice of [...all.filter(({ reasons }) => reasons.length > 0), ...all])
    if (!byPerson.has(choice.person)) byPerson.set(choice.person, choice)
  return [...byPerson.values()]
}

/** Asks who is to learn; those who are suggested first, with the reasons. */
export const traineeStep =
  (title: string, runbooks: readonly ReadyDocument[], { shown }: HostContext): Step<AssignmentAnswers> =>
  async (answers, step, steps) => {
    const [first] = runbooks
    if (first === undefined) return { kind: 'cancelled' }
    const choices = traineesFor(runbooks, answers.target).map((choice) => ({
      ...choiceOf(choice.person, personName(first.root.base, choice.person), '', detailOf(choice.reasons, choice)),
      under: choice.reasons.length > 0 ? vscode.l10n.t('suggested') : vscode.l10n.t('everybody else'),
      chosen: choice.person === answers.trainee,
    }))
    const placeholder = vscode.l10n.t('Who is to learn it?')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return onlyAnswer(answered, (trainee) => ({ ...answers, trainee }))
  }

const mentorsFor = (runbooks: readonly ReadyDocument[], trainee: PersonId | undefined) => {
  const lists = runbooks.map(({ root, document }) => mentorChoices(root.base, root.report, document.path, trainee))
  const [first = [], ...others] = lists
  return first.filter(({ person }) => others.every((list) => list.some((other) => other.person === person)))
}

const seemsKnown = ({ root, document }: ReadyDocument): boolean =>
  root.report.runbooks.some(({ path, basis, canRun }) => path === document.path && basis === 'inferred' && canRun > 0)

const otherMentors = (runbooks: readonly ReadyDocument[], nobody: boolean): readonly Choice<MentorAnswer>[] => [
  ...(runbooks.length > 1
    ? [
        {
          value: { is: 'fitting' } as const,
          label: vscode.l10n.t('Whoever fits each runbook'),
          description: vscode.l10n.t('the first with a free seat who may mentor on it'),
          icon: 'organization',
        },
      ]
    : []),
  ...(nobody && runbooks.some(seemsKnown)
    ? [
        {
          value: { is: 'confirm' } as const,
          label: vscode.l10n.t('Confirm who seems to know it first'),
          description: vscode.l10n.t('only whoever is confirmed may mentor'),
          icon: 'person-add',
        },
      ]
    : []),
  {
    value: { is: 'none' } as const,
    label: vscode.l10n.t('No mentor yet'),
    description: nobody ? vscode.l10n.t('nobody is known to be able to teach or run it') : '',
    icon: 'dash',
  },
]

/** Asks who is to teach: only those who may, with how many they mentor. */
export const mentorStep =
  (title: string, runbooks: readonly ReadyDocument[], { shown }: HostContext): Step<AssignmentAnswers> =>
  async (answers, step, steps) => {
    const [first] = runbooks
    if (first === undefined) return { kind: 'cancelled' }
    const mentors = mentorsFor(runbooks, answers.trainee).map((mentor) => {
      const load = mentor.full ? `$(warning) ${mentor.load}` : mentor.load
      const value: MentorAnswer = { is: 'person', id: mentor.person }
      const name = personName(first.root.base, mentor.person)
      const line = choiceOf(value, name, `${capital(mentor.reasons.join(' · '))} · ${load}`, detailOf([], mentor))
      return { ...line, chosen: answers.mentor?.is === 'person' && answers.mentor.id === mentor.person }
    })
    const others = otherMentors(runbooks, mentors.length === 0)
    const choices =
      runbooks.length > 1 ? [...others.slice(0, 1), ...mentors, ...others.slice(1)] : [...mentors, ...others]
    const placeholder = vscode.l10n.t('Who teaches it and signs it off?')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return onlyAnswer(answered, (mentor) => ({ ...answers, mentor }))
  }

const targets: readonly Target[] = ['performed', 'teaches', 'shadowed', 'read']

/** Asks for the level to be reached. */
export const targetStep =
  (title: string, usual: Target, { shown }: HostContext): Step<AssignmentAnswers> =>
  async (answers, step, steps) => {
    const { levels } = words(vscode.l10n)
    const choices = targets.map((target) => ({
      value: target,
      label: capital(levels[target]),
      description: target === usual ? vscode.l10n.t('what the policy lacks') : '',
      chosen: target === answers.target,
    }))
    const placeholder = vscode.l10n.t('What is to be reached?')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return onlyAnswer(answered, (target) => ({ ...answers, target }))
  }

/** Says what speaks against something before it is done; true where it is to be done all the same. */
export const askAllTheSame = async (
  { shown }: HostContext,
  { title, label }: { readonly title: string; readonly label: string },
  warnings: readonly string[],
): Promise<boolean> => {
  if (warnings.length === 0) return true
  const choices = [
    { value: true, label, detail: warnings.join(' '), icon: 'warning' },
    { value: false, label: vscode.l10n.t('Leave it as it is'), icon: 'close' },
  ]
  const question = { title, step: 1, steps: 1, prompt: '', placeholder: warnings.join(' ') }
  const answered = await askChoice(question, shown, choices)
  return answered.kind === 'answer' && answered.value.picked
}
