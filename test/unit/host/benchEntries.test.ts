import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { RoleId, Service, ServiceId } from '../../../src/core/domain/people'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { benchEntries } from '../../../src/host/trees/benchEntries'
import type { TreeEntry } from '../../../src/host/trees/treeEntry'
import { date, evidence, knowledgeOf, path, person, personId, runbook } from '../support/snapshots'
import { plainL10n } from './plainL10n'

const source = (line: number) => ({ kind: 'line', path: path('.understudy/team.yaml'), line }) as const

const role = (name: string, line: number, holders: readonly string[], candidates: readonly string[]) => ({
  id: name.toLowerCase() as RoleId,
  name,
  holders: holders.map(personId),
  candidates: candidates.map((who) => ({ person: personId(who), ready: 'next-year' })),
  source: source(line),
})

const service = (name: string): Service => ({
  id: name as ServiceId,
  name,
  team: undefined,
  criticality: undefined,
  paths: [],
  documents: [],
  source: source(20),
})

const today = date('2026-11-21')

const linesOf = (entries: readonly TreeEntry[], indent = ''): readonly string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...linesOf(children, `${indent}  `),
  ])

describe('roles and services without a successor, among the risks', () => {
  it('are those that nobody besides the holders is ready for; what hangs on one comes first', () => {
    const roles = [
      role('Pair', 8, ['ann', 'bob'], []),
      role('Lead', 7, ['ann'], ['bob', 'gone']),
      role('Scribe', 9, [], []),
    ]
    const people = [
      person('ann', { name: 'Ann Bee' }),
      person('bob', { name: 'Bob Cole' }),
      person('gone', { until: date('2026-01-01') }),
    ]
    const base = knowledgeOf([], people, {}, { roles: new Map(roles.map((each) => [each.id, each])) })
    const found = benchEntries({ base, report: buildCoverageReport(base, today) }, plainL10n)
    assert.deepEqual(linesOf(found), [
      'Nobody ready to step in | 3',
      '  Lead | Only Ann Bee holds it',
      '    Bob Cole | is named as next: ready next year',
      '  Scribe | Nobody holds it',
      '    The team file names nobody who could be next',
      '  Pair | Ann Bee and Bob Cole hold it',
      '    The team file names nobody who could be next',
    ])
    assert.equal(found[0]?.children[0]?.opens?.line, 7)
  })

  it('tell of a service who is next and what each still has to do, or what nobody else can run', () => {
    const owner = { owner: { kind: 'person', id: personId('ann') }, source: 'front-matter', where: source(1) } as const
    const book = (name: string, of: string) =>
      runbook(name, { services: [of as ServiceId], owners: [owner], criticality: 'high' })
    const held = (who: string, level: 'performed' | 'shadowed') => evidence(who, { level, on: date('2026-11-01') })
    const base = knowledgeOf(
      [book('a.md', 'near'), book('b.md', 'near'), book('c.md', 'far')],
      [person('ann', { name: 'Ann Bee' }), person('bob', { name: 'Bob Cole' })],
      {
        'a.md': [held('ann', 'performed'), held('bob', 'shadowed')],
        'b.md': [held('ann', 'performed'), evidence('bob', { level: 'performed', on: date('2020-01-01') })],
        'c.md': [held('ann', 'performed')],
      },
      { services: new Map([service('near'), service('far')].map((each) => [each.id, each])) },
    )
    const lines = linesOf(benchEntries({ base, report: buildCoverageReport(base, today) }, plainL10n))
    assert.deepEqual(lines, [
      'Nobody ready to step in | 2',
      '  near | Only Ann Bee looks after it',
      '    Bob Cole | is next, and has steps to go',
      '      a.md | to be carried out with the mentor beside, to be signed off',
      '      b.md | to be exercised again',
      '  far | Only Ann Bee looks after it',
      '    c.md | nobody else can run it',
    ])
  })

  it('are no group where somebody is ready for each, or there are none', () => {
    const ready = {
      ...role('Lead', 7, ['ann'], []),
      candidates: [{ person: personId('bob'), ready: 'now' }],
    }
    const base = knowledgeOf([], [person('ann'), person('bob')], {}, { roles: new Map([[ready.id, ready]]) })
    assert.deepEqual(benchEntries({ base, report: buildCoverageReport(base, today) }, plainL10n), [])
    const empty = knowledgeOf([])
    assert.deepEqual(benchEntries({ base: empty, report: buildCoverageReport(empty, today) }, plainL10n), [])
  })
})
