import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import { activeRunbooks } from './buildCoverageReport'
import { byUrgency } from './byUrgency'
import { coverageSummary } from './coverageSummary'
import type { CoverageReport, RunbookCoverage } from './coverageReport'
import { byFolder, byTeam, renewedGroups } from './groupCoverage'
import { peopleReport } from './peopleReport'
import { roleCoverage } from './roleCoverage'
import { runbookCoverage } from './runbookCoverage'
import { renewedServices } from './servicesCoverage'

/**
 * The report of a snapshot that differs from the one of `report` in nothing but the last days of these people: equal to
 * `buildCoverageReport` of it on the same day. Only the runbooks that one of them holds anything on, and what such
 * runbooks belong to, are worked out anew.
 */
export const reportWithOtherDays = (
  base: KnowledgeBase,
  report: CoverageReport,
  people: ReadonlySet<PersonId>,
): CoverageReport => {
  const { today } = report
  const active = activeRunbooks(base)
  const renewed = renewedRunbooks(base, report, people)
  const byPath = new Map(renewed.map((runbook) => [runbook.path, runbook]))
  const runbooks = report.runbooks.map((runbook) => byPath.get(runbook.path) ?? runbook).sort(byUrgency)
  return {
    ...report,
    summary: coverageSummary(runbooks, active, today),
    runbooks,
    services: renewedServices(report.services, runbooks, renewed),
    roles: roleCoverage(base, today),
    teams: renewedGroups(report.teams, runbooks, renewed, byTeam(base, active)),
    folders: renewedGroups(report.folders, runbooks, renewed, byFolder),
    people: peopleReport(base, active, runbooks),
  }
}

/** Whoever is in no way part of a runbook's coverage changes nothing of it. */
const renewedRunbooks = (
  base: KnowledgeBase,
  { runbooks, today }: CoverageReport,
  people: ReadonlySet<PersonId>,
): readonly RunbookCoverage[] => {
  const held = runbooks.filter((runbook) => runbook.people.some(({ person }) => people.has(person)))
  const incidents = new Map(held.map(({ path, incidentsLastYear }) => [path, incidentsLastYear]))
  return held.flatMap(({ path }) => {
    const document = base.documents.get(path)
    return document === undefined ? [] : [runbookCoverage(base, document, incidents, today)]
  })
}
