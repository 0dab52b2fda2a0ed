import type { Level, StatedAssignment } from './documents'
import { atLeast } from './levels'

/** What a trainee does on the way: read it, watch it done, do it with the mentor beside. */
export type TrainingStep = 'read' | 'shadowed' | 'supervised'

/** In the order in which they are taken. */
export const trainingSteps: readonly TrainingStep[] = ['read', 'shadowed', 'supervised']

const upTo: Readonly<Record<Exclude<Level, 'none'>, readonly TrainingStep[]>> = {
  read: ['read'],
  shadowed: ['read', 'shadowed'],
  performed: ['read', 'shadowed', 'supervised'],
  teaches: ['read', 'shadowed', 'supervised'],
}

/**
 * The steps that lead somebody who holds `held` to `target`, all of which come before the sign-off. What a held level
 * stands for need not be done again; but nobody is signed off as able to carry it out, or to teach it, who has not
 * done so with the mentor beside.
 */
export const stepsTo = (target: Exclude<Level, 'none'>, held: Level = 'none'): readonly TrainingStep[] =>
  upTo[target].filter((step) => step === 'supervised' || !atLeast(held, step))

/** The steps that are still to be taken. Who has watched it or done it has read it. */
export const missingSteps = (
  assignment: Pick<StatedAssignment, TrainingStep | 'target'>,
  held: Level = 'none',
): readonly TrainingStep[] =>
  stepsTo(assignment.target, held).filter((step) => {
    if (assignment[step] !== undefined) return false
    return step !== 'read' || (assignment.shadowed === undefined && assignment.supervised === undefined)
  })
