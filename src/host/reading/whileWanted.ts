import type { Steps } from '../../core/domain/steps'
import { createPacer } from './pacer'

/** Does the steps and gives the thread away in between; undefined where nobody wants the result any more. */
export const whileWanted = async <Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result | undefined> => {
  const pacer = createPacer()
  for (;;) {
    if (signal.aborted) return undefined
    const step = steps.next()
    if (step.done === true) return step.value
    await pacer.breathe()
  }
}
