import * as vscode from 'vscode'
import type { ConfirmStep, Pairing } from '../../core/metrics/plan/plan'
import type { HostContext } from '../context'
import { personName } from '../words/describe'
import { words } from '../words/words'
import { planSteps, type PlanStep, type RootPlan } from '../writing/planSteps'
import { askTicks, type Choice } from './askTicks'

/** Shows the plans, all of it ticked, and asks what of it to write; undefined where the question was put away. */
export const askPlan = async (
  { shown }: HostContext,
  plans: readonly RootPlan[],
): Promise<readonly PlanStep[] | undefined> => {
  const choices = planSteps(plans).map((accepted) =>
    accepted.kind === 'confirm' ? confirmChoice(accepted, accepted.step) : pairingChoice(accepted, accepted.pairing),
  )
  const [summary = vscode.l10n.t('Plan Cross-Training')] = plans.flatMap(({ plan }) => plan.summary)
  // The title is the widest line of the question; nothing else of it would be read to its end.
  const title = plans.length === 1 ? summary : vscode.l10n.t('Plan Cross-Training')
  const placeholder = vscode.l10n.t('Untick what you do not want; the changes are shown next')
  const answered = await askTicks({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value : undefined
}

const confirmChoice = (value: PlanStep, { title, people, closes }: ConfirmStep): Choice<PlanStep> => {
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

const pairingChoice = (value: PlanStep, pairing: Pairing): Choice<PlanStep> => {
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
