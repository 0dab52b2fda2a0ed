import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { cardOf, type Card } from '../../../src/core/assist/cards'
import {
  coverage,
  date,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  range,
  runbook,
  runbookCoverage,
  service,
  serviceId,
  team,
  teamId,
} from '../support/snapshots'

const failover = path('failover.md')
const alice = person('alice', {
  team: teamId('payments'),
  away: [{ from: date('2026-12-20'), to: date('2027-01-03') }],
})
const gone = person('gone', { until: date('2026-06-30') })
const review = runbook('incident.md', {
  kind: 'incident-review',
  stated: {
    id: located('INC-1'),
    actionItems: [
      { title: 'a', status: 'open', owner: undefined, due: date('2026-11-01'), ticket: undefined, line: 1 },
      { title: 'b', status: 'open', owner: undefined, due: undefined, ticket: undefined, line: 2 },
      { title: 'c', status: 'done', owner: undefined, due: date('2026-11-01'), ticket: undefined, line: 3 },
    ],
  },
})
const base = knowledgeBase({
  people: [alice, person('bob'), gone],
  teams: [team('payments', ['alice', 'gone'], { lead: personId('alice') })],
  services: [service('db', { team: teamId('payments') })],
  documents: [
    runbook('failover.md', {
      facts: { title: 'Fail over' },
      owners: [
        {
          owner: { kind: 'team', id: teamId('payments') },
          source: 'codeowners',
          where: { kind: 'line', path: failover, line: 1 },
        },
      ],
      assignments: [
        {
          trainee: located('bob'),
          traineeId: personId('bob'),
          mentor: located('alice'),
          mentorId: personId('alice'),
          target: 'performed',
          assigned: undefined,
          due: date('2026-12-15'),
          read: undefined,
          shadowed: undefined,
          supervised: undefined,
          range: range(7),
        },
      ],
    }),
    review,
    runbook('guess.md', { facts: { title: 'Guess' } }),
    runbook('README.md', { kind: 'index' }),
  ],
  runbookUses: [{ review: review.path, date: date('2026-10-21'), runbooks: [failover, failover] }],
})
const report = coverage({
  runbooks: [
    runbookCoverage('failover.md', { services: [serviceId('db')] }),
    runbookCoverage('guess.md', { basis: 'inferred' }),
  ],
  people: [
    {
      person: alice,
      team: alice.team,
      soleKnowerOf: [failover, path('guess.md')],
      learning: [],
      mentoring: [failover],
    },
  ],
})

const of = <Kind extends Card['kind']>(kind: Kind, meant: Parameters<typeof cardOf>[2]) => {
  const card = cardOf(base, report, meant)
  assert.equal(card?.kind, kind)
  return card as Extract<Card, { kind: Kind }>
}
const personCard = (id: string) => of('person', { kind: 'person', id: personId(id) })

describe("a person's card", () => {
  it('tells what rests on them alone, apart from what the history alone suggests', () => {
    const { dependOnThem, seemToDependOnThem } = personCard('alice')
    assert.deepEqual(dependOnThem, [{ path: 'failover.md', line: 1, title: 'Fail over' }])
    assert.deepEqual(seemToDependOnThem, [{ path: 'guess.md', line: 1, title: 'Guess' }])
  })

  it('tells what they learn and whom they teach, at the line that says so', () => {
    const expected = { path: 'failover.md', line: 7, title: 'Fail over', due: '2026-12-15' }
    assert.deepEqual(personCard('bob').learning, [{ ...expected, other: 'Alice Example' }])
    assert.deepEqual(personCard('alice').mentoring, [{ ...expected, other: 'Bob Example' }])
  })

  it('tells who left, and the absence to come', () => {
    assert.equal(personCard('gone').left, true)
    assert.equal(personCard('alice').left, false)
    assert.equal(personCard('alice').away?.from, '2026-12-20')
  })

  it('holds no number', () => {
    const numbers = Object.values(personCard('alice')).filter((value) => typeof value === 'number')
    assert.deepEqual(numbers, [])
  })
})

describe('the other cards', () => {
  it('tell of a team its lead, who is still in it, and what it is accountable for', () => {
    const { lead, members, owns } = of('team', { kind: 'team', id: teamId('payments') })
    assert.equal(lead?.id, 'alice')
    assert.deepEqual(
      members.map(({ id }) => id),
      ['alice'],
    )
    assert.deepEqual(
      owns.map(({ title }) => title),
      ['Fail over'],
    )
  })

  it('tell of a service its runbooks', () => {
    const { runbooks, covered, team: owner } = of('service', { kind: 'service', id: serviceId('db') })
    assert.deepEqual(
      runbooks.map((each) => each.path),
      ['failover.md'],
    )
    assert.equal(covered, 0)
    assert.equal(owner?.id, 'payments')
  })

  it('tell of an incident its day, its open and overdue actions, and each runbook once', () => {
    const { date: day, actions, used } = of('review', { kind: 'document', path: review.path })
    assert.equal(day, '2026-10-21')
    assert.deepEqual(actions, { all: 3, open: 2, overdue: 1, notStated: 0 })
    assert.deepEqual(
      used.map(({ title }) => title),
      ['Fail over'],
    )
  })

  it('tell of a document that is neither only what it is', () => {
    assert.equal(of('document', { kind: 'document', path: path('README.md') }).document.kind, 'index')
  })

  it('are none for what is not there', () => {
    assert.equal(cardOf(base, report, { kind: 'person', id: personId('nobody') }), undefined)
    assert.equal(cardOf(base, report, { kind: 'document', path: path('nowhere.md') }), undefined)
  })
})
