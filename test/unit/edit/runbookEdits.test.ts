import assert from 'node:assert/strict'
import {
  acceptRisk,
  addOwner,
  canRunThis,
  confirmKnowers,
  markReviewed,
  noLonger,
  recordExercise,
  setCriticality,
  setKind,
  setOwner,
  setServices,
  withdrawRisk,
} from '../../../src/core/edit/runbookEdits'
import { date, personId } from '../support/snapshots'
import { documentWith, edited, nothingToDo } from './support'

const [alice, bob, carol] = [personId('alice'), personId('bob'), personId('carol')]
const today = date('2026-11-20')

describe('confirming who seems to know', () => {
  const confirm = (text: string) => confirmKnowers(text, [carol, alice])

  it('writes one line a person, by id', () => {
    assert.deepEqual(edited(['title: A', 'training: []'], confirm), [
      'title: A',
      'cross_trained:',
      '  - {person: alice, level: performed}',
      '  - {person: carol, level: performed}',
      'training: []',
    ])
  })

  it('touches nobody who is said to be able to already, and raises who is not', () => {
    assert.deepEqual(
      edited(
        [
          'cross_trained:',
          '  - {person: alice, level: teaches, on: 2026-01-01}',
          '  - bob',
          '  - {person: carol, level: read, on: 2026-01-01, signed_off_by: bob, body: "3f2a9c1b7d40"}',
        ],
        confirm,
      ),
      [
        'cross_trained:',
        '  - {person: alice, level: teaches, on: 2026-01-01}',
        '  - bob',
        '  - {person: carol, level: performed}',
      ],
    )
  })

  it('keeps to people as keys where they are written so', () => {
    assert.deepEqual(edited(['cross_trained:', '  bob: teaches', '  carol: read # new'], confirm), [
      'cross_trained:',
      '  bob: teaches',
      '  carol: performed # new',
      '  alice: performed',
    ])
    assert.deepEqual(edited(['cross_trained:', '- carol: {level: read}', '- alice'], confirm), [
      'cross_trained:',
      '- carol: {level: performed}',
      '- alice',
    ])
  })

  it('knows a person by the names that it is told are theirs', () => {
    const text = documentWith('cross_trained: ["@al", Carol Jones]')
    const names = new Map([
      ['@al', alice],
      ['Carol Jones', carol],
    ])
    assert.deepEqual(
      confirmKnowers(text, [alice, carol], (name, person) => names.get(name) === person),
      nothingToDo,
    )
    assert.deepEqual(confirmKnowers(documentWith('cross_trained: ["@Alice"]'), [alice]), nothingToDo)
  })

  it('is refused where several people stand in one entry', () => {
    assert.deepEqual(edited(['cross_trained: [bob]', 'x: y'], (text) => noLonger(text, alice))[0], 'cross_trained:')
    assert.match(
      edited(['cross_trained: alice, bob'], (text) => noLonger(text, alice))[0] ?? '',
      /^refused: `cross_trained` names several people/,
    )
  })
})

describe('“I can run this”', () => {
  const can = (text: string) => canRunThis(text, bob, today)

  it('gives the level and the day', () => {
    assert.deepEqual(edited([], can), ['cross_trained:', '  - {person: bob, level: performed, on: 2026-11-20}'])
    assert.deepEqual(edited(['cross_trained:', '- bob: shadowed 2026-01-01'], can), [
      'cross_trained:',
      '- bob: performed 2026-11-20',
    ])
    assert.deepEqual(edited(['cross_trained: [alice, bob]'], can), [
      'cross_trained:',
      '  - alice',
      '  - {person: bob, level: performed, on: 2026-11-20}',
    ])
  })

  it('renews a higher level', () => {
    assert.deepEqual(edited(['cross_trained:', '- {person: bob, level: teaches, on: 2025-01-01}'], can), [
      'cross_trained:',
      '- {person: bob, level: teaches, on: 2026-11-20}',
    ])
  })

  it('leaves a sign-off’s day alone, and says that it was exercised', () => {
    assert.deepEqual(
      edited(['cross_trained:', '- {person: bob, level: performed, on: 2025-01-01, signed_off_by: alice}'], can),
      [
        'cross_trained:',
        '- {person: bob, level: performed, on: 2025-01-01, signed_off_by: alice, exercised: 2026-11-20}',
      ],
    )
  })

  it('does nothing where something as recent is said', () => {
    assert.deepEqual(can(documentWith('cross_trained:', '- {person: bob, exercised: 2026-11-20}')), nothingToDo)
  })
})

describe('“I no longer can”', () => {
  const cannot = (text: string) => noLonger(text, bob)

  it('leaves the level `read`, without the day and the signature of the old one', () => {
    assert.deepEqual(
      edited(
        [
          'cross_trained:',
          '- {person: bob, level: performed, on: 2025-01-01, signed_off_by: alice, body: "3f2a9c1b7d40"} # b',
        ],
        cannot,
      ),
      ['cross_trained:', '- {person: bob, level: read} # b'],
    )
    assert.deepEqual(edited(['cross_trained:', '- bob: teaches 2025-01-01', '- carol'], cannot), [
      'cross_trained:',
      '- bob: read',
      '- carol',
    ])
  })

  it('says so for an owner too, who would count otherwise', () => {
    assert.deepEqual(edited(['owner: bob'], cannot), ['owner: bob', 'cross_trained:', '  - {person: bob, level: read}'])
  })

  it('lowers every entry of the person', () => {
    assert.deepEqual(edited(['cross_trained:', '- bob', '- {person: "@bob", level: teaches}'], cannot), [
      'cross_trained:',
      '- {person: bob, level: read}',
      '- {person: "@bob", level: read}',
    ])
  })
})

