import { HistoryUnavailable } from './history/historyUnavailable'
import type { Course } from './ports'

/** Lets others have their turn, and ends the work where it is no longer wanted. */
export const pause = async ({ pacer, isCancelled }: Course): Promise<void> => {
  await pacer.breathe()
  if (isCancelled?.() === true) throw new HistoryUnavailable('cancelled', 'Reading the history was cancelled.')
}
