import assert from 'node:assert/strict'
import type { Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Person, ServiceId, Team, TeamId } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { createSuccessorFinder, type Successor } from '../../../../src/core/metrics/people/successors'
import {
  authorship,
  date,
  evidence,
  facts,
  path,
  person,
  personId,
  runbook,
  knowledgeOf,
} from '../../support/snapshots'

const today = date('2026-11-21')
const db = 'db' as ServiceId
const sre = 'sre' as TeamId
const somewhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

const titled = (at: string, title: string, rest: Partial<Document> = {}): Document => ({
  ...runbook(at, rest),
  facts: { ...facts(at), title, links: rest.facts?.links ?? [] },
})

const link = (target: string) => ({ target, text: '', image: false, range: somewhere })

const documents: readonly Document[] = [
  titled('db/main.md', 'Fail over', {
    services: [db],
    owners: [
      {
        owner: { kind: 'team', id: sre },
        source: 'codeowners',
        where: { kind: 'line', path: path('CODEOWNERS'), line: 1 },
      },
    ],
    facts: { ...facts('db/main.md'), links: [link('../web/linked.md#steps')] },
  }),
  titled('db/near.md', 'Vacuum'),
  titled('other/same.md', 'Restore', { services: [db] }),
  titled('other/same2.md', 'Resize', { services: [db] }),
  titled('other/same3.md', 'Upgrade', { services: [db] }),
  titled('web/linked.md', 'Drain'),
  titled('web/far.md', 'Purge'),
]

const table: Readonly<Record<string, readonly Evidence[]>> = {
  'db/main.md': [
    evidence('able'),
    evidence('shadow', { level: 'shadowed' }),
    evidence('reader', { level: 'read' }),
    evidence('lapsed', { on: date('2024-01-01') }),
    evidence('vendor', { level: 'shadowed' }),
    evidence('left', { level: 'shadowed' }),
  ],
  'db/near.md': [evidence('folder')],
  'other/same.md': [evidence('service'), evidence('busy'), evidence('aservice')],
  'other/same2.md': [evidence('service')],
  'other/same3.md': [evidence('service')],
  'web/linked.md': [evidence('linked')],
  'web/far.md': [evidence('stranger')],
}

const people: readonly Person[] = [
  ...['able', 'shadow', 'reader', 'lapsed', 'folder', 'service', 'aservice', 'busy', 'linked', 'stranger'].map((name) =>
    person(name),
  ),
  person('mate', { team: sre, until: date('2026-12-31') }),
  person('vendor', { external: true }),
  person('left', { until: date('2026-11-20') }),
]
const team: Team = { id: sre, name: 'Reliability', lead: undefined, handles: [], members: [personId('mate')] }

const successors = (
  rest: Partial<KnowledgeBase> = {},
  at = 'db/main.md',
  trainsAtOnce?: (who: string) => number,
): readonly Successor[] => {
  const known = people.map((one) => ({ ...one, trainsAtOnce: trainsAtOnce?.(one.id) }))
  const base = knowledgeOf(documents, known, table, { teams: new Map([[sre, team]]), ...rest })
  return createSuccessorFinder(base, buildCoverageReport(base, today))(path(at))
}

describe('successors for a runbook', () => {
  it('come in the stated order: level held, then service, folder, team, link, then id', () => {
    assert.deepEqual(
      successors().map(({ person: who }) => who),
      ['lapsed', 'shadow', 'reader', 'aservice', 'busy', 'service', 'folder', 'mate', 'linked'],
    )
  })

  it('are nobody who can run it already, who left, who is external, or whom nothing speaks for', () => {
    const all: readonly string[] = successors().map(({ person: who }) => who)
    for (const name of ['able', 'left', 'vendor', 'stranger']) assert.ok(!all.includes(name), name)
  })

  it('have their reasons in words', () => {
    const reasons = new Map(successors().map(({ person: who, reasons: why }) => [who as string, why]))
    assert.deepEqual(reasons.get('lapsed'), ['could run it, but the evidence has lapsed'])
    assert.deepEqual(reasons.get('shadow'), ['has shadowed it'])
    assert.deepEqual(reasons.get('reader'), ['has read it'])
    assert.deepEqual(reasons.get('aservice'), ['can run Restore, of the same service'])
    assert.deepEqual(reasons.get('service'), ['can run Restore, Resize and others, of the same service'])
    assert.deepEqual(reasons.get('folder'), ['can run Vacuum, in the same folder'])
    assert.deepEqual(reasons.get('mate'), ['is in Reliability, which looks after it'])
    assert.deepEqual(reasons.get('linked'), ['can run Drain, linked with it'])
  })

  it('hold no number that compares people', () => {
    for (const { reasons } of successors()) assert.doesNotMatch(reasons.join(' '), /\d/)
  })

  it('follow links in both directions', () => {
    const ofLinked = successors({}, 'web/linked.md').find(({ person: who }) => who === 'able')
    assert.deepEqual(ofLinked?.reasons, ['can run Fail over, linked with it'])
  })

  it('come later among equals, and with a caution, where they learn as much as they can at once', () => {
    const capacity = (who: string): number => (who === 'aservice' ? 0 : 2)
    const all = successors({}, 'db/main.md', capacity)
    assert.deepEqual(
      all.slice(3, 6).map(({ person: who }) => who),
      ['busy', 'service', 'aservice'],
    )
    assert.deepEqual(all[5]?.cautions, ['learns already as much as is usual at once'])
  })

  it('carry cautions: a last day, an absence, a year of silence', () => {
    const away = person('folder', { away: [{ from: today, to: today }] })
    const silent = new Map([[path('web/linked.md'), [authorship('linked', { notSeen: true })]]])
    const all = successors({
      people: new Map([...people, away].map((one) => [one.id, one])),
      authorship: silent,
    })
    const cautions = new Map(all.map(({ person: who, cautions: words }) => [who as string, words]))
    assert.deepEqual(cautions.get('mate'), ['leaves after 2026-12-31'])
    assert.deepEqual(cautions.get('folder'), ['away today'])
    assert.deepEqual(cautions.get('linked'), ['not seen for a year'])
    assert.deepEqual(cautions.get('shadow'), [])
  })

  it('are nobody for a path that is no active runbook', () => {
    assert.deepEqual(successors({}, 'nowhere.md'), [])
  })
})
