import { matchesFilter } from '../controls/matchesFilter'
import type { ShownPlan } from '../protocol/plan'

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
