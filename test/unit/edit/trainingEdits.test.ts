import assert from 'node:assert/strict'
import {
  assignRunbook,
  recordTrainingStep,
  signOff,
  withdrawAssignment,
  type NewAssignment,
} from '../../../src/core/edit/trainingEdits'
import { bodyHash } from '../../../src/core/parse/markdown/bodyHash'
import { date, personId } from '../support/snapshots'
import { documentWith, edited, nothingToDo } from './support'

const [alice, bob, carol] = [personId('alice'), personId('bob'), personId('carol')]

/** Names are compared as they stand; `@carol` is Carol too. */
const isPerson = (name: string, person: string): boolean => name.replace('@', '') === person

const hash = bodyHash('# Restart\n')

describe('assigning a runbook', () => {
  const given: NewAssignment = {
    trainee: carol,
    mentor: alice,
    target: 'performed',
    assigned: date('2026-11-01'),
    due: date('2026-12-15'),
  }
  const assign = (assignment: NewAssignment) => (text: string) => assignRunbook(text, assignment, isPerson)

  it('writes one line, among the others by trainee', () => {
    assert.deepEqual(
      edited(
        ['training:', '  - {trainee: bob, target: performed}', '  - {trainee: dave, target: read}'],
        assign(given),
      ),
      [
        'training:',
        '  - {trainee: bob, target: performed}',
        '  - {trainee: carol, mentor: alice, target: performed, assigned: 2026-11-01, due: 2026-12-15}',
        '  - {trainee: dave, target: read}',
      ],
    )
  })

  it('opens the list after those who are able, and leaves out what is not known', () => {
    assert.deepEqual(
      edited(
        ['cross_trained:', '  - {person: alice, level: teaches}', 'exercises: []'],
        assign({ ...given, mentor: undefined, due: undefined }),
      ),
      [
        'cross_trained:',
        '  - {person: alice, level: teaches}',
        'training:',
        '  - {trainee: carol, target: performed, assigned: 2026-11-01}',
        'exercises: []',
      ],
    )
  })

  it('changes an assignment that is open already, and keeps its steps and the day it was given', () => {
    assert.deepEqual(
      edited(
        [
          'training:',
          '  - {trainee: "@carol", mentor: bob, target: read, assigned: 2026-10-01, read: 2026-10-05} # go',
        ],
        assign(given),
      ),
      [
        'training:',
        '  - {trainee: "@carol", mentor: alice, target: performed, assigned: 2026-10-01, due: 2026-12-15, read: 2026-10-05} # go',
      ],
    )
  })

  it('makes a record of a name that stands alone', () => {
    assert.deepEqual(edited(['training: [carol, dave]'], assign({ ...given, mentor: undefined, due: undefined })), [
      'training:',
      '  - {trainee: carol, target: performed, assigned: 2026-11-01}',
      '  - dave',
    ])
  })

  it('has nothing to do where it says so already', () => {
    const text = documentWith(
      'training:',
      '  - {trainee: carol, mentor: alice, target: performed, assigned: 2026-10-01, due: 2026-12-15}',
    )
    assert.deepEqual(assign(given)(text), nothingToDo)
  })

  it('is refused where trainee and mentor are one', () => {
    assert.deepEqual(edited(['title: A'], assign({ ...given, mentor: carol })), [
      'refused: Nobody can be their own mentor.',
    ])
  })

  it('can be taken back', () => {
    assert.deepEqual(
      edited(['training:', '  - {trainee: bob}', '  - {trainee: carol, read: 2026-10-05}'], (text) =>
        withdrawAssignment(text, { trainee: carol }, isPerson),
      ),
      ['training:', '  - {trainee: bob}'],
    )
    assert.deepEqual(
      edited(['title: A', 'training:', '  - {trainee: carol}'], (text) =>
        withdrawAssignment(text, { trainee: carol }, isPerson),
      ),
      ['title: A'],
    )
    assert.deepEqual(withdrawAssignment(documentWith('title: A'), { trainee: carol }, isPerson), nothingToDo)
  })
})

