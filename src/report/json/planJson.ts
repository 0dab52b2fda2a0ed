import type { TrainingPlan } from '../../core/metrics/plan/plan'

/** What `understudy plan --json` prints: what to confirm, who learns what from whom, and what stays open. */
export const planJson = (plan: TrainingPlan): object => ({
  version: 1,
  today: plan.today,
  summary: plan.summary,
  optimal: plan.optimal,
  reach: plan.reach,
  confirm: plan.confirm,
  pairings: plan.pairings,
  underWay: plan.underWay,
  unmet: plan.unmet,
})
