import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { Pacer } from '../core/index/ports'

/** A pacer that hands the thread back after each `budget` milliseconds of work. */
export const createPacer = (budget = 12): Pacer => {
  let since = performance.now()
  return {
    breathe: () => {
      if (performance.now() - since < budget) return undefined
      return setImmediate().then(() => {
        since = performance.now()
      })
    },
  }
}
