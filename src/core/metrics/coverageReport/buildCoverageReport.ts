import { addDays } from '../../domain/calendar'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId, Service, ServiceId } from '../../domain/people'
import { criticalityRank, riskRank } from '../../domain/risks'
import { atOnce, type Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import type { CoverageReport, CoverageSummary, PersonReport, RunbookCoverage, ServiceCoverage } from './coverageReport'
import { folderCoverage, teamCoverage } from './groupCoverage'
import { roleCoverage } from './roleCoverage'
import { runbookCoverage } from './runbookCoverage'
import { truckFactor } from './truckFactor'

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
    summary: summaryOf(runbooks, active, today),
    runbooks,
    services: serviceReports(base, runbooks),
    roles: roleCoverage(base, today),
    teams: teamCoverage(base, active, runbooks),
    folders: folderCoverage(runbooks),
    people: peopleReport(base, active, runbooks),
  }
}

/** The runbooks that count: neither drafts nor retired. */
export const activeRunbooks = (base: KnowledgeBase): readonly Document[] =>
  [...base.documents.values()].filter(({ kind, life }) => kind === 'runbook' && life === 'active')

/** Criticality, then risk, then incidents of the last year, then path: the order of risks everywhere. */
const byUrgency = (a: RunbookCoverage, b: RunbookCoverage): number =>
  criticalityRank(a.criticality) - criticalityRank(b.criticality) ||
  riskRank(a.risk) - riskRank(b.risk) ||
  b.incidentsLastYear - a.incidentsLastYear ||
  (a.path < b.path ? -1 : 1)

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

/** Conditions are counted, so the figures may overlap; a runbook whose risk is accepted counts in none of them. */
const summaryOf = (
  runbooks: readonly RunbookCoverage[],
  active: readonly Document[],
  today: IsoDate,
): CoverageSummary => {
  const open = runbooks.filter(({ flags }) => !flags.includes('accepted'))
  const count = (holds: (runbook: RunbookCoverage) => boolean) => open.filter(holds).length
  const known = ({ basis }: RunbookCoverage) => basis !== 'none'
  const met = runbooks.filter(({ canRun, required }) => canRun >= required.performed).length
  const based = (basis: RunbookCoverage['basis']) => runbooks.filter((runbook) => runbook.basis === basis).length
  return {
    runbooks: runbooks.length,
    coverage: runbooks.length === 0 ? undefined : met / runbooks.length,
    singlePoints: count(({ risk }) => risk === 'single-point'),
    uncovered: count(({ risk }) => risk === 'uncovered'),
    unknown: count(({ risk }) => risk === 'unknown'),
    belowPolicy: count((one) => known(one) && one.canRun < one.required.performed),
    noTrainer: count((one) => known(one) && one.canTeach < one.required.teaches),
    lapsed: count(({ flags }) => flags.includes('lapsed')),
    accepted: runbooks.length - open.length,
    overdueReviews: active.filter(({ review }) => review.reviewBy !== undefined && review.reviewBy < today).length,
    byBasis: { declared: based('declared'), inferred: based('inferred'), none: based('none') },
    truckFactor: truckFactor(runbooks.map(peopleWhoCanRun)),
  }
}

const peopleWhoCanRun = ({ people }: RunbookCoverage): readonly PersonId[] =>
  people.filter(({ canRun }) => canRun).map(({ person }) => person)

const serviceReports = (base: KnowledgeBase, runbooks: readonly RunbookCoverage[]): readonly ServiceCoverage[] => {
  const byService = new Map<ServiceId, RunbookCoverage[]>()
  for (const runbook of runbooks) for (const service of new Set(runbook.services)) push(byService, service, runbook)
  return [...base.services.values()].map((service) => serviceCoverage(service, byService.get(service.id) ?? []))
}

/** A service is as much at risk as the worst of its critical and high runbooks, or of all where it has none such. */
const serviceCoverage = (service: Service, own: readonly RunbookCoverage[]): ServiceCoverage => {
  const weighty = own.filter(({ criticality }) => criticality === 'critical' || criticality === 'high')
  const [worst] = (weighty.length > 0 ? weighty : own).map(({ risk }) => risk).sort((a, b) => riskRank(a) - riskRank(b))
  return { service, risk: worst, truckFactor: truckFactor(own.map(peopleWhoCanRun)), runbooks: own.length }
}

const peopleReport = (
  base: KnowledgeBase,
  active: readonly Document[],
  runbooks: readonly RunbookCoverage[],
): readonly PersonReport[] => {
  const sole = new Map<PersonId, DocPath[]>()
  const learning = new Map<PersonId, DocPath[]>()
  const mentoring = new Map<PersonId, DocPath[]>()
  for (const runbook of runbooks) {
    const [only, ...others] = peopleWhoCanRun(runbook)
    if (only !== undefined && others.length === 0) push(sole, only, runbook.path)
  }
  for (const { path, assignments } of active) {
    for (const { traineeId, mentorId } of assignments) {
      if (traineeId !== undefined) push(learning, traineeId, path)
      if (mentorId !== undefined) push(mentoring, mentorId, path)
    }
  }
  return [...base.people.values()].map((person) => ({
    person,
    team: person.team,
    soleKnowerOf: sole.get(person.id) ?? [],
    learning: learning.get(person.id) ?? [],
    mentoring: mentoring.get(person.id) ?? [],
  }))
}

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
