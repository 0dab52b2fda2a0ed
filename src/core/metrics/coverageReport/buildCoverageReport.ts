import { addDays } from '../../domain/calendar'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atOnce, type Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import { byUrgency } from './byUrgency'
import type { CoverageReport, RunbookCoverage } from './coverageReport'
import { coverageSummary } from './coverageSummary'
import { folderCoverage, teamCoverage } from './groupCoverage'
import { peopleReport } from './peopleReport'
import { roleCoverage } from './roleCoverage'
import { runbookCoverage } from './runbookCoverage'
import { servicesCoverage } from './servicesCoverage'

const INCIDENTS_DAYS = 365

/** The coverage of a snapshot as of a day. Active runbooks only; drafts and retired ones are not counted. */
export const buildCoverageReport = (base: KnowledgeBase, today: IsoDate): CoverageReport =>
  atOnce(coverageReportSteps(base, today))

/** The same, pausing (yielding) between runbooks. */
export function* coverageReportSteps(base: KnowledgeBase, today: IsoDate): Steps<CoverageReport> {
  const active = activeRunbooks(base)
  const incidents = incidentsByRunbook(base, today)
  const runbooks: RunbookCoverage[] = []
  for (const runbook of active) {
    runbooks.push(runbookCoverage(base, runbook, incidents, today))
    yield
  }
  runbooks.sort(byUrgency)
  yield
  return {
    today,
    history: base.history.state,
    commit: base.history.head,
    counts: {
      documents: base.documents.size,
      reviews: [...base.documents.values()].filter(({ kind }) => kind === 'incident-review').length,
      people: base.people.size,
    },
    summary: coverageSummary(runbooks, active, today),
    runbooks,
    services: servicesCoverage(base, runbooks),
    roles: roleCoverage(base, today),
    teams: teamCoverage(base, active, runbooks),
    folders: folderCoverage(runbooks),
    people: peopleReport(base, active, runbooks),
  }
}

/** The runbooks that count: neither drafts nor retired. */
export const activeRunbooks = (base: KnowledgeBase): readonly Document[] =>
  [...base.documents.values()].filter(({ kind, life }) => kind === 'runbook' && life === 'active')

/** Reviews of incidents of the last 365 days, by the runbook that they say was used. */
const incidentsByRunbook = (base: KnowledgeBase, today: IsoDate): ReadonlyMap<DocPath, number> => {
  const counts = new Map<DocPath, number>()
  const since = addDays(today, -INCIDENTS_DAYS)
  for (const { date, runbooks } of base.runbookUses) {
    if (date === undefined || date <= since || date > today) continue
    for (const path of new Set(runbooks)) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  return counts
}
