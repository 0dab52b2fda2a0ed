import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Steps } from '../../domain/steps'
import type { IsoDate } from '../../domain/text'
import { coverageReportSteps } from '../coverageReport/buildCoverageReport'
import { incidentsOf } from '../incidents/incident'
import { incidentActions } from '../incidents/incidentActions'
import type { TrendFigures } from './trend'

/** What the coverage report and the incident report of a snapshot say on a day; pauses (yields) between runbooks. */
export function* trendFigures(base: KnowledgeBase, on: IsoDate): Steps<TrendFigures> {
  const { summary, counts } = yield* coverageReportSteps(base, on)
  yield
  const actions = incidentActions(incidentsOf(base, on), base.policy, on)
  const { coverage, singlePoints, uncovered, unknown, belowPolicy, noTrainer, lapsed, overdueReviews } = summary
  return {
    documents: counts.documents,
    reviews: counts.reviews,
    runbooks: summary.runbooks,
    coverage,
    singlePoints,
    uncovered,
    unknown,
    belowPolicy,
    noTrainer,
    lapsed,
    overdueReviews,
    byBasis: summary.byBasis,
    truckFactor: summary.truckFactor?.value,
    openActions: actions.open.length,
    overdueActions: actions.overdue.length,
    actionsNotStated: actions.notStated.length,
  }
}
