import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Authorship } from '../../../../src/core/domain/coverage'
import type { DocumentChange } from '../../../../src/core/domain/history'
import type { PersonId } from '../../../../src/core/domain/people'
import type { IsoDate } from '../../../../src/core/domain/text'
import { authorship, type AuthorshipContext } from '../../../../src/core/metrics/authorship/authorship'

const created = (by: string, added = 0): DocumentChange => ({ ...edited(by, added), creates: true })

const edited = (by: string, added = 0): DocumentChange => ({
  commit: `${by}-${added}`,
  by: by.split('+') as PersonId[],
  on: '2026-01-01' as IsoDate,
  creates: false,
  added,
  deleted: 0,
})

const times = (count: number, change: DocumentChange): readonly DocumentChange[] =>
  Array.from({ length: count }, () => change)

const recent: AuthorshipContext = {
  state: 'full',
  lastSeen: new Map(),
  newest: '2026-01-01' as IsoDate,
  isDeclared: () => false,
}

/** Authorship of a document with these changes, oldest first. */
const authors = (changes: readonly DocumentChange[], context = recent): readonly Authorship[] =>
  authorship({ changes: changes.toReversed(), leftOut: [] }, context)

const knowers = (...changes: readonly DocumentChange[]): readonly string[] =>
  authors(changes)
    .filter(({ knower }) => knower)
    .map(({ person }) => person)

const reasons = (...changes: readonly DocumentChange[]): Readonly<Record<string, string>> =>
  Object.fromEntries(authors(changes).map(({ person, reason }) => [person, reason]))

describe('degree of authorship', () => {
  it('is 4.168 for who created a document once and 3.457 for who edited it once', () => {
    const [ann, bob] = authors([created('ann', 40), edited('bob', 1)])
    assert.equal(ann?.doa.toFixed(3), '4.168')
    assert.equal(bob?.doa.toFixed(3), '3.457')
    assert.equal(ann.normalised, 1)
    assert.equal(bob.normalised.toFixed(2), '0.83')
  })

  it('does not count the creation as a change, neither one’s own nor another’s', () => {
    const [ann] = authors([created('ann')])
    assert.equal(ann?.doa.toFixed(3), (3.293 + 1.098).toFixed(3))
    assert.equal(ann.changes, 0)
  })

  it('counts the changes in which the person had no part', () => {
    const [ann, bob] = authors([created('ann'), ...times(10, edited('bob')), edited('ann+bob')])
    assert.equal(bob?.doa.toFixed(4), (3.293 + 1.098 + 0.164 - 0.321 * Math.log(11)).toFixed(4))
    assert.equal(ann?.doa.toFixed(4), (3.293 + 0.164 * 11).toFixed(4))
  })

  it('has nobody where no change counts', () => {
    assert.deepEqual(authors([]), [])
  })

  it('orders people by degree, equals by id, whatever the changes are', () => {
    const change = fc.tuple(fc.boolean(), fc.constantFrom('ann', 'bob', 'carol', 'ann+carol'), fc.nat(60))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (changes) => {
        const all = authors(changes.map(([first, by, added]) => (first ? created : edited)(by, added)))
        assert.equal(all[0]?.normalised, 1)
        assert.equal(all[0].knower, true)
        for (const [index, next] of all.slice(1).entries()) {
          const before = all[index]
          assert.ok(before !== undefined && before.doa > next.doa - 1e-9 && next.normalised <= 1)
          if (Math.abs(before.doa - next.doa) < 1e-9) assert.ok(before.person < next.person)
        }
      }),
    )
  })

  it('names each person’s newest change', () => {
    const later = { ...edited('ann', 5), on: '2026-02-02' as IsoDate, commit: 'later' }
    const [ann] = authors([created('ann', 40), later])
    assert.deepEqual([ann?.lastChange, ann?.lastCommit], ['2026-02-02', 'later'])
  })
})

describe('who seems to know a document', () => {
  it('is its principal author, and not who once passed by', () => {
    assert.deepEqual(knowers(created('ann', 40), edited('bob', 29)), ['ann'])
  })

  it('is everybody who ties for the highest degree', () => {
    assert.deepEqual(knowers(created('ann+bob', 4)), ['ann', 'bob'])
    assert.deepEqual(knowers(edited('bob', 1), edited('ann', 1)), ['ann', 'bob'])
  })

  it('is the principal author however many others have touched it', () => {
    const others = Array.from({ length: 40 }, (_, index) => edited(`p${index}`, 1))
    assert.deepEqual(knowers(created('ann', 40), ...others), ['ann'])
  })

  it('is whoever added 30 counted lines, be it in one commit', () => {
    assert.deepEqual(knowers(created('ann', 1000), edited('bob', 30)), ['ann', 'bob'])
  })

  it('is whoever added a fifth of the lines, ten at least, in two commits', () => {
    assert.deepEqual(knowers(created('ann', 40), edited('bob', 5), edited('bob', 5)), ['ann', 'bob'])
    assert.deepEqual(knowers(created('ann', 41), edited('bob', 5), edited('bob', 5)), ['ann'], 'less than a fifth')
    assert.deepEqual(knowers(created('ann', 20), edited('bob', 5), edited('bob', 4)), ['ann'], 'fewer than ten')
    assert.deepEqual(knowers(created('ann', 40), edited('bob', 20)), ['ann'], 'in one commit')
  })

  it('counts a shared commit’s lines for each, and once for the document', () => {
    const [ann] = authors([created('ann', 10), edited('ann+bob', 10)])
    assert.equal(ann?.reason, 'created it and wrote all of its 20 lines in two commits')
  })
})

describe('why somebody seems to know a document', () => {
  it('is said in words', () => {
    const two = times(2, edited('bob', 10))
    assert.deepEqual(reasons(created('ann', 79), ...two, edited('bob', 21)), {
      ann: 'created it and wrote 79 of its 120 lines in one commit',
      bob: 'wrote 41 of its 120 lines in three commits',
    })
  })

  it('is said without lines where none were added', () => {
    assert.deepEqual(reasons(created('ann', 9), edited('bob')), {
      ann: 'created it and wrote all of its 9 lines in one commit',
      bob: 'changed it in one commit',
    })
  })

  it('is said rightly of one line and of many commits', () => {
    assert.deepEqual(reasons(created('ann', 1)), { ann: 'created it and wrote its only line in one commit' })
    assert.deepEqual(reasons(...times(13, edited('ann', 1))), { ann: 'wrote all of its 13 lines in 13 commits' })
  })
})

describe('who was not seen for a year', () => {
  const context = (last: string, change: Partial<AuthorshipContext> = {}): AuthorshipContext => ({
    ...recent,
    lastSeen: new Map([['ann' as PersonId, last as IsoDate]]),
    ...change,
  })
  const isNotSeen = (of: AuthorshipContext): boolean | undefined => authors([created('ann')], of)[0]?.notSeen

  it('is whose last commit lies more than 365 days before the newest', () => {
    assert.equal(isNotSeen(context('2025-01-01')), false)
    assert.equal(isNotSeen(context('2024-12-31')), true)
  })

  it('is nobody who is known from more than history, and nobody without the full history', () => {
    assert.equal(isNotSeen(context('2020-01-01', { isDeclared: () => true })), false)
    assert.equal(isNotSeen(context('2020-01-01', { state: 'shallow' })), false)
    assert.equal(isNotSeen(context('2020-01-01', { newest: undefined })), false)
  })
})
