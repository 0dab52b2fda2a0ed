import * as vscode from 'vscode'
import type { StatedAssignment } from '../../core/domain/documents'
import type { PersonId } from '../../core/domain/people'
import { assignRunbook as writeAssignment } from '../../core/edit/trainingEdits'
import { assignmentWarnings, mentorChoices, usualDue, usualTarget } from '../../core/metrics/training/trainingChoices'
import { askInSteps, type Step } from '../ask/ask'
import {
  askAllTheSame,
  mentorStep,
  targetStep,
  traineeStep,
  type AssignmentAnswers,
  type MentorAnswer,
} from '../ask/askAssignment'
import { dayIn, dayStep } from '../ask/askDay'
import { runbooksFor, titlesOf } from '../ask/targets/runbooksTarget'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { makeChanges, type Change } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { personGiven, writtenPeople } from '../writing/personEdits'

type Target = StatedAssignment['target']

const targets: readonly string[] = ['read', 'shadowed', 'performed', 'teaches'] satisfies Target[]

const isTarget = (text: string | undefined): text is Target => text !== undefined && targets.includes(text)

/**
 * Gives runbooks to a trainee: an entry of a view, several, a group, or `{uri | uris, trainee, mentor, target, due}`,
 * whose parts are not asked for; `mentor: ''` is nobody yet.
 */
export const assignRunbook = defineCommand('understudy.assignRunbook', async (context, given, selected) => {
  const name = vscode.l10n.t('Assign Runbook to Trainee')
  const runbooks = await runbooksFor(context, given, selected, name)
  const [first] = runbooks
  if (first === undefined) return
  if (first.document.life !== 'active') {
    say(context, vscode.l10n.t('“{0}” is not in use, so nobody needs to learn it.', first.document.facts.title))
    return
  }
  const title = `${name}: ${titlesOf(runbooks)}`
  const answers = await answersFor(context, given, runbooks, title)
  if (answers?.trainee === undefined) return
  if (answers.mentor?.is === 'confirm') {
    await vscode.commands.executeCommand('understudy.confirmKnowers', {
      uri: toUri(first.root.folder.uri, first.document.path),
    })
    return
  }
  await write(context, runbooks, { ...answers, trainee: answers.trainee }, title)
})

const answersFor = async (
  context: HostContext,
  given: unknown,
  runbooks: readonly ReadyDocument[],
  title: string,
): Promise<AssignmentAnswers | undefined> => {
  const [first] = runbooks
  if (first === undefined) return undefined
  const { root, document } = first
  const [trainee, mentor] = [textGiven(given, 'trainee'), textGiven(given, 'mentor')]
  const traineeId = trainee === undefined ? undefined : personGiven(context, root, trainee)
  const mentorId = mentor === undefined || mentor === '' ? undefined : personGiven(context, root, mentor)
  if (
    (trainee !== undefined && traineeId === undefined) ||
    (mentor !== undefined && mentor !== '' && mentorId === undefined)
  )
    return undefined
  const usual = usualTarget(root.report.runbooks.find(({ path }) => path === document.path))
  const [target, due] = [textGiven(given, 'target'), textGiven(given, 'due')]
  const start: AssignmentAnswers = {
    trainee: traineeId,
    mentor: mentorOf(mentor, mentorId),
    target: isTarget(target) ? target : usual,
    day: due ?? usualDue(root.base, root.today),
  }
  const prompt = vscode.l10n.t('By when? The policy’s usual time is filled in; empty: no day')
  const day = { title, prompt, today: root.today, which: 'coming' } as const
  const steps: readonly Step<AssignmentAnswers>[] = [
    ...(trainee === undefined ? [traineeStep(title, runbooks, context)] : []),
    ...(mentor === undefined ? [mentorStep(title, runbooks, context)] : []),
    ...(isTarget(target) ? [] : [targetStep(title, usual, context)]),
    ...(due === undefined ? [dayStep<AssignmentAnswers>(day, context.shown)] : []),
  ]
  const answers = await askInSteps(steps, start)
  if (due !== undefined && due.trim() !== '' && dayIn(due, { which: 'coming', today: root.today }) === undefined) {
    say(context, vscode.l10n.t('“{0}” is no day: give one such as 2027-03-31, Friday or in 6 weeks.', due))
    return undefined
  }
  return answers
}

const mentorOf = (written: string | undefined, id: PersonId | undefined): MentorAnswer | undefined => {
  if (id !== undefined) return { is: 'person', id }
  return written === '' ? { is: 'none' } : undefined
}

type Decided = AssignmentAnswers & { readonly trainee: PersonId }

const mentorFor = ({ root, document }: ReadyDocument, { mentor, trainee }: Decided): PersonId | undefined => {
  switch (mentor?.is) {
    case 'person':
      return mentor.id
    case 'fitting':
      return mentorChoices(root.base, root.report, document.path, trainee)[0]?.person
    case 'none':
    case 'confirm':
    case undefined:
      return undefined
  }
}

const write = async (
  context: HostContext,
  runbooks: readonly ReadyDocument[],
  answers: Decided,
  title: string,
): Promise<void> => {
  const { trainee, target, day } = answers
  const changes: Change[] = []
  const warnings = new Set<string>()
  for (const runbook of runbooks) {
    const { root, document } = runbook
    const mentor = mentorFor(runbook, answers)
    const people = writtenPeople(context, root, [trainee, ...(mentor === undefined ? [] : [mentor])])
    const [traineeName, mentorName] = people?.names ?? []
    if (people === undefined || traineeName === undefined) return
    const about = assignmentWarnings(root.base, root.report, document.path, { trainee, mentor, target })
    for (const warning of about) warnings.add(runbooks.length > 1 ? `${document.facts.title}: ${warning}` : warning)
    const due = dayIn(day, { which: 'coming', today: root.today })
    const assignment = { trainee: traineeName, mentor: mentorName, target, assigned: root.today, due }
    const decide: Change['decide'] = (text = '') => writeAssignment(text, assignment, people.isPerson)
    changes.push({ root: root.folder.uri, path: document.path, decide })
  }
  if (!(await askAllTheSame(context, { title, label: vscode.l10n.t('Assign all the same') }, [...warnings]))) return
  await makeChanges(context, changes, {
    label: vscode.l10n.t('Assign Runbook to Trainee'),
    nothing: vscode.l10n.t('It is assigned so already.'),
  })
}
