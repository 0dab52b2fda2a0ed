import assert from 'node:assert/strict'
import type { Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Role, RoleId, Service, ServiceId, Team, TeamId } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import {
  peopleAway,
  peopleNotSeen,
  whatIf,
  withoutPeople,
  type WhatIf,
} from '../../../../src/core/metrics/people/whatIf'
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
const somewhere = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } }
const stated = (value: string) => ({ value, range: somewhere })
const db = 'db' as ServiceId
const service: Service = {
  id: db,
  name: 'Database',
  team: undefined,
  criticality: undefined,
  paths: [],
  documents: [],
  source: { kind: 'line', path: path('team.yaml'), line: 1 },
}

const three = ['alice', 'bob', 'carol'].map((name) => person(name))

/**
 * | runbook  | required | alice     | bob       | carol     |
 * | alone    | 2        | performed |           |           |
 * | pair     | 2        | performed | performed |           |
 * | taught   | 2 + 1    | teaches   | performed | performed |
 * | trio     | 2        | performed | performed | performed |
 * | low      | 1        | performed | performed |           |
 * | bobs     | 2        |           | performed | performed |
 */
const table: Readonly<Record<string, readonly Evidence[]>> = {
  'alone.md': [evidence('alice')],
  'bobs.md': [evidence('bob'), evidence('carol')],
  'low.md': [evidence('alice'), evidence('bob')],
  'pair.md': [evidence('alice'), evidence('bob')],
  'taught.md': [evidence('alice', { level: 'teaches' }), evidence('bob'), evidence('carol')],
  'trio.md': [evidence('alice'), evidence('bob'), evidence('carol')],
}

const documents: readonly Document[] = [
  runbook('alone.md', { services: [db] }),
  runbook('bobs.md'),
  runbook('low.md', { criticality: 'low' }),
  runbook('pair.md', { services: [db] }),
  runbook('taught.md', { criticality: 'high' }),
  runbook('trio.md'),
]

const base = (rest: Partial<KnowledgeBase> = {}): KnowledgeBase =>
  knowledgeOf(documents, three, table, { services: new Map([[db, service]]), ...rest })

const losses = ({ runbooks }: WhatIf): readonly string[] =>
  runbooks.map(
    ({ path: at, losses: lost, before, after }) =>
      `${at} ${before.canRun}→${after.canRun} ${lost.join(' ') || 'nothing'}`,
  )

const role = (name: string, holders: readonly string[]): Role => ({
  id: name as RoleId,
  name,
  holders: holders.map(personId),
  candidates: [],
  source: { kind: 'line', path: path('.understudy/team.yaml'), line: 1 },
})

describe('what if people leave', () => {
  it('tells for each runbook what it loses, the most urgent first, and nothing of the others', () => {
    assert.deepEqual(losses(whatIf(base(), [personId('alice')], today)), [
      'taught.md 3→2 no-trainer',
      'alone.md 1→0 uncovered',
      'pair.md 2→1 single-point below-policy',
      'trio.md 3→2 nothing',
      'low.md 2→1 nothing',
    ])
  })

  it('takes several people away at once, which is more than each alone', () => {
    assert.deepEqual(losses(whatIf(base(), [personId('bob'), personId('alice')], today)), [
      'taught.md 3→1 single-point below-policy no-trainer',
      'alone.md 1→0 uncovered',
      'pair.md 2→0 uncovered below-policy',
      'bobs.md 2→1 single-point below-policy',
      'trio.md 3→1 single-point below-policy',
      'low.md 2→0 uncovered below-policy',
    ])
  })

  it('gives the report of a team file that says that they have left', () => {
    const left = [person('alice', { until: date('2026-11-20') }), ...three.slice(1)]
    const stating = knowledgeOf(documents, left, table, { services: new Map([[db, service]]) })
    assert.deepEqual(whatIf(base(), [personId('alice')], today).after, buildCoverageReport(stating, today))
    assert.deepEqual(whatIf(base(), [personId('alice')], today).before, buildCoverageReport(base(), today))
  })

  it('says how services’ risks and truck factors change', () => {
    const [change] = whatIf(base(), [personId('alice')], today).services
    assert.ok(change)
    assert.deepEqual([change.service.id, change.before.risk, change.after.risk], [db, 'single-point', 'uncovered'])
    // Of two known runbooks alice covers both; without her only pair.md has a knower, and that is bob.
    assert.deepEqual(change.before.truckFactor, { value: 2, people: ['alice', 'bob'] })
    assert.deepEqual(change.after.truckFactor, { value: 1, people: ['bob'] })
  })

  it('changes nothing for nobody, for people who are not known, and for those who had left', () => {
    const gone = person('dave', { until: date('2026-01-31') })
    const without = base({ people: new Map([...three, gone].map((one) => [one.id, one])) })
    for (const people of [[], [personId('zoe')], [gone.id]]) {
      const result = whatIf(without, people, today)
      assert.deepEqual([result.runbooks, result.services], [[], []])
      assert.deepEqual(result.after, result.before)
    }
    assert.equal(withoutPeople(without, [gone.id], today).people.get(gone.id)?.until, '2026-01-31')
  })

  it('leaves the snapshot as it was', () => {
    const given = base()
    whatIf(given, [personId('alice')], today)
    assert.equal(given.people.get(personId('alice'))?.until, undefined)
  })
})

