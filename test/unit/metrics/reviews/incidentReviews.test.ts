import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { ActionItem, Document, StatedFacts } from '../../../../src/core/domain/documents'
import { cameBack, incidentReviews } from '../../../../src/core/metrics/reviews/incidentReviews'
import { date, facts, knowledgeBase, located, person, runbook, today } from '../../support/snapshots'

const item = (title: string, over: Partial<ActionItem> = {}): ActionItem => ({
  title,
  status: 'open',
  owner: undefined,
  due: undefined,
  ticket: undefined,
  line: 7,
  ...over,
})

const review = (at: string, stated: Partial<StatedFacts>): Document => ({
  ...runbook(at),
  kind: 'incident-review',
  facts: facts(at, { title: `Review ${at}` }, stated),
})

const on = (day: string): Partial<StatedFacts> => ({ incidentDate: { date: date(day), source: 'field' } })

describe('incident reviews', () => {
  it('come with the newest incident first, and those without a date last', () => {
    const base = knowledgeBase({
      documents: [
        review('a.md', {}),
        review('b.md', on('2025-01-01')),
        review('c.md', on('2026-01-01')),
        runbook('r.md'),
      ],
    })
    assert.deepEqual(
      incidentReviews(base, today).map(({ path }) => path),
      ['c.md', 'b.md', 'a.md'],
    )
  })

  it('have an action past its due date unless it is done', () => {
    const due = date('2026-11-20')
    const actionItems = [item('open', { due }), item('done', { due, status: 'done' }), item('today', { due: today })]
    const [only] = incidentReviews(knowledgeBase({ documents: [review('a.md', { actionItems })] }), today)
    assert.deepEqual(
      only?.actions.map(({ pastDue }) => pastDue),
      [true, false, false],
    )
  })

  it('know an action’s owner under any of their names', () => {
    const actionItems = [
      item('one', { owner: located('@alice') }),
      item('two', { owner: located('alice') }),
      item('x', { owner: located('Zed') }),
    ]
    const base = knowledgeBase({ people: [person('alice')], documents: [review('a.md', { actionItems })] })
    const [only] = incidentReviews(base, today)
    assert.deepEqual(
      only?.actions.map(({ owner }) => [owner?.key, owner?.name, owner?.known]),
      [
        ['person:alice', 'Alice Example', true],
        ['person:alice', 'Alice Example', true],
        ['?zed', 'Zed', false],
      ],
    )
  })
})

describe('an incident that came back', () => {
  const earlier = (over: Partial<StatedFacts>) => review('incidents/old.md', { ...on('2026-01-01'), ...over })
  const found = (named: string, over: Partial<StatedFacts>) => {
    const later = review('incidents/new.md', { ...on('2026-02-01'), recurrenceOf: [located(named)] })
    const base = knowledgeBase({ documents: [earlier(over), later] })
    return cameBack(base, incidentReviews(base, today)).map(({ earlier: one, unfinished }) => [
      one.path,
      unfinished.length,
    ])
  }
  const actionItems = [
    item('open'),
    item('said nothing of', { status: 'not-stated' }),
    item('done', { status: 'done' }),
  ]

  it('is told with the earlier one’s actions that nobody says are done', () => {
    assert.deepEqual(found('INC-1', { id: located('INC-1'), actionItems }), [['incidents/old.md', 2]])
  })

  it('names the earlier by an id in any case, a path beside it, or a path from the root', () => {
    for (const named of [
      'inc-1',
      'old.md',
      './old.md',
      '../incidents/old.md',
      'incidents/old.md',
      '/incidents/old.md',
    ]) {
      assert.deepEqual(found(named, { id: located('INC-1'), actionItems }), [['incidents/old.md', 2]], named)
    }
  })

  it('is no matter where all is done, or the earlier is not there', () => {
    assert.deepEqual(found('INC-1', { id: located('INC-1'), actionItems: [item('done', { status: 'done' })] }), [])
    assert.deepEqual(found('INC-2', { id: located('INC-1'), actionItems }), [])
  })
})
