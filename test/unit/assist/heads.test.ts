import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { lensOf } from '../../../src/core/assist/codeLenses'
import { decorationsOf } from '../../../src/core/assist/decorations'
import { documentLinks } from '../../../src/core/assist/documentLinks'
import { statusLineOf } from '../../../src/core/assist/statusLine'
import type { RunbookCoverage } from '../../../src/core/metrics/coverageReport/coverageReport'
import {
  coverage,
  date,
  knowledgeBase,
  located,
  path,
  person,
  personCoverage,
  runbook,
  runbookCoverage,
} from '../support/snapshots'

const base = knowledgeBase({
  people: ['alice', 'bob', 'carol', 'dan'].map((id) => person(id)),
  documents: [
    runbook('a.md', { review: { lastReviewedOn: date('2026-10-12'), reviewBy: date('2026-11-20') } }),
    runbook('draft.md', { life: 'draft' }),
    runbook('review.md', { kind: 'incident-review', stated: { id: located('INC-1'), status: located('closed') } }),
    runbook('other.md', { kind: 'other' }),
  ],
})
const people = [
  personCoverage('alice', { away: true }),
  personCoverage('bob', { canRun: false, lapsed: true }),
  personCoverage('carol', { level: 'read', canRun: false, learning: true, lapsed: true }),
  personCoverage('dan', { canRun: false, present: false, lapsed: true }),
]
const report = coverage({ runbooks: [runbookCoverage('a.md', { people })] })

describe("a runbook's head", () => {
  it('names who can run it, then who could until it lapsed, and who is learning; nobody who left', () => {
    assert.deepEqual(lensOf(base, report, path('a.md')), {
      kind: 'runbook',
      basis: 'declared',
      able: [
        { name: 'Alice Example', aside: 'away' },
        { name: 'Bob Example', aside: 'lapsed' },
      ],
      learning: ['Carol Example'],
      changed: [],
      teamOwned: false,
    })
  })

  it('says of drafts that they are drafts, and of other documents nothing', () => {
    assert.deepEqual(lensOf(base, report, path('draft.md')), { kind: 'resting', life: 'draft' })
    assert.equal(lensOf(base, report, path('other.md')), undefined)
    assert.equal(lensOf(base, report, path('nowhere.md')), undefined)
  })
})

describe('the status line', () => {
  const reviewed = (lastReviewedOn: string | undefined, reviewBy: string | undefined) => {
    const day = (text: string | undefined) => (text === undefined ? undefined : date(text))
    const one = runbook('a.md', { review: { lastReviewedOn: day(lastReviewedOn), reviewBy: day(reviewBy) } })
    const line = statusLineOf(knowledgeBase({ documents: [one] }), report, path('a.md'))
    assert.equal(line?.kind, 'runbook')
    return [line.reviewedDaysAgo, line.reviewOverdueDays]
  }

  it('counts the days since the last review, and since the next was due', () => {
    assert.deepEqual(reviewed('2026-10-12', '2026-11-20'), [40, 1])
    assert.deepEqual(reviewed('2026-11-21', '2026-11-21'), [0, undefined])
  })

  it('says nothing of a review that nobody stated, or that is still to come', () => {
    assert.deepEqual(reviewed(undefined, undefined), [undefined, undefined])
    assert.deepEqual(reviewed('2026-11-22', '2027-11-22'), [undefined, undefined])
  })

  it('tells of reviews their status, and of other documents nothing', () => {
    const line = statusLineOf(base, report, path('review.md'))
    assert.deepEqual(line, { kind: 'review', status: 'closed', actions: { all: 0, open: 0, overdue: 0, notStated: 0 } })
    assert.equal(statusLineOf(base, report, path('other.md')), undefined)
  })
})

describe('marks beside files', () => {
  const marked = (choice: Parameters<typeof decorationsOf>[1], over: Partial<RunbookCoverage>) =>
    decorationsOf(coverage({ runbooks: [runbookCoverage('a.md', over)] }), choice).map(({ canRun }) => canRun)

  it('tell the runbooks that one person or nobody can run, where somebody is declared', () => {
    assert.deepEqual(marked('declared', { risk: 'single-point', canRun: 1 }), [1])
    assert.deepEqual(marked('declared', { risk: 'uncovered', canRun: 0 }), [0])
    for (const risk of ['covered', 'unknown', 'below-policy', 'no-trainer'] as const)
      assert.deepEqual(marked('all', { risk, canRun: 2 }), [])
  })

  it('are quiet on what the history alone suggests, unless much depends on it or it is asked for', () => {
    const inferred = { risk: 'single-point', basis: 'inferred', canRun: 1 } as const
    assert.deepEqual(marked('declared', inferred), [])
    assert.deepEqual(marked('declared', { ...inferred, criticality: 'high' }), [1])
    assert.deepEqual(marked('all', inferred), [1])
  })

  it('are none where the risk is accepted, or where they are turned off', () => {
    assert.deepEqual(marked('all', { flags: ['accepted'] }), [])
    assert.deepEqual(marked('off', {}), [])
  })
})

describe('links of a document', () => {
  it('lead from paths and incident ids to other documents, and leave Markdown its own', () => {
    const text = '---\nid: INC-1\nrunbooks_used: [a.md]\n---\nSee [it](draft.md).\n'
    assert.deepEqual(documentLinks(base, path('review.md'), text), [
      { range: { start: { line: 3, column: 17 }, end: { line: 3, column: 21 } }, target: 'a.md', title: 'a.md' },
    ])
    const elsewhere = documentLinks(base, path('other.md'), 'Like INC-1.\n')
    assert.deepEqual(
      elsewhere.map(({ target }) => target),
      ['review.md'],
    )
  })
})