describe('the seats of people who leave', () => {
  const nothing = { assigned: undefined, due: undefined, read: undefined, shadowed: undefined, supervised: undefined }
  const assignment = (trainee: string, mentor: string) => ({
    ...nothing,
    trainee: stated(trainee),
    mentor: stated(mentor),
    target: 'performed' as const,
    range: somewhere,
    traineeId: personId(trainee),
    mentorId: personId(mentor),
  })
  const owner = (name: string) => ({
    owner: { kind: 'person' as const, id: personId(name) },
    source: 'front-matter' as const,
    where: { kind: 'line' as const, path: path('a.md'), line: 2 },
  })
  const action = (title: string, who: string, status: 'open' | 'done' | 'not-stated') => ({
    title,
    status,
    owner: stated(who),
    due: undefined,
    ticket: undefined,
    line: 9,
  })
  const review: Document = {
    ...runbook('incident.md'),
    kind: 'incident-review',
    facts: facts(
      'incident.md',
      {},
      {
        actionItems: [
          action('Renew it', 'alice', 'open'),
          action('Done long ago', 'alice', 'done'),
          action('Nobody says', 'alice', 'not-stated'),
          action('Of somebody else', 'bob', 'open'),
        ],
      },
    ),
  }
  const sre: Team = {
    id: 'sre' as TeamId,
    name: 'SRE',
    lead: personId('alice'),
    handles: [],
    members: [personId('alice')],
  }
  const given = knowledgeOf(
    [
      runbook('a.md', { owners: [owner('alice')], assignments: [assignment('alice', 'bob')] }),
      runbook('b.md', { owners: [owner('alice'), owner('bob')], assignments: [assignment('carol', 'alice')] }),
      runbook('old.md', { life: 'retired', owners: [owner('alice')], assignments: [assignment('bob', 'alice')] }),
      review,
    ],
    three,
    {},
    {
      teams: new Map([[sre.id, sre]]),
      roles: new Map([role('commander', ['alice']), role('scribe', ['alice', 'bob'])].map((each) => [each.id, each])),
      resolve: (name) => ({ kind: 'person', id: personId(name) }),
    },
  )
  const { seats } = whatIf(given, [personId('alice')], today)

  it('are their open assignments, as trainee and as mentor, of runbooks that count', () => {
    assert.deepEqual(seats.learning, [{ person: 'alice', path: 'a.md' }])
    assert.deepEqual(seats.mentoring, [{ person: 'alice', path: 'b.md', trainee: 'carol' }])
  })

  it('are the action items that nobody says are done', () => {
    assert.deepEqual(
      seats.actions.map(({ item }) => item.title),
      ['Renew it', 'Nobody says'],
    )
  })

  it('are what they own, lead and play, with a word where nobody else does', () => {
    assert.deepEqual(seats.owned, [
      { person: 'alice', path: 'a.md', alone: true },
      { person: 'alice', path: 'b.md', alone: false },
    ])
    assert.deepEqual(seats.leads, [{ person: 'alice', team: 'sre' }])
    assert.deepEqual(seats.roles, [
      { person: 'alice', role: 'commander', alone: true },
      { person: 'alice', role: 'scribe', alone: false },
    ])
  })
})

describe('whom to take away', () => {
  it('can be all who are away on a day, first and last day included', () => {
    const spans = [{ from: date('2026-12-20'), to: date('2027-01-03') }]
    const people = [person('alice', { away: spans }), person('bob')]
    const given = knowledgeOf([], people)
    const on = (text: string) => peopleAway(given, date(text))
    assert.deepEqual(on('2026-12-19'), [])
    assert.deepEqual(on('2026-12-20'), ['alice'])
    assert.deepEqual(on('2027-01-03'), ['alice'])
    assert.deepEqual(on('2027-01-04'), [])
  })

  it('can be all who have not been seen for a year', () => {
    const given = knowledgeOf(
      [],
      three,
      {},
      {
        authorship: new Map([
          [path('a.md'), [authorship('carol', { notSeen: true }), authorship('bob')]],
          [path('b.md'), [authorship('carol', { notSeen: true })]],
        ]),
      },
    )
    assert.deepEqual(peopleNotSeen(given), ['carol'])
  })
})
