import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { withdrawAssignment as writeWithdrawal } from '../../core/edit/trainingEdits'
import { trainingProgress, type AssignmentProgress } from '../../core/metrics/training/trainingProgress'
import { askInSteps, type Step } from '../ask/ask'
import { progressWords } from '../ask/askSteps'
import { askChoice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { personGiven, writtenPeople } from '../writing/personEdits'

type Answers = { readonly of: AssignmentProgress | undefined }

/** Takes an assignment back, with the steps recorded in it: `{uri, trainee}`, whose parts are not asked for. */
export const withdrawAssignment = defineCommand('understudy.withdrawAssignment', async (context, given) => {
  const name = vscode.l10n.t('Withdraw Assignment')
  const ready = await runbookFor(context, given, name, {
    is: ({ document }) => document.assignments.some(({ traineeId }) => traineeId !== undefined),
    none: vscode.l10n.t('Nobody has a runbook assigned yet.'),
  })
  if (ready === undefined) return
  const { root, document } = ready
  const written = textGiven(given, 'trainee')
  const named = written === undefined ? undefined : personGiven(context, root, written)
  if (written !== undefined && named === undefined) return
  const open = trainingProgress(root.base, root.report, root.today).assignments.filter(
    ({ path, trainee }) =>
      path === document.path && trainee !== undefined && (named === undefined || trainee === named),
  )
  if (open.length === 0) {
    say(context, vscode.l10n.t('There is no open assignment on “{0}” to take back.', document.facts.title))
    return
  }
  const title = `${name}: ${document.facts.title}`
  const steps = named === undefined ? [whoStep(title, open, context)] : []
  const answers = await askInSteps<Answers>(steps, { of: open[0] })
  if (answers?.of?.trainee !== undefined) await write(context, ready, answers.of.trainee, name)
})

const whoStep =
  (title: string, open: readonly AssignmentProgress[], { shown }: HostContext): Step<Answers> =>
  async (_, step, steps) => {
    const choices = open.map((of) => ({ value: of, label: of.traineeName, description: progressWords(of) }))
    const placeholder = vscode.l10n.t('Whose? The steps recorded so far go with it')
    const answered = await askChoice({ title, step, steps, prompt: '', placeholder }, shown, choices)
    return answered.kind === 'answer' ? { kind: 'answer', value: { of: answered.value.picked } } : answered
  }

const write = async (
  context: HostContext,
  { root, document }: ReadyDocument,
  person: PersonId,
  label: string,
): Promise<void> => {
  const people = writtenPeople(context, root, [person])
  const [trainee] = people?.names ?? []
  if (people === undefined || trainee === undefined) return
  const decide = (text = '') => writeWithdrawal(text, { trainee }, people.isPerson)
  const nothing = vscode.l10n.t('It is taken back already.')
  await makeChanges(context, [{ root: root.folder.uri, path: document.path, decide }], { label, nothing })
}
