import { matchesFilter } from '../controls/matchesFilter'
import type { PlanConfirm, PlanPairing, ShownPlan } from '../protocol/plan'

/** What of a plan matches a search. */
export const matchingPlan = (plan: ShownPlan, filter: string): ShownPlan => ({
  ...plan,
  confirm: plan.confirm.filter(({ title, path, people }) =>
    matchesFilter(filter, title, path, ...people.map(({ name }) => name)),
  ),
  pairings: plan.pairings.filter(({ title, path, trainee, mentor }) =>
    matchesFilter(filter, title, path, trainee, mentor),
  ),
  underWay: plan.underWay.filter(({ title, path, why }) => matchesFilter(filter, title, path, why)),
  unmet: plan.unmet.flatMap(({ why, runbooks }) => {
    const found = runbooks.filter(({ title, path }) => matchesFilter(filter, title, path, why))
    return found.length === 0 ? [] : [{ why, runbooks: found }]
  }),
})

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
