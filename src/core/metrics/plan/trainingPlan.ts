import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atOnce, type Steps } from '../../domain/steps'
import type { IsoDate } from '../../domain/text'
import type { CoverageReport } from '../coverageReport/coverageReport'
import { availabilityIn } from './availability'
import { mostMet } from './bound'
import { pairingsOf } from './pairings'
import type { ConfirmStep, PlanOptions, TrainingPlan, UnderWay } from './plan'
import { numberedProblem } from './planProblem'
import { createPlanWords } from './planWords'
import { runbookNeeds, type RunbookNeed } from './runbookNeed'
import { search } from './search'
import { reachOf, summaryOf } from './summary'
import { createWhyUnmet } from './unmet'
import { listed } from '../words'

/**
 * Few pairings of trainee, runbook and mentor after which as many runbooks as possible meet policy, by criticality, with
 * nobody learning or mentoring more at once than they should. The same snapshot gives the same plan.
 */
export const trainingPlan = (
  base: KnowledgeBase,
  report: CoverageReport,
  today: IsoDate,
  options: PlanOptions = {},
): TrainingPlan => atOnce(trainingPlanSteps(base, report, today, options))

/** The same, pausing (yielding) between small pieces of work. */
export function* trainingPlanSteps(
  base: KnowledgeBase,
  report: CoverageReport,
  today: IsoDate,
  options: PlanOptions = {},
): Steps<TrainingPlan> {
  const availability = availabilityIn(base, report)
  const needs = runbookNeeds(base, report, availability, options)
  yield
  const open = needs.filter(({ lack }) => lack.performed + lack.teaches > 0)
  const most = options.most ?? Number.MAX_SAFE_INTEGER
  const numbered = yield* numberedProblem(base, report, availability, open, most)
  const { met, isOptimal } = yield* search(numbered.problem)
  const bounds = isOptimal ? undefined : yield* mostMet(numbered.problem)
  const pairings = pairingsOf(base, report, availability, numbered, met)
  yield
  const reached = new Set(met.map(({ need }) => need))
  const whyUnmet = createWhyUnmet({ base, report, availability, pairings, most: options.most })
  const closed = needs.filter((need) => !open.includes(need))
  const parts = {
    confirm: needs.flatMap((need) => confirmStep(base, need)),
    pairings,
    underWay: closed.flatMap((need) => underWayOf(base, need)),
    unmet: numbered.needs.filter((_, index) => !reached.has(index)).map(whyUnmet),
    reach: reachOf(
      needs.map(({ runbook }) => runbook),
      {
        confirmed: pathsOf(closed.filter(({ underWay }) => underWay.length === 0)),
        underWay: pathsOf(closed.filter(({ underWay }) => underWay.length > 0)),
        met: pathsOf(numbered.needs.filter((_, index) => reached.has(index)).map(({ need }) => need)),
      },
      bounds,
    ),
    optimal: isOptimal,
  }
  return { today, ...parts, summary: summaryOf(report, parts) }
}

const pathsOf = (needs: readonly RunbookNeed[]): ReadonlySet<string> =>
  new Set(needs.map(({ runbook }) => runbook.path))

const confirmStep = (
  base: KnowledgeBase,
  { runbook, confirm, lack, underWay }: RunbookNeed,
): readonly ConfirmStep[] => {
  if (confirm.length === 0) return []
  const { path, title, criticality } = runbook
  const closes = lack.performed + lack.teaches === 0 && underWay.length === 0
  const people = confirm.map(({ person, reason }) => ({ person, reason }))
  return [{ path, title, criticality, people, closes, why: createPlanWords(base).confirm(confirm) }]
}

const underWayOf = (base: KnowledgeBase, { runbook, underWay }: RunbookNeed): readonly UnderWay[] => {
  if (underWay.length === 0) return []
  const { path, title, criticality } = runbook
  const names = listed(underWay.map(createPlanWords(base).nameOf))
  const why = `${names} ${underWay.length === 1 ? 'learns' : 'learn'} it already, and that will be enough.`
  return [{ path, title, criticality, people: underWay, why }]
}
