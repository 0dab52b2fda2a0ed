import assert from 'node:assert/strict'
import { troubles, withFields } from '../facts'

const trained = (...fields: readonly string[]) =>
  withFields(...fields).stated.crossTrained.map(({ person, level, on, signedOffBy, body, exercised }) =>
    [person.value, level, on, signedOffBy?.value, body, exercised].filter((part) => part !== undefined).join(' '),
  )

describe('cross_trained', () => {
  it('reads records in one line each', () => {
    assert.deepEqual(
      trained(
        'cross_trained:',
        '  - {person: alice, level: teaches, exercised: 2026-09-30}',
        '  - {person: bob, level: performed, on: 2026-08-03, signed_off_by: alice, body: "3f2a9c1b7d40", exercised: 2026-09-12}',
      ),
      ['alice teaches 2026-09-30', 'bob performed 2026-08-03 alice 3f2a9c1b7d40 2026-09-12'],
    )
  })

  it('reads records in block style', () => {
    assert.deepEqual(trained('cross_trained:', '  - person: alice', '    level: teaches', '    on: 2026-01-02'), [
      'alice teaches 2026-01-02',
    ])
  })

  it('takes a plain name for somebody who can carry it out', () => {
    assert.deepEqual(trained('cross_trained: [bob, carol]'), ['bob performed', 'carol performed'])
    assert.deepEqual(trained('cross_trained: bob, carol'), ['bob performed', 'carol performed'])
    assert.deepEqual(trained('cross_trained:', '  - bob'), ['bob performed'])
  })

  it('reads a level and a day behind a name', () => {
    assert.deepEqual(
      trained('cross_trained:', '  - bob: performed', '  - carol: shadowed 2026-08-03', '  - dan: 2026-08-03'),
      ['bob performed', 'carol shadowed 2026-08-03', 'dan performed 2026-08-03'],
    )
    assert.deepEqual(trained('cross_trained:', '  bob: teaches', '  carol: {level: read, on: 2026-08-03}'), [
      'bob teaches',
      'carol read 2026-08-03',
    ])
  })

  it('reads none as a level: it says that somebody cannot', () => {
    assert.deepEqual(trained('cross_trained: [{person: bob, level: none}, carol: none 2026-08-03]'), [
      'bob none',
      'carol none 2026-08-03',
    ])
  })

  it('says what it cannot read, at its line', () => {
    const found = withFields(
      'cross_trained:',
      '  - {person: bob, level: guru, on: 2026-21-09}',
      '  - {person: eve, body: xyz}',
      '  - {level: read}',
    )
    assert.deepEqual(troubles(found), [
      '3 unknown-level',
      '3 impossible-date',
      '4 unreadable-hash',
      '5 unreadable-entry',
    ])
    assert.deepEqual(
      found.stated.crossTrained.map(({ person, level, on }) => [person.value, level, on]),
      [
        ['bob', 'performed', undefined],
        ['eve', 'performed', undefined],
      ],
    )
  })
})

describe('training, exercises and an accepted risk', () => {
  it('reads an open assignment with its steps', () => {
    const [assignment] = withFields(
      'training:',
      '  - {trainee: carol, mentor: alice, target: performed, assigned: 2026-11-01, due: 2026-12-15, read: 2026-11-05, shadowed: 2026-11-09}',
    ).stated.training
    assert.ok(assignment)
    const { trainee, mentor, range, ...steps } = assignment
    assert.deepEqual([trainee.value, mentor?.value, range.start.line], ['carol', 'alice', 3])
    assert.deepEqual(steps, {
      target: 'performed',
      assigned: '2026-11-01',
      due: '2026-12-15',
      read: '2026-11-05',
      shadowed: '2026-11-09',
      supervised: undefined,
    })
  })

  it('reports an assignment of nobody', () => {
    const found = withFields('training: [{mentor: alice}]')
    assert.deepEqual(found.stated.training, [])
    assert.deepEqual(troubles(found), ['2 unreadable-entry'])
  })

  it('reads drills and real use', () => {
    const { exercises } = withFields(
      'exercises:',
      '  - {on: 2026-09-30, kind: drill, by: [alice, bob], note: game day}',
      '  - 2026-01-02',
    ).stated
    assert.deepEqual(
      exercises.map(({ on, kind, by, note }) => [on, kind, by.map(({ value }) => value), note]),
      [
        ['2026-09-30', 'drill', ['alice', 'bob'], 'game day'],
        ['2026-01-02', 'drill', [], undefined],
      ],
    )
  })

  it('reads an accepted risk with its end', () => {
    const risk = withFields('accepted_risk: {reason: replaced in March, until: 2027-03-31, by: bob}').stated
      .acceptedRisk
    assert.deepEqual([risk?.reason, risk?.until, risk?.by?.value], ['replaced in March', '2027-03-31', 'bob'])
    assert.deepEqual(troubles(withFields('accepted_risk: {until: 2027-03-31}')), ['2 missing-reason'])
  })
})
