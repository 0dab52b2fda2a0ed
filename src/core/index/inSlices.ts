import type { Steps } from '../domain/steps'
import type { Pacer } from './ports'

/** Does the steps one after the other, and lets others have the thread between them where it is their turn. */
export const inSlices = async <Result>(steps: Steps<Result>, pacer: Pacer): Promise<Result> => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await pacer.breathe()
  }
}
