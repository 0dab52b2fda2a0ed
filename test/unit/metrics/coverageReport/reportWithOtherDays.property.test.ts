import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Ownership, Role, RoleId } from '../../../../src/core/domain/people'
import { criticalities } from '../../../../src/core/domain/risks'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { reportWithOtherDays } from '../../../../src/core/metrics/coverageReport/reportWithOtherDays'
import { withoutPeople } from '../../../../src/core/metrics/people/whatIf'
import { generatedSnapshot } from '../../../bench/generatedSnapshot'
import {
  authorship,
  date,
  evidence,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  range,
  runbook,
  service,
  serviceId,
  team,
  teamId,
  today,
} from '../../support/snapshots'

const names = ['ada', 'ben', 'cy', 'dee', 'eve', 'fay'] as const
const anyName = fc.constantFrom(...names)
const days = ['2024-02-01', '2026-06-30', '2026-11-20', '2026-11-21', '2026-12-31', '2027-06-30'].map(date)
const anyDay = fc.option(fc.constantFrom(...days), { nil: undefined })
const line = { kind: 'line', path: path('a.md'), line: 2 } as const

const anyPerson = (name: string) =>
  fc
    .record({
      until: anyDay,
      external: fc.boolean(),
      team: fc.constantFrom('sea', 'land', undefined),
      isAway: fc.boolean(),
    })
    .map(({ until, external, team: of, isAway }) =>
      person(name, {
        until,
        external,
        team: of === undefined ? undefined : teamId(of),
        away: isAway ? [{ from: date('2026-11-01'), to: date('2026-12-01') }] : [],
      }),
    )

const anyEvidence = fc
  .record({
    who: anyName,
    kind: fc.constantFrom('signed-off', 'declared', 'owner', 'exercised', 'training', 'authored'),
    level: fc.constantFrom('read', 'shadowed', 'performed', 'teaches'),
    on: anyDay,
  })
  .map(({ who, ...rest }) => evidence(who, rest))

const anyOwner = fc.oneof(
  anyName.map((name): Ownership['owner'] => ({ kind: 'person', id: personId(name) })),
  fc.constantFrom('sea', 'land').map((id): Ownership['owner'] => ({ kind: 'team', id: teamId(id) })),
)

const assignment = (trainee: string, mentor: string): Document['assignments'][number] => ({
  trainee: located(trainee),
  traineeId: personId(trainee),
  mentor: located(mentor),
  mentorId: personId(mentor),
  target: 'performed',
  assigned: undefined,
  due: undefined,
  read: undefined,
  shadowed: undefined,
  supervised: undefined,
  range: range(4),
})

const anyRunbook = (at: string) =>
  fc
    .record({
      criticality: fc.constantFrom(...criticalities),
      services: fc.uniqueArray(fc.constantFrom('db', 'web'), { maxLength: 2 }),
      owners: fc.array(anyOwner, { maxLength: 2 }),
      learns: fc.option(fc.tuple(anyName, anyName), { nil: undefined }),
      isAccepted: fc.boolean(),
      life: fc.constantFrom('active', 'active', 'active', 'draft'),
      known: fc.array(anyEvidence, { maxLength: 6 }),
      silent: fc.uniqueArray(anyName, { maxLength: 2 }),
    })
    .map(({ services, owners, learns, isAccepted, known, silent, ...rest }) => ({
      known,
      silent: silent.map((name) => authorship(name, { notSeen: true })),
      document: runbook(at, {
        ...rest,
        services: services.map(serviceId),
        owners: owners.map((owner) => ({ owner, source: 'front-matter', where: line })),
        assignments: learns === undefined ? [] : [assignment(...learns)],
        stated: {
          acceptedRisk: isAccepted
            ? { reason: 'retired soon', by: undefined, until: undefined, range: range(3) }
            : undefined,
        },
      }),
    }))

const role = (id: string, holders: readonly string[]): Role => ({
  id: id as RoleId,
  name: id,
  holders: holders.map(personId),
  candidates: [{ person: personId('fay'), ready: 'now' }],
  source: line,
})

const paths = ['runbooks/a.md', 'runbooks/b.md', 'runbooks/sea/c.md', 'runbooks/sea/d.md', 'e.md']

const anySnapshot: fc.Arbitrary<KnowledgeBase> = fc
  .record({
    people: fc.tuple(...names.map(anyPerson)),
    runbooks: fc.tuple(...paths.map(anyRunbook)),
    holders: fc.uniqueArray(anyName, { maxLength: 2 }),
  })
  .map(({ people, runbooks, holders }) =>
    knowledgeBase({
      people,
      teams: [team('sea', ['ada'], { lead: personId('ben') }), team('land')],
      services: [service('db', { team: teamId('sea') }), service('web'), service('idle')],
      roles: new Map([[role('commander', holders).id, role('commander', holders)]]),
      documents: runbooks.map(({ document }) => document),
      evidence: new Map(runbooks.map(({ document, known }) => [document.path, known])),
      authorship: new Map(runbooks.map(({ document, silent }) => [document.path, silent])),
    }),
  )

const isExact = (base: KnowledgeBase, gone: readonly string[]): void => {
  const ids = gone.map(personId)
  const after = withoutPeople(base, ids, today)
  assert.deepEqual(
    reportWithOtherDays(after, buildCoverageReport(base, today), new Set(ids)),
    buildCoverageReport(after, today),
  )
}

describe('a report with other last days', () => {
  it('is the one that is built from the start, whoever leaves whatever repository', () => {
    const anyGone = fc.uniqueArray(fc.oneof(anyName, fc.constant('nobody')), { maxLength: 4 })
    fc.assert(fc.property(anySnapshot, anyGone, isExact), { numRuns: 400 })
  })

  it('is so for a hundred runbooks and half of the people gone', () => {
    const base = generatedSnapshot(100, 40)
    const anyGone = fc.uniqueArray(fc.nat(39), { maxLength: 20 }).map((all) => all.map((index) => `person-${index}`))
    fc.assert(
      fc.property(anyGone, (gone) => {
        isExact(base, gone)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps what nobody who left is part of', () => {
    const base = knowledgeBase({
      people: [person('ada'), person('ben')],
      documents: [runbook('a.md'), runbook('b.md')],
      evidence: new Map([
        [path('a.md'), [evidence('ada')]],
        [path('b.md'), [evidence('ben')]],
      ]),
    })
    const before = buildCoverageReport(base, today)
    const gone = [personId('ada')]
    const after = reportWithOtherDays(withoutPeople(base, gone, today), before, new Set(gone))
    const of = (report: typeof before) => report.runbooks.find(({ path: at }) => at === 'b.md')
    assert.equal(of(after), of(before))
  })
})
