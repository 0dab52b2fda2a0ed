import * as vscode from 'vscode'
import type { EditOutcome } from '../../core/domain/edits'
import type { PersonId } from '../../core/domain/people'
import { confirmKnowers } from '../../core/edit/runbookEdits'
import { assignRunbook } from '../../core/edit/trainingEdits'
import { inTurn } from '../../core/edit/yaml/inTurn'
import type { HostContext } from '../context'
import { makeChanges, type Change, type EditWords } from './edits'
import { writtenPeople } from './personEdits'
import { stepPath, type PlanStep } from './planSteps'

/**
 * Writes what was accepted, one change a runbook: who is confirmed first, then who learns.
 * `preview`: `always` shows the changes first even where there is only one.
 */
export const writePlan = async (
  context: HostContext,
  accepted: readonly PlanStep[],
  preview: EditWords['preview'] = 'several',
): Promise<boolean> => {
  const changes: Change[] = []
  for (const root of new Set(accepted.map((each) => each.root))) {
    const own = accepted.filter((each) => each.root === root)
    for (const path of new Set(own.map(stepPath))) {
      const decide = decideAll(
        context,
        own.filter((each) => stepPath(each) === path),
      )
      if (decide === undefined) return false
      changes.push({ root: root.folder.uri, path, decide })
    }
  }
  return makeChanges(context, changes, {
    label: vscode.l10n.t('Plan Cross-Training'),
    nothing: vscode.l10n.t('Nothing was ticked, or the runbooks say so already: nothing is written.'),
    preview,
  })
}

type Edit = (text: string) => EditOutcome

/** Undefined, and a sentence, where somebody cannot be written so that reading would find the same person. */
const decideAll = (context: HostContext, accepted: readonly PlanStep[]): Change['decide'] | undefined => {
  const edits: Edit[] = []
  const inOrder = [...accepted.filter(({ kind }) => kind === 'confirm'), ...accepted.filter(isPairing)]
  for (const each of inOrder) {
    const edit = editOf(context, each)
    if (edit === undefined) return undefined
    edits.push(edit)
  }
  return (text = '') => inTurn(text, edits)
}

const isPairing = ({ kind }: PlanStep): boolean => kind === 'pairing'

const editOf = (context: HostContext, accepted: PlanStep): Edit | undefined => {
  const { root } = accepted
  const people: readonly PersonId[] =
    accepted.kind === 'confirm'
      ? accepted.step.people.map(({ person }) => person)
      : [accepted.pairing.trainee, accepted.pairing.mentor]
  const written = writtenPeople(context, root, people)
  if (written === undefined) return undefined
  const { names, isPerson } = written
  if (accepted.kind === 'confirm') return (text) => confirmKnowers(text, names, isPerson)
  const [trainee, mentor] = names
  const { target, startsOn: assigned, due } = accepted.pairing
  if (trainee === undefined) return undefined
  return (text) => assignRunbook(text, { trainee, mentor, target, assigned, due }, isPerson)
}
