import assert from 'node:assert/strict'
import type { Evidence } from '../../../../src/core/domain/coverage'
import type { Criticality, Role, RoleId, Service, ServiceId, Team, TeamId } from '../../../../src/core/domain/people'
import { benches, roleBench, type Bench } from '../../../../src/core/metrics/coverageReport/bench'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { date, evidence, path, person, personId, runbook, knowledgeOf } from '../../support/snapshots'

const today = date('2026-11-21')
const db = 'db' as ServiceId
const sre: Team = { id: 'sre' as TeamId, name: 'SRE', lead: personId('lead'), handles: [], members: [] }
const service: Service = {
  id: db,
  name: 'Database',
  team: sre.id,
  criticality: undefined,
  paths: [],
  documents: [],
  source: { kind: 'line', path: path('team.yaml'), line: 1 },
}
const somewhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
const names = ['lead', 'olga', 'all', 'lapsed', 'next', 'signed', 'reader', 'half', 'left']
const people = names.map((name) => person(name, name === 'left' ? { until: date('2026-01-01') } : {}))

const owner = {
  owner: { kind: 'person' as const, id: personId('olga') },
  source: 'front-matter' as const,
  where: { kind: 'line' as const, path: path('a.md'), line: 2 },
}
const supervised = {
  trainee: { value: 'signed', range: somewhere },
  mentor: undefined,
  target: 'performed' as const,
  assigned: undefined,
  due: undefined,
  read: undefined,
  shadowed: date('2026-11-01'),
  supervised: date('2026-11-10'),
  range: somewhere,
  traineeId: personId('signed'),
  mentorId: undefined,
}

const shadowed = { level: 'shadowed' as const }

/**
 * | runbook | criticality | all | lapsed | next     | signed   | reader | half | left |
 * | a.md    | critical    | can | can    | can      | can      | can    | can  | can  |
 * | b.md    | high        | can | lapsed | shadowed | shadowed | read   |      | can  |
 * | c.md    | normal      |     |        |          |          |        |      |      |
 */
const bench = (first: Criticality, second: Criticality): Bench => {
  const able: readonly Evidence[] = names.slice(2).map((name) => evidence(name))
  const documents = [
    runbook('a.md', { criticality: first, services: [db], owners: [owner] }),
    runbook('b.md', { criticality: second, services: [db], assignments: [supervised] }),
    runbook('c.md', { services: [db] }),
  ]
  const second_ = [
    evidence('all'),
    evidence('lapsed', { on: date('2024-01-01') }),
    evidence('next', shadowed),
    evidence('signed', shadowed),
    evidence('reader', { level: 'read' }),
    evidence('left'),
  ]
  const base = knowledgeOf(
    documents,
    people,
    { 'a.md': able, 'b.md': second_ },
    {
      services: new Map([[db, service]]),
      teams: new Map([[sre.id, sre]]),
    },
  )
  const [only] = benches(base, buildCoverageReport(base, today))
  assert.ok(only)
  return only
}

describe('the succession bench of a service', () => {
  const found = bench('critical', 'high')

  it('asks for its critical and high runbooks', () => {
    assert.deepEqual(found.runbooks, ['a.md', 'b.md'])
  })

  it('asks for all of them where none is critical or high', () => {
    const all = bench('normal', 'low')
    assert.deepEqual(all.runbooks, ['c.md', 'a.md', 'b.md'])
    // Nobody knows anything of c.md.
    assert.equal(all.nobody, true)
  })

  it('has its runbooks’ owners and its team’s lead as holders', () => {
    assert.deepEqual(found.holders, ['lead', 'olga'])
  })

  it('has ready now who can run all of them, and nobody who left', () => {
    assert.deepEqual(found.readyNow, ['all'])
    assert.equal(found.nobody, false)
  })

  it('has ready next who is one level short, with the steps that are missing', () => {
    assert.deepEqual(
      found.readyNext.map(({ person: who, missing }) => [who, missing]),
      [
        ['lapsed', [{ path: 'b.md', steps: ['exercised'] }]],
        ['next', [{ path: 'b.md', steps: ['supervised', 'signed-off'] }]],
        ['signed', [{ path: 'b.md', steps: ['signed-off'] }]],
      ],
    )
  })

  it('is not there for a service without a runbook', () => {
    const base = knowledgeOf([], people, {}, { services: new Map([[db, service]]) })
    assert.deepEqual(benches(base, buildCoverageReport(base, today)), [])
  })
})

describe('the succession bench of a role', () => {
  const base = knowledgeOf([], people)
  const role = (candidates: Role['candidates']): Role => ({
    id: 'commander' as RoleId,
    name: 'Commander',
    holders: [personId('olga'), personId('left')],
    candidates,
    source: { kind: 'line', path: path('.understudy/team.yaml'), line: 1 },
  })
  const candidate = (name: string, ready?: string) => ({ person: personId(name), ready })

  it('takes the team file’s word for who is ready, now or when', () => {
    const found = roleBench(
      base,
      role([candidate('next', 'next-year'), candidate('all'), candidate('half', 'now')]),
      today,
    )
    assert.deepEqual(found.holders, ['olga'])
    assert.deepEqual(found.readyNow, ['all', 'half'])
    assert.deepEqual(found.readyNext, [{ person: 'next', missing: [], when: 'next-year' }])
    assert.equal(found.nobody, false)
  })

  it('is empty where the only candidates hold it or have left', () => {
    const found = roleBench(base, role([candidate('olga'), candidate('left')]), today)
    assert.deepEqual([found.readyNow, found.readyNext, found.nobody], [[], [], true])
  })
})
