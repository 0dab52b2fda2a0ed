import type { Basis, EvidenceKind, Flag, Risk } from '../../domain/coverage'
import type { Level } from '../../domain/documents'
import type { HistoryState } from '../../domain/history'
import type { Criticality, Person, PersonId, Role, Service, ServiceId, TeamId } from '../../domain/people'
import type { Requirement } from '../../domain/policy'
import type { DocPath, IsoDate, Source } from '../../domain/text'

/** A sentence that supports a number, with the line or commit it comes from. */
export type Reason = { readonly text: string; readonly source: Source; readonly on: IsoDate | undefined }

/** What one person can do with one runbook today. */
export type PersonCoverage = {
  readonly person: PersonId
  readonly level: Level
  readonly basis: EvidenceKind
  /** Date of the latest dated evidence. */
  readonly on: IsoDate | undefined
  readonly lapsed: boolean
  readonly undated: boolean
  /** Not past the last day. */
  readonly present: boolean
  readonly away: boolean
  /** Present, with a last day within 90 days. */
  readonly leavingSoon: boolean
  readonly changedSinceSignOff: boolean
  /** Has an open assignment on it. */
  readonly learning: boolean
  /** Present, not lapsed, at `performed` or above. */
  readonly canRun: boolean
  readonly canTeach: boolean
  readonly reasons: readonly Reason[]
}

export type RunbookCoverage = {
  readonly path: DocPath
  readonly title: string
  readonly criticality: Criticality
  readonly services: readonly ServiceId[]
  readonly required: Requirement
  readonly risk: Risk
  readonly flags: readonly Flag[]
  readonly basis: Basis
  readonly canRun: number
  readonly canTeach: number
  /** Highest level first, then by id. */
  readonly people: readonly PersonCoverage[]
  /** The risk in one sentence, such as "Only Alice Moreau can run it; 2 are required." */
  readonly why: string
  /** Incidents of the last 365 days in which it was used. */
  readonly incidentsLastYear: number
}

export type TruckFactor = { readonly value: number; readonly people: readonly PersonId[] }

export type CoverageSummary = {
  /** Active runbooks. */
  readonly runbooks: number
  /** Share of active runbooks whose `performed` requirement is met, 0–1; undefined where there are none. */
  readonly coverage: number | undefined
  readonly singlePoints: number
  readonly uncovered: number
  readonly unknown: number
  readonly belowPolicy: number
  readonly noTrainer: number
  readonly lapsed: number
  readonly accepted: number
  readonly overdueReviews: number
  /** Runbooks whose coverage is declared, inferred from history, or unknown. */
  readonly byBasis: Readonly<Record<Basis, number>>
  /** Undefined where nobody knows anything. */
  readonly truckFactor: TruckFactor | undefined
}

export type ServiceCoverage = {
  readonly service: Service
  /** Undefined for a service with no runbook. */
  readonly risk: Risk | undefined
  readonly truckFactor: TruckFactor | undefined
  readonly runbooks: number
}

/** A role of the team file, and who of those present can play it. */
export type RoleCoverage = {
  readonly role: Role
  /** By id. */
  readonly holders: readonly PersonId[]
  /** Candidates who are ready today; by id. */
  readonly readyNow: readonly PersonId[]
  /** `single-point`: one person alone holds it or is ready to. */
  readonly risk: Extract<Risk, 'uncovered' | 'single-point' | 'covered'>
}

/** A team or folder with runbooks; `truckFactor` is undefined where nobody knows any of them. */
export type GroupCoverage = {
  readonly id: string
  readonly name: string
  readonly runbooks: number
  readonly truckFactor: TruckFactor | undefined
}

export type PersonReport = {
  readonly person: Person
  readonly team: TeamId | undefined
  readonly soleKnowerOf: readonly DocPath[]
  readonly learning: readonly DocPath[]
  readonly mentoring: readonly DocPath[]
}

/** The one view model that trees, panel, reports and JSON share: plain data. */
export type CoverageReport = {
  readonly today: IsoDate
  readonly history: HistoryState
  readonly commit: string | undefined
  readonly counts: { readonly documents: number; readonly reviews: number; readonly people: number }
  readonly summary: CoverageSummary
  /** Active runbooks, the most urgent first. */
  readonly runbooks: readonly RunbookCoverage[]
  readonly services: readonly ServiceCoverage[]
  /** In the order of the team file. */
  readonly roles: readonly RoleCoverage[]
  readonly teams: readonly GroupCoverage[]
  readonly folders: readonly GroupCoverage[]
  readonly people: readonly PersonReport[]
}
