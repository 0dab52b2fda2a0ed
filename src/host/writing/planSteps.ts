import type { ConfirmStep, Pairing, TrainingPlan } from '../../core/metrics/plan/plan'
import type { DocPath } from '../../core/domain/text'
import type { ReadyRoot } from '../reading/rootKnowledge'

/** The plan of one folder. */
export type RootPlan = { readonly root: ReadyRoot; readonly plan: TrainingPlan }

/** A step of a plan that can be accepted, in one folder. */
export type PlanStep =
  | { readonly kind: 'confirm'; readonly root: ReadyRoot; readonly step: ConfirmStep }
  | { readonly kind: 'pairing'; readonly root: ReadyRoot; readonly pairing: Pairing }

/** Everything that can be accepted: who to confirm, then who learns what. */
export const planSteps = (plans: readonly RootPlan[]): readonly PlanStep[] => [
  ...plans.flatMap(({ root, plan }) => plan.confirm.map((step): PlanStep => ({ kind: 'confirm', root, step }))),
  ...plans.flatMap(({ root, plan }) => plan.pairings.map((pairing): PlanStep => ({ kind: 'pairing', root, pairing }))),
]

/** The runbook that a step is written into. */
export const stepPath = (step: PlanStep): DocPath => (step.kind === 'confirm' ? step.step.path : step.pairing.path)

/** What confirming who knows a runbook is called by; there is one for each runbook at most. */
export const confirmKey = ({ path }: Pick<ConfirmStep, 'path'>): string => `confirm/${path}`

/** What a pairing is called by; nobody learns a runbook twice in one plan. */
export const pairingKey = ({ path, trainee }: Pick<Pairing, 'path' | 'trainee'>): string => `pairing/${trainee}/${path}`

/** What a step is called where only a text can be told; the same over snapshots that still have it. */
export const stepKey = (step: PlanStep): string =>
  step.kind === 'confirm' ? confirmKey(step.step) : pairingKey(step.pairing)
