import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { EditOutcome } from '../../../src/core/domain/edits'
import { recordReview } from '../../../src/core/edit/reviewedEdits'
import { confirmKnowers, recordExercise } from '../../../src/core/edit/runbookEdits'
import { assignRunbook, recordTrainingStep, signOff } from '../../../src/core/edit/trainingEdits'
import { date, personId } from '../support/snapshots'
import { createTestRepository, type TestRepository } from '../support/gitRepository'
import { after } from './support'

const path = 'runbooks/restart.md'

const isPerson = (name: string, person: string): boolean => name === person

type Edit = (text: string) => EditOutcome

const assign =
  (trainee: string): Edit =>
  (text) =>
    assignRunbook(
      text,
      {
        trainee: personId(trainee),
        mentor: personId('alice'),
        target: 'performed',
        assigned: date('2026-11-20'),
        due: undefined,
      },
      isPerson,
    )

const step =
  (trainee: string, name: 'read' | 'shadowed' = 'shadowed'): Edit =>
  (text) =>
    recordTrainingStep(text, { trainee: personId(trainee), step: name, on: date('2026-11-21') }, isPerson)

const sign =
  (trainee: string): Edit =>
  (text) =>
    signOff(
      text,
      { trainee: personId(trainee), mentor: personId('alice'), level: 'performed', on: date('2026-11-22') },
      isPerson,
    )

const exercise =
  (on: string): Edit =>
  (text) =>
    recordExercise(text, { on: date(on), kind: 'drill', by: [personId('alice')] })

const review: Edit = (text) => recordReview(text, { on: date('2026-11-20'), checked: 'tried it', by: undefined })

const confirm =
  (person: string): Edit =>
  (text) =>
    confirmKnowers(text, [personId(person)], isPerson)

const full = `---
title: Restart
last_reviewed_on: 2026-01-10
cross_trained:
  - {person: alice, level: teaches, on: 2026-09-01}
  - {person: frank, level: performed, on: 2026-09-01}
  - {person: mona, level: performed, on: 2026-09-01}
training:
  - {trainee: bob, mentor: alice, target: performed, assigned: 2026-10-01}
  - {trainee: dora, mentor: alice, target: performed, assigned: 2026-10-01}
  - {trainee: peter, mentor: alice, target: performed, assigned: 2026-10-01}
exercises:
  - {on: 2026-03-01, kind: drill, by: [alice]}
  - {on: 2026-06-01, kind: drill, by: [alice]}
  - {on: 2026-09-01, kind: drill, by: [alice]}
---

# Restart

Stop it, then start it.
`

const bare = full.replace(/^training:\n(?: {2}-.*\n)*/m, '').replace(/^exercises:\n(?: {2}-.*\n)*/m, '')

describe('records that two branches write into one runbook', () => {
  let repository: TestRepository

  beforeEach(() => {
    repository = createTestRepository()
  })

  afterEach(() => {
    repository.remove()
  })

  /** What git makes of both; undefined where it asks a person. */
  const merged = (one: Edit, other: Edit, before = full): string | undefined => {
    repository.commit({ files: { [path]: before } })
    repository.git('checkout', '--quiet', '-b', 'one')
    repository.commit({ files: { [path]: after(before, one) } })
    repository.git('checkout', '--quiet', '-b', 'other', 'main')
    repository.commit({ files: { [path]: after(before, other) } })
    try {
      repository.git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'merge', '--quiet', '--no-edit', 'one')
    } catch {
      return undefined
    }
    return readFileSync(join(repository.root, path), 'utf8')
  }

  /** Git merges them, and the outcome is what writing one after the other gives, whichever comes first. */
  const mergeClean = (one: Edit, other: Edit, before = full): void => {
    const text = merged(one, other, before)
    assert.ok(text !== undefined, 'git asks a person')
    assert.equal(text, after(after(before, one), other))
    assert.equal(text, after(after(before, other), one))
  }

  describe('merge without a conflict', () => {
    for (const [what, one, other] of [
      ['steps of two people with somebody between them', step('bob'), step('peter')],
      ['assignments to two people with somebody between them', assign('carol'), assign('erik')],
      ['an assignment and the sign-off of somebody else', assign('carol'), sign('peter')],
      ['a step and the sign-off of somebody else, not side by side', step('bob'), sign('peter')],
      ['a step and an exercise', step('peter'), exercise('2026-11-20')],
      ['exercises of days with another between them', exercise('2026-05-01'), exercise('2026-07-01')],
      ['a sign-off and an exercise', sign('dora'), exercise('2026-11-20')],
      ['a review and a step', review, step('dora')],
      ['a review and a sign-off', review, sign('dora')],
      ['people confirmed with somebody between them', confirm('carol'), confirm('zoe')],
      ['the same step twice', step('bob'), step('bob')],
      ['the same exercise twice', exercise('2026-11-20'), exercise('2026-11-20')],
    ] as const) {
      it(what, () => {
        mergeClean(one, other)
      })
    }

    it('a change of the text and any record', () => {
      const text = merged(sign('dora'), (current) => ({
        kind: 'edits',
        edits: [
          {
            range: {
              start: { line: current.split('\n').length, column: 1 },
              end: { line: current.split('\n').length, column: 1 },
            },
            text: 'Then look.\n',
          },
        ],
      }))
      assert.match(text ?? '', /person: dora.*\n[^]*Then look\./)
    })
  })

  describe('ask a person, as git does where neighbouring lines change', () => {
    for (const [what, one, other, before] of [
      ['steps of two people side by side', step('bob'), step('dora'), full],
      ['two steps of one person', step('bob', 'read'), step('bob'), full],
      ['assignments of two people who come to stand at one place', assign('carol'), assign('claire'), full],
      ['sign-offs of two people side by side', sign('bob'), sign('dora'), full],
      ['two exercises after the last', exercise('2026-11-20'), exercise('2026-11-21'), full],
      ['the first assignment and the first exercise', assign('bob'), exercise('2026-11-20'), bare],
    ] as const) {
      it(what, () => {
        assert.equal(merged(one, other, before), undefined)
        assert.match(readFileSync(join(repository.root, path), 'utf8'), /^<<<<<<< /m)
      })
    }

    it('and keeping the lines of both gives what writing one after the other gives', () => {
      assert.equal(merged(exercise('2026-11-20'), exercise('2026-11-21')), undefined)
      const both = readFileSync(join(repository.root, path), 'utf8').replace(/^(?:<<<<<<<|=======|>>>>>>>).*\n/gm, '')
      const lines = (text: string) => text.split('\n').sort()
      assert.deepEqual(lines(both), lines(after(after(full, exercise('2026-11-20')), exercise('2026-11-21'))))
    })
  })
})
