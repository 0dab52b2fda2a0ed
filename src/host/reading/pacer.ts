import type { Pacer } from '../../core/index/ports'

/** Lets everything else that waits have its turn. */
export const yieldThread = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Gives the thread away whenever it was held long enough.
 * @param slice Milliseconds that may be worked at a stretch.
 */
export const createPacer = (slice = 8): Pacer => {
  let since = performance.now()
  return {
    breathe() {
      if (performance.now() - since < slice) return undefined
      return yieldThread().then(() => {
        since = performance.now()
      })
    },
  }
}
