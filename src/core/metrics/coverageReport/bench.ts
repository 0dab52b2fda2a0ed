import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atLeast } from '../../domain/levels'
import type { PersonId, Role, Service } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'
import { isPresent } from './coverage'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from './coverageReport'

/** What somebody has yet to do for one runbook: carry it out with the mentor beside, be signed off, exercise it anew. */
export type StepToReady = 'supervised' | 'signed-off' | 'exercised'

export type MissingSteps = { readonly path: DocPath; readonly steps: readonly StepToReady[] }

/** Somebody who is not far from it: the steps that are missing, or for a role what the team file says of when. */
export type ReadyNext = {
  readonly person: PersonId
  readonly missing: readonly MissingSteps[]
  readonly when: string | undefined
}

/** Who could take over a service or role. Present people only, each list by id. */
export type Bench = {
  readonly kind: 'service' | 'role'
  readonly id: string
  readonly name: string
  /** What one must be able to run: a service's critical and high runbooks, all of them where it has none such. */
  readonly runbooks: readonly DocPath[]
  /** Of a service: its runbooks' owners, and its team's lead. Of a role: those whom the team file names. */
  readonly holders: readonly PersonId[]
  /** Besides the holders: people who can run all of those runbooks today, or candidates who are ready. */
  readonly readyNow: readonly PersonId[]
  /** One level short on some and short of nothing else. */
  readonly readyNext: readonly ReadyNext[]
  /** Nobody besides the holders is ready now or next. */
  readonly nobody: boolean
}

/** The succession bench of every service that has a runbook, and of every role, in the order they are known. */
export const benches = (base: KnowledgeBase, report: CoverageReport): readonly Bench[] => [
  ...[...base.services.values()].flatMap((service) => serviceBench(base, report, service) ?? []),
  ...[...base.roles.values()].map((role) => roleBench(base, role, report.today)),
]

const byId = <T extends { readonly person: PersonId }>(a: T, b: T): number => (a.person < b.person ? -1 : 1)

/** The bench of one service; undefined where it has no active runbook. */
export const serviceBench = (base: KnowledgeBase, report: CoverageReport, service: Service): Bench | undefined => {
  const own = report.runbooks.filter(({ services }) => services.includes(service.id))
  const weighty = own.filter(({ criticality }) => criticality === 'critical' || criticality === 'high')
  const needed = weighty.length > 0 ? weighty : own
  if (needed.length === 0) return undefined
  const documents = needed.flatMap(({ path }) => base.documents.get(path) ?? [])
  const holders = holdersOf(base, service, documents, report.today)
  const others = candidatesIn(needed).filter((person) => !holders.includes(person))
  const assessed = others.flatMap((person) => {
    const missing = missingOf(person, needed, base)
    return missing === undefined ? [] : [{ person, missing, when: undefined }]
  })
  const readyNow = assessed.filter(({ missing }) => missing.length === 0).map(({ person }) => person)
  const readyNext = assessed.filter(({ missing }) => missing.length > 0)
  const { id, name } = service
  const runbooks = needed.map(({ path }) => path)
  const nobody = assessed.length === 0
  return { kind: 'service', id, name, runbooks, holders, readyNow, readyNext, nobody }
}

const holdersOf = (
  base: KnowledgeBase,
  service: Service,
  runbooks: readonly Document[],
  today: IsoDate,
): readonly PersonId[] => {
  const lead = service.team === undefined ? undefined : base.teams.get(service.team)?.lead
  const owners = runbooks.flatMap(({ owners: all }) =>
    all.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.id] : [])),
  )
  return [...new Set([...owners, ...(lead === undefined ? [] : [lead])])]
    .filter((person) => isPresent(base.people.get(person), today))
    .sort()
}

const candidatesIn = (runbooks: readonly RunbookCoverage[]): readonly PersonId[] => {
  const present = runbooks.flatMap(({ people }) => people.filter((one) => one.present).map(({ person }) => person))
  return [...new Set(present)].sort()
}

/** What keeps somebody from running all of them; undefined where they are more than one level short on any. */
const missingOf = (
  person: PersonId,
  runbooks: readonly RunbookCoverage[],
  base: KnowledgeBase,
): readonly MissingSteps[] | undefined => {
  const missing: MissingSteps[] = []
  for (const { path, people } of runbooks) {
    const steps = stepsFor(
      people.find((one) => one.person === person),
      base.documents.get(path),
    )
    if (steps === undefined) return undefined
    if (steps.length > 0) missing.push({ path, steps })
  }
  return missing
}

const stepsFor = (
  coverage: PersonCoverage | undefined,
  runbook: Document | undefined,
): readonly StepToReady[] | undefined => {
  if (coverage === undefined) return undefined
  if (coverage.canRun) return []
  // Whoever could run it once has the knowledge, and lacks the proof that it is fresh.
  if (atLeast(coverage.level, 'performed')) return ['exercised']
  if (coverage.level !== 'shadowed') return undefined
  const supervised = runbook?.assignments.some(
    (assignment) => assignment.traineeId === coverage.person && assignment.supervised !== undefined,
  )
  return supervised === true ? ['signed-off'] : ['supervised', 'signed-off']
}

/** The bench of one role, from what the team file says of it. */
export const roleBench = (base: KnowledgeBase, role: Role, today: IsoDate): Bench => {
  const isHere = (person: PersonId): boolean => isPresent(base.people.get(person), today)
  const candidates = role.candidates.filter(({ person }) => isHere(person) && !role.holders.includes(person))
  const isReady = ({ ready }: Role['candidates'][number]): boolean => ready === undefined || ready === 'now'
  return {
    kind: 'role',
    id: role.id,
    name: role.name,
    runbooks: [],
    holders: role.holders.filter(isHere).toSorted(),
    readyNow: candidates
      .filter(isReady)
      .map(({ person }) => person)
      .sort(),
    readyNext: candidates
      .filter((candidate) => !isReady(candidate))
      .map(({ person, ready }) => ({ person, missing: [], when: ready }))
      .sort(byId),
    nobody: candidates.length === 0,
  }
}