describe('what a runbook says of itself', () => {
  it('gets a kind, under the key that states one', () => {
    assert.deepEqual(
      edited(['type: postmortem'], (text) => setKind(text, 'runbook')),
      ['type: runbook'],
    )
    assert.deepEqual(
      edited(['layout: page'], (text) => setKind(text, 'runbook')),
      ['layout: page', 'kind: runbook'],
    )
    assert.deepEqual(setKind(documentWith('type: Playbook'), 'runbook'), nothingToDo)
  })

  it('gets a criticality', () => {
    assert.deepEqual(
      edited(['criticality: high # so far'], (text) => setCriticality(text, 'low')),
      ['criticality: low # so far'],
    )
    assert.deepEqual(setCriticality(documentWith('criticality: Medium'), 'normal'), nothingToDo)
  })

  it('gets services, under one key only', () => {
    assert.deepEqual(
      edited([], (text) => setServices(text, ['db', 'web'])),
      ['services: [db, web]'],
    )
    assert.deepEqual(
      edited(['title: A', 'service: db'], (text) => setServices(text, [])),
      ['title: A'],
    )
    assert.match(
      edited(['service: db', 'component: web'], (text) => setServices(text, ['db']))[0] ?? '',
      /^refused: Services are named under both/,
    )
  })

  it('gets an owner in place of others, or beside them', () => {
    assert.deepEqual(
      edited([], (text) => setOwner(text, '@acme/dba')),
      ['owners: ["@acme/dba"]'],
    )
    assert.deepEqual(
      edited(['owners:', '  - bob # lead', '  - eve'], (text) => setOwner(text, 'carol')),
      ['owners:', '  - carol # lead'],
    )
    assert.deepEqual(
      edited(['owner: bob'], (text) => addOwner(text, 'carol')),
      ['owner: [bob, carol]'],
    )
  })

  it('keeps a service or an owner that is a record', () => {
    assert.deepEqual(
      edited(['services:', '  - {name: db, url: "https://db.example"}', '  - old'], (text) =>
        setServices(text, ['db', 'web']),
      ),
      ['services:', '  - {name: db, url: "https://db.example"}', '  - web'],
    )
    assert.deepEqual(
      edited(['owners: [{name: Bob, email: b@x.example}]'], (text) => addOwner(text, 'carol')),
      ['owners: [{name: Bob, email: b@x.example}, carol]'],
    )
    assert.match(
      edited(['owner: {team: dba}'], (text) => addOwner(text, 'carol'))[0] ?? '',
      /^refused: `owner` is written as a record/,
    )
  })

  it('gets the day of its review, and the next one where a date is stated', () => {
    assert.deepEqual(
      edited(['last_review_date: "2025-04-8"'], (text) => markReviewed(text, today)),
      ['last_review_date: "2026-11-20"'],
    )
    assert.deepEqual(
      edited(['review_in: 6 months', 'expires: 2026-01-01'], (text) => markReviewed(text, today)),
      ['last_reviewed_on: 2026-11-20', 'review_in: 6 months', 'expires: 2027-05-20'],
    )
    assert.deepEqual(
      edited(['review_by: 2026-01-01'], (text) => markReviewed(text, today, date('2027-01-01'))),
      ['last_reviewed_on: 2026-11-20', 'review_by: 2027-01-01'],
    )
    assert.deepEqual(markReviewed(documentWith('reviewed: 2026-11-20'), today), nothingToDo)
  })

  it('accepts a risk, and takes it back', () => {
    const accept = (text: string) =>
      acceptRisk(text, { reason: 'replaced, in March', until: date('2027-03-31'), by: bob })
    const line = 'accepted_risk: {reason: "replaced, in March", until: 2027-03-31, by: bob}'
    assert.deepEqual(edited([], accept), [line])
    assert.deepEqual(edited(['accepted_risk: "so it is" # yes'], accept), [`${line} # yes`])
    assert.deepEqual(edited(['accepted_risk:', '  why: old', '  by: eve', '  ticket: A-1'], accept), [
      'accepted_risk:',
      '  why: replaced, in March',
      '  until: 2027-03-31',
      '  by: bob',
      '  ticket: A-1',
    ])
    assert.deepEqual(edited(['title: A', line], withdrawRisk), ['title: A'])
  })

  it('records exercises by date, each once', () => {
    const drill = (text: string) =>
      recordExercise(text, { on: date('2026-09-30'), kind: 'drill', by: [bob, alice], note: 'game day' })
    const line = '{on: 2026-09-30, kind: drill, by: [alice, bob], note: game day}'
    assert.deepEqual(edited(['exercises:', '  - 2026-01-01', '  - {on: 2026-10-01, kind: use}'], drill), [
      'exercises:',
      '  - 2026-01-01',
      `  - ${line}`,
      '  - {on: 2026-10-01, kind: use}',
    ])
    assert.deepEqual(drill(documentWith('exercises:', `- ${line}`)), nothingToDo)
  })
})
