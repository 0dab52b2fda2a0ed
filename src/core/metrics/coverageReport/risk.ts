import type { Basis, Flag, Risk } from '../../domain/coverage'
import type { Document } from '../../domain/documents'
import type { Person, PersonId, Team, TeamId } from '../../domain/people'
import type { Requirement } from '../../domain/policy'
import { riskRank } from '../../domain/risks'
import type { IsoDate } from '../../domain/text'
import type { PersonCoverage } from './coverageReport'

export type RiskQuestion = {
  readonly runbook: Document
  readonly coverage: readonly PersonCoverage[]
  readonly basis: Basis
  readonly required: Requirement
  readonly people: ReadonlyMap<PersonId, Person>
  readonly teams: ReadonlyMap<TeamId, Team>
  /** People known from history alone who have not been seen for a year. */
  readonly notSeen: ReadonlySet<PersonId>
  readonly today: IsoDate
}

/** The first risk that is true, in the order of the knowledge model. */
export const riskOf = (coverage: readonly PersonCoverage[], basis: Basis, required: Requirement): Risk => {
  const canRun = coverage.filter((one) => one.canRun).length
  if (basis === 'none') return 'unknown'
  if (canRun === 0) return 'uncovered'
  if (canRun === 1 && required.performed >= 2) return 'single-point'
  if (canRun < required.performed) return 'below-policy'
  if (coverage.filter((one) => one.canTeach).length < required.teaches) return 'no-trainer'
  return 'covered'
}

/** True where the risk grows when those people are taken away. */
const worseWithout = ({ coverage, basis, required }: RiskQuestion, gone: (one: PersonCoverage) => boolean): boolean => {
  const left = coverage.filter((one) => !gone(one))
  if (left.length === coverage.length || basis === 'none') return false
  return riskRank(riskOf(left, basis, required)) < riskRank(riskOf(coverage, basis, required))
}

const isOwnedByUnknownTeam = ({ runbook, teams }: RiskQuestion): boolean => {
  const owners = runbook.owners.map(({ owner }) => owner)
  if (owners.some(({ kind }) => kind === 'person')) return false
  return owners.some((owner) => owner.kind === 'team' && (teams.get(owner.id)?.members.length ?? 0) === 0)
}

const isAccepted = ({ runbook, today }: RiskQuestion): boolean => {
  const accepted = runbook.facts.stated.acceptedRisk
  return accepted !== undefined && (accepted.until === undefined || accepted.until >= today)
}

/** Every condition that stands beside the risk, in a fixed order. */
export const flagsOf = (question: RiskQuestion): readonly Flag[] => {
  const { runbook, coverage, people, notSeen } = question
  const able = coverage.filter((one) => one.canRun)
  const conditions: readonly (readonly [Flag, boolean])[] = [
    ['external-only', able.length > 0 && able.every(({ person }) => people.get(person)?.external === true)],
    ['team-owned', isOwnedByUnknownTeam(question)],
    ['no-owner', runbook.owners.every(({ owner }) => owner.kind === 'unresolved')],
    ['lapsed', coverage.some((one) => one.lapsed && one.present)],
    ['undated', able.some((one) => one.undated)],
    ['leaving-soon', worseWithout(question, ({ leavingSoon }) => leavingSoon)],
    ['not-seen', worseWithout(question, (one) => one.basis === 'authored' && notSeen.has(one.person))],
    ['away-now', able.some((one) => one.away)],
    ['changed-since-sign-off', coverage.some((one) => one.changedSinceSignOff)],
    ['accepted', isAccepted(question)],
  ]
  return conditions.filter(([, holds]) => holds).map(([flag]) => flag)
}
