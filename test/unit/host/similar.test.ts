import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { SimilarReview } from '../../../src/core/metrics/recurrence/recurrence'
import { similarEntries } from '../../../src/host/trees/similarEntries'
import type { TreeEntry } from '../../../src/host/trees/treeEntry'
import { similarHeadline } from '../../../src/host/words/similarWords'
import { date, path } from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const similar = (at: string, over: Partial<SimilarReview> = {}): SimilarReview => ({
  path: path(at),
  title: `Review ${at}`,
  id: undefined,
  date: date('2026-01-03'),
  when: 'earlier',
  standing: 'open',
  share: 0.3,
  reasons: [{ kind: 'words', words: ['certificate', 'expired'] }],
  ...over,
})

const lines = (entries: readonly TreeEntry[], indent = ''): readonly string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label} | ${description}`,
    ...lines(children, `${indent}  `),
  ])
const shown = (all: readonly SimilarReview[]) => lines(similarEntries(path('a.md'), all, 'en-GB', l10n))

describe('look-alikes in the tree', () => {
  it('stand in a group with their reasons; confirmed ones are marked and counted', () => {
    const all = [similar('b.md', { id: 'INC-101', standing: 'confirmed' }), similar('c.md', { when: 'later' })]
    assert.deepEqual(shown(all), [
      'Similar | 2, 1 confirmed',
      '  Review b.md | confirmed · INC-101 · 3 Jan 2026 · earlier',
      '    both mention certificate, expired | ',
      '  Review c.md | 3 Jan 2026 · later',
      '    both mention certificate, expired | ',
    ])
  })

  it('are no group where there are none, or all were dismissed', () => {
    assert.deepEqual(shown([]), [])
    assert.deepEqual(shown([similar('b.md', { standing: 'dismissed' })]), [])
  })

  it('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, at) => similar(`${at}.md`, { reasons: [] }))
    assert.equal(shown(many).length, 6)
  })
})

describe('the words above a review', () => {
  const headline = (...all: readonly SimilarReview[]) => similarHeadline(all, l10n)
  const [earlier, later, undated] = [
    similar('b.md'),
    similar('c.md', { when: 'later' }),
    similar('d.md', { when: 'unknown' }),
  ]

  it('count earlier look-alikes, and others only where there are none', () => {
    assert.equal(headline(), undefined)
    assert.equal(headline(earlier), '1 earlier incident looks alike')
    assert.equal(headline(earlier, similar('e.md'), later), '2 earlier incidents look alike')
    assert.equal(headline(later), '1 later incident looks alike')
    assert.equal(headline(later, later), '2 later incidents look alike')
    assert.equal(headline(later, undated), '2 other incidents look alike')
    assert.equal(headline(undated), '1 other incident looks alike')
  })

  it('name what came back, by id where there is one; dismissed ones are not counted', () => {
    const confirmed = similar('b.md', { id: 'INC-101', standing: 'confirmed' })
    assert.equal(headline(confirmed, earlier), 'Recurrence of INC-101 · 1 earlier incident looks alike')
    assert.equal(headline(similar('b.md', { standing: 'confirmed' })), 'Recurrence of Review b.md')
    assert.equal(headline(similar('b.md', { standing: 'dismissed' })), undefined)
  })
})
