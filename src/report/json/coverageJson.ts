import type { Authorship } from '../../core/domain/coverage'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type {
  CoverageReport,
  PersonCoverage,
  Reason,
  RunbookCoverage,
  TruckFactor,
  GroupCoverage,
} from '../../core/metrics/coverageReport/coverageReport'
import { sourceText } from '../../core/metrics/words'
import { byText } from '../../core/domain/order'
import { orNull } from './values'

type CoverageJsonOptions = {
  /** The snapshot, where every document's authorship is asked for too. */
  readonly authorship?: KnowledgeBase
}

/** `coverage --json`: who can run and teach what, risks and truck factors, as `schemas/coverage.json` describes it. */
export const coverageJson = (report: CoverageReport, options: CoverageJsonOptions = {}): object => ({
  version: 1,
  today: report.today,
  commit: orNull(report.commit),
  history: report.history,
  summary: summaryJson(report),
  documents: report.runbooks.map((runbook) => ({
    ...runbookJson(runbook),
    ...(options.authorship && { authorship: authorshipJson(options.authorship.authorship.get(runbook.path) ?? []) }),
  })),
  services: report.services.map(({ service, risk, truckFactor, runbooks }) => ({
    id: service.id,
    risk: orNull(risk),
    truckFactor: truckFactorJson(truckFactor),
    runbooks,
  })),
  roles: report.roles.map(({ role, holders, readyNow, risk }) => ({ id: role.id, holders, readyNow, risk })),
  teams: report.teams.map(groupJson),
  folders: report.folders.map(groupJson),
  people: [...report.people]
    .sort((a, b) => byText(a.person.id, b.person.id))
    .map(({ person, team, soleKnowerOf, learning, mentoring }) => ({
      person: person.id,
      team: orNull(team),
      soleKnowerOf,
      learning,
      mentoring,
    })),
})

const truckFactorJson = (factor: TruckFactor | undefined): object | null =>
  factor === undefined ? null : { value: factor.value, people: factor.people }

const summaryJson = ({ summary }: CoverageReport): object => ({
  runbooks: summary.runbooks,
  coverage: orNull(summary.coverage),
  singlePoints: summary.singlePoints,
  uncovered: summary.uncovered,
  unknown: summary.unknown,
  belowPolicy: summary.belowPolicy,
  noTrainer: summary.noTrainer,
  lapsed: summary.lapsed,
  accepted: summary.accepted,
  overdueReviews: summary.overdueReviews,
  byBasis: summary.byBasis,
  truckFactor: truckFactorJson(summary.truckFactor),
})

const groupJson = ({ id, runbooks, truckFactor }: GroupCoverage): object => ({
  id,
  runbooks,
  truckFactor: truckFactorJson(truckFactor),
})

export const runbookJson = (runbook: RunbookCoverage): object => ({
  path: runbook.path,
  title: runbook.title,
  criticality: runbook.criticality,
  services: runbook.services,
  required: runbook.required,
  risk: runbook.risk,
  flags: runbook.flags,
  basis: runbook.basis,
  why: runbook.why,
  canRun: runbook.canRun,
  canTeach: runbook.canTeach,
  incidentsLastYear: runbook.incidentsLastYear,
  people: runbook.people.map(personCoverageJson),
})

export const personCoverageJson = (person: PersonCoverage): object => ({
  person: person.person,
  level: person.level,
  basis: person.basis,
  on: orNull(person.on),
  lapsed: person.lapsed,
  undated: person.undated,
  present: person.present,
  away: person.away,
  learning: person.learning,
  changedSinceSignOff: person.changedSinceSignOff,
  canRun: person.canRun,
  canTeach: person.canTeach,
  reasons: person.reasons.map(reasonJson),
})

export const reasonJson = ({ text, source, on }: Reason): object => ({
  text,
  source: sourceText(source),
  on: orNull(on),
})

/** Three decimals, as published figures have them. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

export const authorshipJson = (authorship: readonly Authorship[]): readonly object[] =>
  authorship.map((author) => ({
    person: author.person,
    doa: rounded(author.doa),
    normalised: rounded(author.normalised),
    created: author.created,
    changes: author.changes,
    addedLines: author.addedLines,
    knower: author.knower,
    notSeen: author.notSeen,
    lastChange: author.lastChange,
    reason: author.reason,
  }))
