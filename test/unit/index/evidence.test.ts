import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Document, StatedExercise, StatedTraining } from '../../../src/core/domain/documents'
import { defaultPolicy } from '../../../src/core/domain/policy'
import type { Resolved } from '../../../src/core/domain/knowledgeBase'
import { evidenceOf, type EvidenceContext } from '../../../src/core/index/evidence'
import { authorship, date, path, person, personId, runbook } from '../support/snapshots'

const range = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } }
const named = (value: string) => ({ value, range })

const people = new Map(
  ['alice', 'bob', 'carol'].map((name) => [personId(name), person(name, { name: name.toUpperCase() })]),
)
const resolve = (name: string): Resolved =>
  people.has(personId(name))
    ? { kind: 'person', id: personId(name) }
    : { kind: 'unresolved', id: name, nearest: undefined }

const context = (rest: Partial<EvidenceContext> = {}): EvidenceContext => ({
  people,
  policy: defaultPolicy,
  resolve,
  authorship: [],
  uses: [],
  ...rest,
})

const trained = (who: string, rest: Partial<StatedTraining> = {}) => ({
  person: named(who),
  level: 'performed' as const,
  on: undefined,
  signedOffBy: undefined,
  body: undefined,
  exercised: undefined,
  id: people.has(personId(who)) ? personId(who) : undefined,
  ...rest,
})

const owned = (who: string, source: 'front-matter' | 'codeowners' = 'front-matter') => ({
  owner: { kind: 'person' as const, id: personId(who) },
  source,
  where: { kind: 'line' as const, path: path('a.md'), line: 3 },
})

const drill = (by: readonly string[]): StatedExercise => ({
  on: date('2026-09-30'),
  kind: 'drill',
  by: by.map(named),
  note: undefined,
  range,
})

/** Evidence as short lines: person, kind, level, date. */
const lines = (document: Document, rest: Partial<EvidenceContext> = {}) =>
  evidenceOf(document, context(rest)).map((one) =>
    [one.person, one.kind, one.level, ...(one.on === undefined ? [] : [one.on])].join(' '),
  )

describe('evidence', () => {
  it('takes “none” for an owner’s word that they cannot, which drills and incidents do not raise', () => {
    const document = runbook('a.md', {
      owners: [owned('alice')],
      crossTrained: [trained('alice', { level: 'none' })],
      stated: { exercises: [drill(['alice'])] },
    })
    assert.deepEqual(lines(document), ['alice declared none', 'alice exercised none 2026-09-30'])
  })

  it('is a sign-off where somebody signed, and a declaration where nobody did', () => {
    const document = runbook('a.md', {
      crossTrained: [
        trained('bob', { signedOffBy: named('alice'), on: date('2026-08-03'), body: '3f2a9c1b7d40' }),
        trained('carol', { level: 'read' }),
      ],
    })
    assert.deepEqual(lines(document), ['bob signed-off performed 2026-08-03', 'carol declared read'])
    assert.equal(evidenceOf(document, context())[0]?.text, 'signed off by ALICE')
    assert.equal(evidenceOf(document, context())[0]?.body, '3f2a9c1b7d40')
  })

  it('assumes that an owner named in the front matter can run it, unless cross_trained says otherwise', () => {
    assert.deepEqual(lines(runbook('a.md', { owners: [owned('alice')] })), ['alice owner performed'])
    const overridden = runbook('a.md', {
      owners: [owned('alice')],
      crossTrained: [trained('alice', { level: 'read' })],
    })
    assert.deepEqual(lines(overridden), ['alice declared read'])
  })

  it('assumes nothing of owners where the policy says they must prove it', () => {
    const policy = { ...defaultPolicy, ownerCountsAs: 'none' as const }
    assert.deepEqual(lines(runbook('a.md', { owners: [owned('alice')] }), { policy }), [])
  })

  it('gives no level to an owner in CODEOWNERS', () => {
    assert.deepEqual(lines(runbook('a.md', { owners: [owned('alice', 'codeowners')] })), [])
  })

  it('renews a stated level by an exercise, and gives performed to a person without one', () => {
    const document = runbook('a.md', {
      crossTrained: [trained('alice', { level: 'teaches', exercised: date('2026-01-02') })],
      stated: { exercises: [drill(['alice', 'bob', 'nobody-we-know'])] },
    })
    assert.deepEqual(lines(document), [
      'alice declared teaches',
      'alice exercised teaches 2026-01-02',
      'alice exercised teaches 2026-09-30',
      'bob exercised performed 2026-09-30',
    ])
  })

  it('counts a use in an incident where the runbook worked, lacked a step or was stale', () => {
    const use = (verdict: 'worked' | 'missing-step' | 'stale' | 'wrong' | 'not-found') => ({
      person: personId('bob'),
      on: date('2026-05-01'),
      verdict,
      review: path('incidents/one.md'),
      reviewName: 'INC-1',
      line: 9,
    })
    const uses = (['worked', 'missing-step', 'stale', 'wrong', 'not-found'] as const).map(use)
    assert.equal(lines(runbook('a.md'), { uses }).length, 3)
    assert.equal(evidenceOf(runbook('a.md'), context({ uses }))[0]?.text, 'used it in INC-1')
  })

  it('supports no more than shadowed by training, until it is signed off', () => {
    const assignment = {
      trainee: named('carol'),
      mentor: named('alice'),
      target: 'performed' as const,
      assigned: date('2026-10-01'),
      due: undefined,
      read: date('2026-10-02'),
      shadowed: undefined,
      supervised: date('2026-10-09'),
      range,
      traineeId: personId('carol'),
      mentorId: personId('alice'),
    }
    assert.deepEqual(lines(runbook('a.md', { assignments: [assignment] })), [
      'carol training read 2026-10-02',
      'carol training shadowed 2026-10-09',
    ])
  })

  it('lets history stand in only where no known person is declared', () => {
    const history = { authorship: [authorship('bob'), authorship('carol', { knower: false })] }
    assert.deepEqual(lines(runbook('a.md'), history), ['bob authored performed 2026-01-01'])
    assert.deepEqual(lines(runbook('a.md', { crossTrained: [trained('alice')] }), history), [
      'alice declared performed',
    ])
    assert.deepEqual(lines(runbook('a.md', { crossTrained: [trained('stranger')] }), history), [
      'bob authored performed 2026-01-01',
    ])
  })
})
