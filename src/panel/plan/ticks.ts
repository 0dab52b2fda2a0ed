import type { PlanConfirm, PlanPairing, ShownPlan } from '../protocol/plan'

/** Which steps of a plan are ticked, and how that changes. */
export type Ticks = {
  readonly has: (key: string) => boolean
  readonly turn: (keys: readonly string[], on: boolean) => void
}

type Steps = Pick<ShownPlan, 'confirm' | 'pairings'>

/** Keys of all that can be accepted. */
export const stepKeys = ({ confirm, pairings }: Steps): readonly string[] =>
  [...confirm, ...pairings].map(({ key }: PlanConfirm | PlanPairing) => key)

/** Those ticks that the plan still has. */
export const ticksIn = (plan: Steps, ticked: readonly string[]): readonly string[] => {
  const keys = new Set(stepKeys(plan))
  return ticked.filter((key) => keys.has(key))
}

/** What is ticked once these are: a pairing brings the confirmation along that it waits for. */
export const withTicks = (plan: Steps, ticked: readonly string[], keys: readonly string[]): readonly string[] => {
  const wanted = new Set(keys)
  const needed = plan.pairings.flatMap(({ key, after }) => (wanted.has(key) && after !== undefined ? [after] : []))
  return ticksIn(plan, [...new Set([...ticked, ...needed, ...keys])])
}

/** What is left ticked without these: a confirmation takes the pairings along that wait for it. */
export const withoutTicks = (plan: Steps, ticked: readonly string[], keys: readonly string[]): readonly string[] => {
  const gone = new Set(keys)
  const waiting = plan.pairings.flatMap(({ key, after }) => (after !== undefined && gone.has(after) ? [key] : []))
  const all = new Set([...gone, ...waiting])
  return ticksIn(plan, ticked).filter((key) => !all.has(key))
}
