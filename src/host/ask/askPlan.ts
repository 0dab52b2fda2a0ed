import * as vscode from 'vscode'
import type { ConfirmStep, Pairing, TrainingPlan } from '../../core/metrics/plan/plan'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { personName } from '../words/describe'
import { words } from '../words/words'
import type { Accepted } from '../writing/planEdits'
import { askTicks, type Choice } from './askTicks'

/** The plan of one folder. */
export type RootPlan = { readonly root: ReadyRoot; readonly plan: TrainingPlan }

/** Everything that can be accepted: who to confirm, then who learns what. */
export const stepsOf = (plans: readonly RootPlan[]): readonly Accepted[] => [
  ...plans.flatMap(({ root, plan }) => plan.confirm.map((step): Accepted => ({ kind: 'confirm', root, step }))),
  ...plans.flatMap(({ root, plan }) => plan.pairings.map((pairing): Accepted => ({ kind: 'pairing', root, pairing }))),
]

/** Shows the plans, all of it ticked, and asks what of it to write; undefined where the question was put away. */
export const askPlan = async (
  { shown }: HostContext,
  plans: readonly RootPlan[],
): Promise<readonly Accepted[] | undefined> => {
  const choices = stepsOf(plans).map((accepted) =>
    accepted.kind === 'confirm' ? confirmChoice(accepted, accepted.step) : pairingChoice(accepted, accepted.pairing),
  )
  const [summary = vscode.l10n.t('Plan Cross-Training')] = plans.flatMap(({ plan }) => plan.summary)
  // The title is the widest line of the question; nothing else of it would be read to its end.
  const title = plans.length === 1 ? summary : vscode.l10n.t('Plan Cross-Training')
  const placeholder = vscode.l10n.t('Untick what you do not want; the changes are shown next')
  const answered = await askTicks({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value : undefined
}

const confirmChoice = (value: Accepted, { title, people, closes }: ConfirmStep): Choice<Accepted> => {
  const names = people.map(({ person }) => personName(value.root.base, person)).join(', ')
  const reasons = people.map(({ reason }) => reason).join('; ')
  return {
    value,
    label: title,
    description: vscode.l10n.t('{0} can run it', names),
    detail: closes ? vscode.l10n.t('{0}. Nothing more is needed then.', reasons) : reasons,
    chosen: true,
    under: vscode.l10n.t('to confirm first'),
    icon: 'person-add',
  }
}

const pairingChoice = (value: Accepted, pairing: Pairing): Choice<Accepted> => {
  const [trainee, mentor] = [pairing.trainee, pairing.mentor].map((person) => personName(value.root.base, person))
  const says =
    pairing.target === 'teaches'
      ? vscode.l10n.t('{0}, with {1}, to teach it', trainee ?? '', mentor ?? '')
      : vscode.l10n.t('{0}, with {1}', trainee ?? '', mentor ?? '')
  return {
    value,
    label: pairing.title,
    description: says,
    detail: `${pairing.lack} ${pairing.whyTrainee} ${pairing.whyMentor}`,
    chosen: true,
    under: words(vscode.l10n).criticality[pairing.criticality],
    icon: 'mortar-board',
  }
}