describe('recording a step of training', () => {
  const step =
    (name: 'read' | 'shadowed' | 'supervised', on = '2026-11-20') =>
    (text: string) =>
      recordTrainingStep(text, { trainee: carol, step: name, on: date(on) }, isPerson)

  it('writes the day into the open assignment, each step at its place', () => {
    const line = '  - {trainee: carol, mentor: alice, supervised: 2026-11-21}'
    assert.deepEqual(edited(['training:', '  - bob', line], step('shadowed')), [
      'training:',
      '  - bob',
      '  - {trainee: carol, mentor: alice, shadowed: 2026-11-20, supervised: 2026-11-21}',
    ])
  })

  it('makes a record of a name that stands alone', () => {
    assert.deepEqual(edited(['training:', '  - carol'], step('read')), [
      'training:',
      '  - {trainee: carol, read: 2026-11-20}',
    ])
  })

  it('puts another day in the place of the one before, and does nothing for the same', () => {
    const lines = ['training:', '  - {trainee: carol, read: 2026-11-20}']
    assert.deepEqual(step('read')(documentWith(...lines)), nothingToDo)
    assert.deepEqual(edited(lines, step('read', '2026-11-22')), ['training:', '  - {trainee: carol, read: 2026-11-22}'])
  })

  it('goes to the lower of two targets first', () => {
    assert.deepEqual(
      edited(
        ['training:', '  - {trainee: carol, target: teaches}', '  - {trainee: carol, target: performed}'],
        step('read'),
      ),
      [
        'training:',
        '  - {trainee: carol, target: teaches}',
        '  - {trainee: carol, target: performed, read: 2026-11-20}',
      ],
    )
  })

  it('is refused where nothing is assigned', () => {
    assert.deepEqual(edited(['training:', '  - bob'], step('read')), [
      'refused: carol has no open assignment on this runbook: assign it first, then record the step.',
    ])
  })
})

describe('signing off', () => {
  const sign =
    (level: 'shadowed' | 'performed' | 'teaches' = 'performed', mentor = alice) =>
    (text: string) =>
      signOff(text, { trainee: carol, mentor, level, on: date('2026-12-10') }, isPerson)
  const signed = `signed_off_by: alice, body: "${hash}"`

  it('moves the assignment into those who are able, with who signed and the hash of the text', () => {
    assert.deepEqual(
      edited(
        [
          'cross_trained:',
          '  - {person: alice, level: teaches}',
          '  - {person: dave, level: read}',
          'training:',
          '  - {trainee: bob, target: performed}',
          '  - {trainee: carol, mentor: alice, target: performed, read: 2026-11-05, supervised: 2026-12-01}',
        ],
        sign(),
      ),
      [
        'cross_trained:',
        '  - {person: alice, level: teaches}',
        `  - {person: carol, level: performed, on: 2026-12-10, ${signed}}`,
        '  - {person: dave, level: read}',
        'training:',
        '  - {trainee: bob, target: performed}',
      ],
    )
  })

  it('takes the list of assignments out with its last one', () => {
    assert.deepEqual(edited(['title: A', 'training:', '  - carol'], sign()), [
      'title: A',
      'cross_trained:',
      `  - {person: carol, level: performed, on: 2026-12-10, ${signed}}`,
    ])
  })

  it('pins the text as it is now where somebody signs again, and keeps when it was exercised', () => {
    assert.deepEqual(
      edited(
        [
          'cross_trained:',
          '  - {person: carol, level: teaches, on: 2026-01-01, signed_off_by: bob, body: "3f2a9c1b7d40", exercised: 2026-09-12}',
        ],
        sign('teaches'),
      ),
      ['cross_trained:', `  - {person: carol, level: teaches, on: 2026-12-10, ${signed}, exercised: 2026-09-12}`],
    )
  })

  it('leaves an assignment open that leads further', () => {
    assert.deepEqual(edited(['training:', '  - {trainee: carol, target: teaches}'], sign()), [
      'cross_trained:',
      `  - {person: carol, level: performed, on: 2026-12-10, ${signed}}`,
      'training:',
      '  - {trainee: carol, target: teaches}',
    ])
  })

  it('makes a record of names and of people as keys, which can hold no signature', () => {
    const record = `{person: carol, level: performed, on: 2026-12-10, ${signed}}`
    assert.deepEqual(edited(['cross_trained: [alice, carol]'], sign()), [
      'cross_trained:',
      '  - alice',
      `  - ${record}`,
    ])
    assert.deepEqual(edited(['cross_trained:', '  - alice: teaches', '  - carol: read'], sign()), [
      'cross_trained:',
      '  - alice: teaches',
      `  - ${record}`,
    ])
    assert.deepEqual(edited(['cross_trained:', '  alice: teaches', '  carol: read'], sign()), [
      'cross_trained:',
      '  alice: teaches',
      `  carol: {level: performed, on: 2026-12-10, ${signed}}`,
    ])
  })

  it('is refused to oneself, and where it would take a level back', () => {
    assert.deepEqual(edited(['training: [carol]'], sign('performed', carol)), [
      'refused: Nobody signs off their own level: somebody else has to see it done.',
    ])
    assert.deepEqual(edited(['cross_trained:', '  - {person: carol, level: teaches}'], sign()), [
      'refused: carol is written as “teaches” already: sign that off, for “performed” would take it back.',
    ])
  })

  it('gives the same hash whatever the line ends and the front matter', () => {
    const text = documentWith('training:', '  - carol').replaceAll('\n', '\r\n')
    const outcome = signOff(text, { trainee: carol, mentor: bob, level: 'performed', on: date('2026-12-10') }, isPerson)
    assert.equal(outcome.kind, 'edits')
    assert.match(JSON.stringify(outcome), new RegExp(hash))
  })
})
