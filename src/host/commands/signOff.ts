import * as vscode from 'vscode'
import type { StatedAssignment } from '../../core/domain/documents'
import { atLeast } from '../../core/domain/levels'
import type { PersonId } from '../../core/domain/people'
import { signOff as writeSignOff } from '../../core/edit/trainingEdits'
import { noMentorText } from '../../core/metrics/training/trainingChoices'
import { askInSteps, type Step } from '../ask/ask'
import { askAllTheSame } from '../ask/askAssignment'
import { maySomebodyBeSigned, missingWords, signOffChoices, type SignOffChoice } from '../ask/askSignOff'
import { targetWords } from '../ask/askSteps'
import { askChoice, type Choice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import { askWhoIAm } from '../ask/whoAmI'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { personGiven, writtenPeople } from '../writing/personEdits'
import { personName } from '../words/describe'

type Target = StatedAssignment['target']

type Answers = { readonly who: SignOffChoice; readonly level: Target | 'changes' }

/** The mentor's word that somebody has reached a level, for the text as it is: `{uri, trainee, level}`, or asked. */
export const signOff = defineCommand('understudy.signOff', async (context, given) => {
  const name = vscode.l10n.t('Sign Off')
  const ready = await runbookFor(context, given, name, {
    is: maySomebodyBeSigned,
    none: vscode.l10n.t('Nobody is learning a runbook yet, and no sign-off is out of date.'),
  })
  const me = ready && (await askWhoIAm(context, ready.root, name))
  if (ready === undefined || me === undefined) return
  const choices = signOffChoices(ready, me)
  const written = textGiven(given, 'trainee')
  const named = written === undefined ? undefined : personGiven(context, ready.root, written)
  if (written !== undefined && named === undefined) return
  const wanted = named === undefined ? choices : choices.filter(({ value }) => value.person === named)
  const may = wanted.filter(({ value }) => whyNot(ready, me, value.person) === undefined)
  if (may.length === 0) sayWhyNot(context, ready, me, named ?? wanted[0]?.value.person)
  const answers = await answersFor(context, given, ready, may)
  if (answers === undefined) return
  const { who, level } = answers
  if (level === 'changes') {
    const uri = toUri(ready.root.folder.uri, ready.document.path)
    await vscode.commands.executeCommand('understudy.showChangedSinceSignOff', { uri, person: who.person })
    return
  }
  await write(context, ready, { who: { ...who, level }, me }, `${name}: ${ready.document.facts.title}`)
})

/** Only who can teach it signs, or who can run it where nobody teaches; undefined: they may. */
const whyNot = ({ root, document }: ReadyDocument, me: PersonId, trainee: PersonId): string | undefined => {
  const runbook = root.report.runbooks.find(({ path }) => path === document.path)
  return runbook === undefined ? vscode.l10n.t('It is not in use.') : noMentorText(root.base, runbook, me, trainee)
}

const sayWhyNot = (context: HostContext, ready: ReadyDocument, me: PersonId, trainee: PersonId | undefined): void => {
  const { root, document } = ready
  const { title } = document.facts
  const uri = toUri(root.folder.uri, document.path)
  const showWhy = { label: vscode.l10n.t('Show Why'), command: 'understudy.showWhy', given: [uri] }
  const assign = { label: vscode.l10n.t('Assign…'), command: 'understudy.assignRunbook', given: [uri] }
  const isOwn =
    trainee === me || (trainee === undefined && document.assignments.some(({ traineeId }) => traineeId === me))
  if (isOwn) {
    say(context, vscode.l10n.t('Nobody signs off their own level: ask your mentor to.'), showWhy)
    return
  }
  if (trainee === undefined) {
    say(context, vscode.l10n.t('Nobody is learning “{0}”, and no sign-off is out of date.', title), assign)
    return
  }
  const why = whyNot(ready, me, trainee)
  const name = personName(root.base, trainee)
  if (why === undefined) say(context, vscode.l10n.t('{0} has nothing to be signed off on “{1}”.', name, title), assign)
  else say(context, vscode.l10n.t('You cannot sign off “{0}”. {1}', title, why), showWhy)
}

const answersFor = async (
  context: HostContext,
  given: unknown,
  { root, document }: ReadyDocument,
  choices: readonly Choice<SignOffChoice>[],
): Promise<Answers | undefined> => {
  const [first] = choices
  if (first === undefined) return undefined
  const { title } = document.facts
  const level = textGiven(given, 'level')
  const heading = `${vscode.l10n.t('Sign Off')}: ${title}`
  const target = (['read', 'shadowed', 'performed', 'teaches'] as const).find((each) => each === level)
  const steps: readonly Step<Answers>[] = [
    ...(textGiven(given, 'trainee') === undefined ? [whoStep(heading, choices, context)] : []),
    ...(target === undefined ? [levelStep(heading, { root, document }, context)] : []),
  ]
  return askInSteps(steps, { who: first.value, level: target ?? first.value.level })
}

const whoStep =
  (title: string, choices: readonly Choice<SignOffChoice>[], { shown }: HostContext): Step<Answers> =>
  async (_, step, steps) => {
    const placeholder = vscode.l10n.t('Whom have you seen do it?')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    if (answered.kind !== 'answer') return answered
    const who = answered.value.picked
    return { kind: 'answer', value: { who, level: who.level } }
  }

const levelStep =
  (title: string, ready: ReadyDocument, { shown }: HostContext): Step<Answers> =>
  async (answers, step, steps) => {
    const { who } = answers
    const name = personName(ready.root.base, who.person)
    const levels = (['read', 'shadowed', 'performed', 'teaches'] as const).filter((level) => atLeast(level, who.least))
    const choices: readonly Choice<Answers['level']>[] = [
      ...levels.map((level) => {
        const missing = missingWords(ready, { person: who.person, level })
        return {
          value: level,
          label: targetWords(level),
          description: level === who.level ? vscode.l10n.t('for the text as it is now') : '',
          ...(missing.length > 0 ? { detail: vscode.l10n.t('$(warning) not recorded: {0}', missing.join(', ')) } : {}),
          chosen: level === who.level,
        }
      }),
      ...(who.changed
        ? [{ value: 'changes' as const, label: vscode.l10n.t('Show what has changed first'), icon: 'diff' }]
        : []),
    ]
    const placeholder = vscode.l10n.t('What do you sign for {0}?', name)
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer' ? { kind: 'answer', value: { who, level: answered.value.picked } } : answered
  }

const write = async (
  context: HostContext,
  { root, document }: ReadyDocument,
  { who, me }: { readonly who: SignOffChoice; readonly me: PersonId },
  title: string,
): Promise<void> => {
  const missing = missingWords({ root, document }, who)
  const name = personName(root.base, who.person)
  const warnings =
    missing.length === 0 ? [] : [vscode.l10n.t('Of {0} there is no record: {1}.', name, missing.join(', '))]
  if (!(await askAllTheSame(context, { title, label: vscode.l10n.t('Sign off all the same') }, warnings))) return
  const people = writtenPeople(context, root, [who.person, me])
  const [trainee, mentor] = people?.names ?? []
  if (people === undefined || trainee === undefined || mentor === undefined) return
  const signed = { trainee, mentor, level: who.level, on: root.today }
  await makeChanges(
    context,
    [
      {
        root: root.folder.uri,
        path: document.path,
        decide: (text = '') => writeSignOff(text, signed, people.isPerson),
      },
    ],
    { label: vscode.l10n.t('Sign Off'), nothing: vscode.l10n.t('It is signed so already.') },
  )
}
