import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { trainingSteps, type TrainingStep } from '../../core/domain/trainingSteps'
import { recordTrainingStep as writeStep } from '../../core/edit/trainingEdits'
import { trainingProgress, type AssignmentProgress } from '../../core/metrics/training/trainingProgress'
import { askInSteps, type Step } from '../ask/ask'
import { dayIn, dayStep } from '../ask/askDay'
import { progressWords, stepMeaning, stepWords } from '../ask/askSteps'
import { askChoice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import { whoAmI } from '../ask/whoAmI'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { personGiven, writtenPeople } from '../writing/personEdits'

type Answers = { readonly of: AssignmentProgress | undefined; readonly step: TrainingStep; readonly day: string }

/** Records what a trainee has done: `{uri, trainee, step, on}`, whose parts are not asked for, or asked. */
export const recordTrainingStep = defineCommand('understudy.recordTrainingStep', async (context, given) => {
  const name = vscode.l10n.t('Record Training Step')
  const ready = await runbookFor(context, given, name, {
    is: ({ document }) => document.assignments.some(({ traineeId }) => traineeId !== undefined),
    none: vscode.l10n.t('Nobody has a runbook assigned yet.'),
  })
  if (ready === undefined) return
  const open = trainingProgress(ready.root.base, ready.root.report, ready.root.today).assignments.filter(
    ({ path, trainee }) => path === ready.document.path && trainee !== undefined,
  )
  if (open.length === 0) sayNothingAssigned(context, ready)
  const answers = open.length === 0 ? undefined : await answersFor(context, given, ready, open, name)
  if (answers?.of?.trainee === undefined) return
  await write(context, ready, { ...answers, trainee: answers.of.trainee, of: answers.of }, name)
})

const sayNothingAssigned = (context: HostContext, { root, document }: ReadyDocument): void => {
  say(context, vscode.l10n.t('Nobody has “{0}” assigned, so there is no step to record.', document.facts.title), {
    label: vscode.l10n.t('Assign…'),
    command: 'understudy.assignRunbook',
    given: [toUri(root.folder.uri, document.path)],
  })
}

const isStep = (text: string | undefined): text is TrainingStep => trainingSteps.some((step) => step === text)

const usualStep = ({ next }: AssignmentProgress): TrainingStep => (next === 'sign-off' ? 'supervised' : next)

const answersFor = async (
  context: HostContext,
  given: unknown,
  { root, document }: ReadyDocument,
  open: readonly AssignmentProgress[],
  name: string,
): Promise<Answers | undefined> => {
  const [written, step, on] = [textGiven(given, 'trainee'), textGiven(given, 'step'), textGiven(given, 'on')]
  const named = written === undefined ? undefined : personGiven(context, root, written)
  if (written !== undefined && named === undefined) return undefined
  const me = named ?? (await whoAmI(context, root))
  const of = open.find(({ trainee }) => trainee === me) ?? (named === undefined ? open[0] : undefined)
  if (of === undefined) {
    say(context, vscode.l10n.t('{0} has no open assignment on “{1}”.', written ?? '', document.facts.title))
    return undefined
  }
  const title = `${name}: ${document.facts.title}`
  const day = { title, prompt: vscode.l10n.t('On which day?'), today: root.today, which: 'past' } as const
  const steps: readonly Step<Answers>[] = [
    ...(named === undefined && open.length > 1 ? [whoStep(title, open, me, context)] : []),
    ...(isStep(step) ? [] : [whichStep(name, document.facts.title, context)]),
    ...(on === undefined ? [dayStep<Answers>(day, context.shown)] : []),
  ]
  const start: Answers = { of, step: isStep(step) ? step : usualStep(of), day: on ?? vscode.l10n.t('today') }
  return askInSteps(steps, start)
}

const whoStep =
  (
    title: string,
    open: readonly AssignmentProgress[],
    me: PersonId | undefined,
    { shown }: HostContext,
  ): Step<Answers> =>
  async (answers, step, steps) => {
    const mine = open.filter(({ trainee }) => trainee === me)
    const choices = [...mine, ...open.filter((one) => !mine.includes(one))].map((of) => ({
      value: of,
      label: of.trainee === me ? vscode.l10n.t('{0} (you)', of.traineeName) : of.traineeName,
      description: progressWords(of),
      chosen: of === answers.of,
    }))
    const placeholder = vscode.l10n.t('Who has taken a step?')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    if (answered.kind !== 'answer') return answered
    const { picked } = answered.value
    return { kind: 'answer', value: { ...answers, of: picked, step: usualStep(picked) } }
  }

const whichStep =
  (name: string, runbook: string, { shown }: HostContext): Step<Answers> =>
  async (answers, step, steps) => {
    const { of } = answers
    if (of === undefined) return { kind: 'cancelled' }
    const recorded = new Map(of.steps.map((each) => [each.step, each.on]))
    const choices = trainingSteps.map((each) => {
      const on = recorded.get(each)
      return {
        value: each,
        label: stepWords(each),
        description: stepMeaning(each),
        ...(on === undefined ? {} : { detail: vscode.l10n.t('recorded: {0}', on) }),
        chosen: each === answers.step,
      }
    })
    const title = `${name}: ${of.traineeName}, ${runbook}`
    const placeholder = vscode.l10n.t('What has {0} done?', of.traineeName)
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, step: answered.value.picked } }
      : answered
  }

const write = async (
  context: HostContext,
  { root, document }: ReadyDocument,
  { trainee, step, day, of }: Answers & { readonly trainee: PersonId; readonly of: AssignmentProgress },
  label: string,
): Promise<void> => {
  const on = dayIn(day, { which: 'past', today: root.today })
  if (on === undefined || on > root.today) {
    say(context, vscode.l10n.t('“{0}” is no day that has been: give one such as 2026-11-09 or yesterday.', day))
    return
  }
  const people = writtenPeople(context, root, [trainee])
  const [name] = people?.names ?? []
  if (people === undefined || name === undefined) return
  const change = {
    root: root.folder.uri,
    path: document.path,
    decide: (text = '') => writeStep(text, { trainee: name, step, on }, people.isPerson),
  }
  const nothing = vscode.l10n.t('It is recorded so already.')
  const isWritten = await makeChanges(context, [change], { label, nothing })
  const left = of.missing.filter((each) => each !== step && each !== 'read')
  if (isWritten && !of.ready && left.length === 0 && (step !== 'read' || of.target === 'read'))
    sayReady(context, { root, document }, of)
}

const sayReady = (context: HostContext, { root, document }: ReadyDocument, of: AssignmentProgress): void => {
  const { traineeName, mentorName } = of
  const text =
    mentorName === undefined
      ? vscode.l10n.t('{0} is ready for sign-off on “{1}”.', traineeName, document.facts.title)
      : vscode.l10n.t('{0} is ready for sign-off by {2} on “{1}”.', traineeName, document.facts.title, mentorName)
  say(context, text, {
    label: vscode.l10n.t('Sign Off'),
    command: 'understudy.signOff',
    given: [{ uri: toUri(root.folder.uri, document.path), trainee: of.trainee }],
  })
}
