import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { recordExercise as writeExercise } from '../../core/edit/runbookEdits'
import { askInSteps, askText, type Step } from '../ask/ask'
import { dayIn, dayStep } from '../ask/askDay'
import { askChoice, askTicks, type Choice } from '../ask/askTicks'
import { runbooksFor, titlesOf } from '../ask/targets/runbooksTarget'
import { whoAmI } from '../ask/whoAmI'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { textGiven, textsGiven } from '../writing/givenFields'
import { personGiven, writtenPeople } from '../writing/personEdits'
import { personName, personSentence } from '../words/describe'

type Answers = {
  readonly people: readonly PersonId[]
  readonly kind: string
  readonly day: string
  readonly note: string
}

/**
 * Records that people practised runbooks, or used them in earnest: an entry of a view, several, a group, or
 * `{uri | uris, people, kind, on, note}`; where people are given nothing is asked.
 */
export const recordExercise = defineCommand('understudy.recordExercise', async (context, given, selected) => {
  const name = vscode.l10n.t('Record Exercise or Drill')
  const runbooks = await runbooksFor(context, given, selected, name)
  const [first] = runbooks
  if (first === undefined) return
  const answers = await answersFor(context, given, runbooks, `${name}: ${titlesOf(runbooks)}`)
  if (answers === undefined) return
  const { root } = first
  const on = dayIn(answers.day, { which: 'past', today: root.today })
  if (on === undefined || on > root.today) {
    say(context, vscode.l10n.t('“{0}” is no day that has been: give one such as 2026-11-09 or yesterday.', answers.day))
    return
  }
  if (answers.people.length === 0) {
    say(context, vscode.l10n.t('Nobody was ticked, so nothing is written.'))
    return
  }
  const people = writtenPeople(context, root, answers.people)
  if (people === undefined) return
  const exercise = { on, kind: answers.kind, by: people.names, note: answers.note }
  const changes = runbooks.map(({ document }) => ({
    root: root.folder.uri,
    path: document.path,
    decide: (text = '') => writeExercise(text, exercise),
  }))
  await makeChanges(context, changes, { label: name, nothing: vscode.l10n.t('It is recorded so already.') })
})

const answersFor = async (
  context: HostContext,
  given: unknown,
  runbooks: readonly ReadyDocument[],
  title: string,
): Promise<Answers | undefined> => {
  const [first] = runbooks
  if (first === undefined) return undefined
  const { root } = first
  const names = textsGiven(given, 'people')
  const named = names?.map((name) => personGiven(context, root, name))
  if (named?.includes(undefined) === true) return undefined
  const start: Answers = {
    people: named?.flatMap((id) => id ?? []) ?? [],
    kind: textGiven(given, 'kind') ?? 'drill',
    day: textGiven(given, 'on') ?? vscode.l10n.t('today'),
    note: textGiven(given, 'note') ?? '',
  }
  if (named !== undefined) return start
  const me = await whoAmI(context, root)
  const day = { title, prompt: vscode.l10n.t('On which day?'), today: root.today, which: 'past' } as const
  return askInSteps(
    [
      peopleStep(title, runbooks, me, context),
      kindStep(title, context),
      dayStep<Answers>(day, context.shown),
      noteStep(title, context),
    ],
    start,
  )
}

/** Those who can run it or learn it first, then everybody else who is here. */
const peopleChoices = ({ root, document }: ReadyDocument, me: PersonId | undefined): readonly Choice<PersonId>[] => {
  const held = (root.report.runbooks.find(({ path }) => path === document.path)?.people ?? []).filter(
    ({ present }) => present,
  )
  const ids = new Set(held.map(({ person }) => person))
  const others = [...root.base.people.values()]
    .filter(({ id, until }) => !ids.has(id) && (until === undefined || until >= root.today))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    ...held.map((coverage) => ({
      value: coverage.person,
      label: personName(root.base, coverage.person),
      description: personSentence(root.base, coverage, vscode.l10n),
      under: vscode.l10n.t('knows it or learns it'),
      chosen: coverage.person === me,
    })),
    ...others.map(({ id, name }) => ({
      value: id,
      label: name,
      under: vscode.l10n.t('everybody else'),
      chosen: id === me,
    })),
  ]
}

const peopleStep =
  (title: string, [first]: readonly ReadyDocument[], me: PersonId | undefined, { shown }: HostContext): Step<Answers> =>
  async (answers, step, steps) => {
    if (first === undefined) return { kind: 'cancelled' }
    const before = answers.people
    const choices = peopleChoices(first, me).map((choice) =>
      before.length === 0 ? choice : { ...choice, chosen: before.includes(choice.value) },
    )
    const placeholder = vscode.l10n.t('Who took part? Tick all of them')
    const answered = await askTicks({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, people: answered.value } } : answered
  }

const kindStep =
  (title: string, { shown }: HostContext): Step<Answers> =>
  async (answers, step, steps) => {
    const choices: readonly Choice<string>[] = [
      { value: 'drill', label: vscode.l10n.t('Drill'), description: vscode.l10n.t('practised') },
      { value: 'real', label: vscode.l10n.t('Real use'), description: vscode.l10n.t('carried out in earnest') },
    ].map((choice) => ({ ...choice, chosen: choice.value === answers.kind }))
    const placeholder = vscode.l10n.t('What was it? Another word can be typed')
    const own = (text: string): Choice<string> => ({
      value: text,
      label: text,
      description: vscode.l10n.t('your own word'),
    })
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices, own)
    return answered.kind === 'answer'
      ? { kind: 'answer', value: { ...answers, kind: answered.value.picked } }
      : answered
  }

const noteStep =
  (title: string, { shown }: HostContext): Step<Answers> =>
  async (answers, step, steps) => {
    const prompt = vscode.l10n.t('What else is to be said? May be left empty')
    const placeholder = vscode.l10n.t('Such as: game day, with the standby')
    const question = { title, step, steps, prompt, placeholder }
    const answered = await askText(question, shown, answers.note, () => ({ kind: 'fine', says: prompt }))
    return answered.kind === 'answer' ? { kind: 'answer', value: { ...answers, note: answered.value } } : answered
  }
