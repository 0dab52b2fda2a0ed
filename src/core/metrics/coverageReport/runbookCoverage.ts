import type { Basis, Evidence, Risk } from '../../domain/coverage'
import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { Requirement } from '../../domain/policy'
import type { DocPath, IsoDate } from '../../domain/text'
import { coverageOf } from './coverage'
import type { PersonCoverage, RunbookCoverage } from './coverageReport'
import { declaredPeople } from './declaredPeople'
import { flagsOf, riskOf } from './risk'

/** Everything the report says of one active runbook. `incidents` counts its uses per path, see `incidentsByRunbook`. */
export const runbookCoverage = (
  base: KnowledgeBase,
  runbook: Document,
  incidents: ReadonlyMap<DocPath, number>,
  today: IsoDate,
): RunbookCoverage => {
  const { people, teams, policy } = base
  const evidence = base.evidence.get(runbook.path) ?? []
  const required = policy.required[runbook.criticality]
  const coverage = coverageOf({
    evidence,
    people,
    exerciseEvery: policy.exerciseEvery[runbook.criticality],
    bodyHash: runbook.facts.bodyHash,
    learners: new Set(runbook.assignments.flatMap(({ traineeId }) => (traineeId === undefined ? [] : [traineeId]))),
    today,
  })
  const basis = basisOf(runbook, evidence)
  const risk = riskOf(coverage, basis, required)
  const canRun = coverage.filter((one) => one.canRun)
  return {
    path: runbook.path,
    title: runbook.facts.title,
    criticality: runbook.criticality,
    services: runbook.services,
    required,
    risk,
    flags: flagsOf({ runbook, coverage, basis, required, people, teams, notSeen: notSeenIn(base, runbook), today }),
    basis,
    canRun: canRun.length,
    canTeach: coverage.filter((one) => one.canTeach).length,
    people: coverage,
    why: whyOf(base, { runbook, risk, basis, required, canRun, coverage }),
    incidentsLastYear: incidents.get(runbook.path) ?? 0,
  }
}

/** Inferred where anything of it is drawn from history; none where nobody is named and nothing is known of anybody. */
const basisOf = (runbook: Document, evidence: readonly Evidence[]): Basis => {
  if (evidence.some(({ kind }) => kind === 'authored')) return 'inferred'
  return evidence.length > 0 || declaredPeople(runbook).length > 0 ? 'declared' : 'none'
}

const notSeenIn = (base: KnowledgeBase, runbook: Document): ReadonlySet<PersonId> =>
  new Set((base.authorship.get(runbook.path) ?? []).filter(({ notSeen }) => notSeen).map(({ person }) => person))

type Finding = {
  readonly runbook: Document
  readonly risk: Risk
  readonly basis: Basis
  readonly required: Requirement
  readonly canRun: readonly PersonCoverage[]
  readonly coverage: readonly PersonCoverage[]
}

const listOf = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const people = (count: number) => (count === 1 ? '1 person is' : `${count} people are`)

const whyOf = (base: KnowledgeBase, finding: Finding): string => {
  const { risk, basis, required, canRun } = finding
  const names = listOf(canRun.map(({ person }) => base.people.get(person)?.name ?? person))
  const can = basis === 'inferred' ? (canRun.length === 1 ? 'seems' : 'seem') + ' to know it' : 'can run it'
  switch (risk) {
    case 'unknown':
      return unknownBecause(base, finding)
    case 'uncovered':
      return uncoveredBecause(base, finding)
    case 'single-point':
      return `Only ${names} ${can}; ${people(required.performed)} required.`
    case 'below-policy':
      return `${names} ${can}; ${people(required.performed)} required.`
    case 'no-trainer':
      return `${names} ${can}, but nobody who can teach it is known.`
    case 'covered':
      return `${names} ${can}; ${people(required.performed)} required.`
  }
}

const unknownBecause = ({ history }: KnowledgeBase, { runbook }: Finding): string => {
  const owner = runbook.owners.some(({ owner }) => owner.kind === 'team')
    ? 'A team owns it, but no person who can run it is named'
    : 'No person is named in it'
  switch (history.state) {
    case 'full':
      return `${owner}, and the history shows no author to go by.`
    case 'shallow':
      return `${owner}, and a shallow clone has no history to go by.`
    case 'none':
      return `${owner}, and there is no git history to go by.`
  }
}

const uncoveredBecause = (base: KnowledgeBase, { coverage }: Finding): string => {
  const named = (choose: (one: PersonCoverage) => boolean) =>
    listOf(coverage.filter(choose).map(({ person }) => base.people.get(person)?.name ?? person))
  const departed = named(({ present }) => !present)
  const lapsed = named((one) => one.present && one.lapsed)
  const parts = [
    ...(departed ? [`${departed} left`] : []),
    ...(lapsed ? [`the evidence for ${lapsed} has lapsed`] : []),
  ]
  return `Nobody can run it${parts.length > 0 ? `: ${parts.join(', and ')}` : unableBecause(coverage)}.`
}

const unableBecause = (coverage: readonly PersonCoverage[]): string => {
  if (coverage.some(({ level, learning }) => learning || level !== 'none')) return '; those named are still learning'
  return coverage.length > 0
    ? ': those named cannot'
    : ': to own it counts for nothing here, and nothing else speaks for its owners'
}
