import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { IncidentReview, ReviewAction } from '../../../src/core/metrics/reviews/incidentReviews'
import { reviewEntries, reviewsHeadline } from '../../../src/host/trees/reviewEntries'
import type { TreeEntry } from '../../../src/host/trees/treeEntry'
import { date, path } from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const action = (
  title: string,
  status: ReviewAction['item']['status'],
  over: Partial<ReviewAction> = {},
): ReviewAction => ({
  item: { title, status, owner: undefined, due: undefined, ticket: undefined, line: 9 },
  pastDue: false,
  owner: undefined,
  ...over,
})
const review = (at: string, over: Partial<IncidentReview> = {}): IncidentReview => ({
  path: path(at),
  title: `Review of ${at}`,
  id: undefined,
  status: undefined,
  severity: undefined,
  date: undefined,
  actions: [],
  actionsStated: 'absent',
  ...over,
})
const alice = { key: 'person:alice', name: 'Alice Moreau', known: true }
const late: ReviewAction = {
  item: { ...action('Write it down', 'open').item, due: date('2026-11-01'), ticket: 'OPS-1' },
  pastDue: true,
  dueInDays: -20,
  owner: alice,
}

const lines = (entries: readonly TreeEntry[], indent = ''): string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...lines(children, `${indent}  `),
  ])
const shown = (reviews: readonly IncidentReview[]) => lines(reviewEntries(reviews, 'en-GB', l10n))

describe('the tree of incident reviews', () => {
  it('stands by status and year, with each action’s state, owner and date in words', () => {
    const reviews = [
      review('b.md', {
        status: 'reviewed',
        severity: 'sev2',
        date: date('2026-10-21'),
        actions: [late, action('Ask the bank', 'done')],
        actionsStated: 'listed',
      }),
      review('a.md', { status: 'draft', date: date('2025-12-09') }),
      review('c.md', { status: 'reviewed', date: date('2024-01-02') }),
    ]
    assert.deepEqual(shown(reviews), [
      'Open actions | 1 action open, 1 overdue',
      '  Alice Moreau',
      '    20 days overdue | Write it down · Review of b.md · OPS-1',
      'Draft | 1 review',
      '  Review of a.md | 9 Dec 2025 · no actions stated',
      '    It states no actions.',
      'Reviewed | 2 reviews · 1 action open, 1 overdue',
      '  2026 | 1 review',
      '    Review of b.md | 21 Oct 2026 · sev2 · 1 of 2 actions open, 1 overdue',
      '      Write it down | 20 days overdue · Alice Moreau · OPS-1',
      '      Ask the bank | done',
      '  2024 | 1 review',
      '    Review of c.md | 2 Jan 2024 · no actions stated',
      '      It states no actions.',
    ])
    assert.equal(reviewsHeadline(reviews, l10n), '3 reviews · 1 action open, 1 overdue')
  })

  it('stands by year alone where nobody states a status', () => {
    assert.deepEqual(
      reviewEntries([review('a.md', { date: date('2024-01-01') }), review('b.md')], 'en-GB', l10n).map(
        ({ label }) => label,
      ),
      ['2024', 'No date stated'],
    )
  })

  it('says in words when an open action is due, and how long one without a date is open', () => {
    const due = (days: number, on: string): ReviewAction => ({
      ...action(`due in ${days}`, 'open'),
      item: { ...action(`due in ${days}`, 'open').item, due: date(on) },
      pastDue: days < 0,
      dueInDays: days,
      owner: alice,
    })
    const undated = { ...action('undated', 'open', { owner: alice }), ageDays: 40 }
    const dates = [
      due(30, '2026-12-21'),
      due(-1, '2026-11-20'),
      due(0, '2026-11-21'),
      due(1, '2026-11-22'),
      due(5, '2026-11-26'),
    ]
    const all = shown([review('a.md', { id: 'INC-1', actions: [undated, ...dates.slice(0, 3)] })]).slice(2, 6)
    assert.deepEqual(all, [
      '    1 day overdue | due in -1 · INC-1',
      '    Due today | due in 0 · INC-1',
      '    Due 21 Dec 2026 | due in 30 · INC-1',
      '    No date, open for 40 days | undated · INC-1',
    ])
    const many = shown([review('a.md', { id: 'INC-1', actions: [undated, ...dates, undated] })]).slice(1, 12)
    assert.deepEqual(many, [
      '  Alice Moreau',
      '    Overdue',
      '      1 day overdue | due in -1 · INC-1',
      '    Due later',
      '      Due today | due in 0 · INC-1',
      '      Due tomorrow | due in 1 · INC-1',
      '      Due in 5 days | due in 5 · INC-1',
      '      Due 21 Dec 2026 | due in 30 · INC-1',
      '    No date',
      '      No date, open for 40 days | undated · INC-1',
      '      No date, open for 40 days | undated · INC-1',
    ])
  })

  it('puts what nobody takes last, and says of whom nobody knows anything, or who has left', () => {
    const owners = [undefined, { key: '?zed', name: 'Zed', known: false }, { ...alice, gone: true }]
    const open = owners.map((owner) => action('x', 'open', { owner }))
    assert.deepEqual(
      reviewEntries([review('a.md', { actions: open })], 'en-GB', l10n)[0]?.children.map(
        ({ label, description }) => `${label} | ${description}`,
      ),
      ['Alice Moreau | has left', 'Zed | 1 open · not known here', 'Nobody named | 1 open'],
    )
  })

  it('calls nothing open or done that the review does not', () => {
    const told = (actions: readonly ReviewAction[], actionsStated: IncidentReview['actionsStated'] = 'listed') =>
      shown([review('a.md', { actions, actionsStated })])[1]?.trim()
    const [open, done, silent] = [action('x', 'open'), action('y', 'done'), action('z', 'not-stated')]
    assert.equal(told([silent, silent]), 'Review of a.md | 2 actions, states not said')
    assert.equal(told([done, silent]), 'Review of a.md | 1 of 2 actions done, 1 not said')
    assert.equal(told([done, done]), 'Review of a.md | all 2 actions done')
    assert.equal(told([], 'none'), 'Review of a.md | needs no action')
    assert.equal(told([], 'prose'), 'Review of a.md | actions told in prose')
    assert.equal(
      shown([review('a.md', { actions: [open, silent], actionsStated: 'listed' })])
        .at(-3)
        ?.trim(),
      'Review of a.md | 1 of 2 actions open, 1 not said',
    )
  })

  it('opens an action at its line, and has something to say of every entry', () => {
    const all = (entries: readonly TreeEntry[]): TreeEntry[] => entries.flatMap((each) => [each, ...all(each.children)])
    const entries = all(reviewEntries([review('a.md', { actions: [late, late] })], 'en-GB', l10n))
    const found = entries.find(({ is }) => is === 'action')
    assert.deepEqual(found?.opens, { path: 'a.md', line: 9 })
    for (const { spoken, label } of entries) assert.ok(spoken.toLowerCase().startsWith(label.toLowerCase()))
    assert.equal(new Set(entries.map(({ key }) => key)).size, entries.length)
  })
})
