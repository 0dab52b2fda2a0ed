import assert from 'node:assert/strict'
import type { Document } from '../../../src/core/domain/documents'
import type { DocumentHistory, History } from '../../../src/core/domain/history'
import { lintFile } from '../../../src/core/lint/lint'
import { openVerdicts } from '../../../src/core/lint/runbookVerdicts'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { date, facts, knowledgeBase, located, path, runbook, today } from '../support/snapshots'

const tls = runbook('runbooks/tls.md')

const review = (at: string, id: string, day: string, verdict: 'stale' | 'worked'): Document => ({
  ...runbook(at),
  kind: 'incident-review',
  facts: facts(
    at,
    {},
    {
      id: located(id),
      incidentDate: { date: date(day), source: 'field' },
      runbooksUsed: [{ path: located('../runbooks/tls.md'), verdict, by: [] }],
    },
  ),
})

const reviews = [
  review('incidents/a.md', 'INC-1', '2026-09-01', 'stale'),
  review('incidents/b.md', 'INC-2', '2026-11-01', 'stale'),
  review('incidents/c.md', 'INC-3', '2026-11-10', 'worked'),
]

const change = (on: string) => ({ commit: 'c0ffee', by: [], on: date(on), creates: false, added: 3, deleted: 1 })

const history = (past: Partial<DocumentHistory>): History => ({
  state: 'full',
  head: 'c0ffee',
  documents: new Map([[path('runbooks/tls.md'), { changes: [], leftOut: [], ...past }]]),
  lastSeen: new Map(),
  newest: today,
})

const baseWith = (over: { readonly history?: History } = {}, document = tls) =>
  knowledgeBase({
    documents: [document, ...reviews],
    runbookUses: reviews.map(({ path: at, facts: { stated } }) => ({
      review: at,
      date: stated.incidentDate?.date,
      runbooks: [path('runbooks/tls.md')],
    })),
    ...over,
  })

const open = (past: Partial<DocumentHistory>) =>
  openVerdicts(baseWith({ history: history(past) }), tls).map(({ name }) => name)

describe('what incidents found wanting in a runbook', () => {
  it('is open while nobody has changed it, the newest first', () => {
    assert.deepEqual(open({}), ['INC-2', 'INC-1'])
  })

  it('is seen to by a change of its text on a later day', () => {
    assert.deepEqual(open({ changes: [change('2026-11-02')] }), [])
    assert.deepEqual(open({ changes: [change('2026-10-01')] }), ['INC-2'])
  })

  it('is not seen to by a change on the same day, nor by one that does not count', () => {
    assert.deepEqual(open({ changes: [change('2026-11-01')] }), ['INC-2'])
    const leftOut = [{ commit: 'c0ffee', on: date('2026-11-05'), reason: 'front-matter-only' as const }]
    assert.deepEqual(open({ leftOut }), ['INC-2', 'INC-1'])
  })

  it('is seen to by a later review date, with a history and without', () => {
    const reviewed = { ...tls, review: { lastReviewedOn: date('2026-11-02'), reviewBy: undefined } }
    assert.deepEqual(openVerdicts(baseWith({}, reviewed), reviewed), [])
    assert.deepEqual(openVerdicts(baseWith({ history: history({}) }, reviewed), reviewed), [])
  })

  it('is told with what was looked at', () => {
    const said = (base: ReturnType<typeof baseWith>) =>
      lintFile(base, buildCoverageReport(base, today), today, tls.path)
        .filter(({ ruleId }) => ruleId === 'runbook-verdict')
        .map(({ message }) => message)
    assert.deepEqual(said(baseWith({ history: history({ changes: [change('2026-10-01')] }) })), [
      'INC-2 found it stale on 2026-11-01; neither its text nor its review date has changed since.',
    ])
    assert.equal(
      said(baseWith()).at(-1),
      'INC-2 found it stale on 2026-11-01; no later review date stands in it, and no history was read.',
    )
  })
})
