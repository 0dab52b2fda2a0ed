import type { PlanOptions, TrainingPlan } from '../../core/metrics/plan/plan'
import { trainingPlanSteps } from '../../core/metrics/plan/trainingPlan'
import { createPacer } from './pacer'
import type { ReadyRoot } from './rootKnowledge'

const known = new WeakMap<ReadyRoot, Map<string, TrainingPlan>>()

const nameOf = ({ service, most }: PlanOptions): string => JSON.stringify([service ?? null, most ?? null])

/** The plan of a folder as it stands, where it was worked out before: the same snapshot gives the same plan. */
export const knownPlan = (root: ReadyRoot, options: PlanOptions = {}): TrainingPlan | undefined =>
  known.get(root)?.get(nameOf(options))

type Work = {
  readonly signal: AbortSignal
  /** Called between two small pieces of work, with how many there have been. */
  readonly told?: (done: number) => void
}

/** Works a plan out in small pieces, so that typing goes on; undefined where it was stopped. */
export const planFor = async (
  root: ReadyRoot,
  options: PlanOptions,
  { signal, told }: Work,
): Promise<TrainingPlan | undefined> => {
  const before = knownPlan(root, options)
  if (before !== undefined) return before
  const pacer = createPacer()
  const steps = trainingPlanSteps(root.base, root.report, root.today, options)
  for (let done = 1; ; done += 1) {
    const step = steps.next()
    if (step.done === true) {
      const plans = known.get(root) ?? new Map<string, TrainingPlan>()
      known.set(root, plans.set(nameOf(options), step.value))
      return step.value
    }
    told?.(done)
    await pacer.breathe()
    if (signal.aborted) return undefined
  }
}
