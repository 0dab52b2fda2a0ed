import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { nameOfReview, reviewNamed } from '../../../../src/core/metrics/reviews/reviewNames'
import { path } from '../../support/snapshots'
import { reviewText, snapshotOf } from '../../support/reviews'

const base = () =>
  snapshotOf({
    'incidents/2025/a review, 100% done.md': reviewText('A', 'It broke.'),
    'incidents/2025/b.md': reviewText('B', 'It broke.', '', ['id: INC-1']),
    'incidents/2026/c.md': reviewText('C', 'It broke.', '', ['id: INC-2']),
    'incidents/2026/d.md': reviewText('D', 'It broke.', '', ['id: inc-2']),
    'runbooks/r.md': '---\nid: INC-3\n---\n\n# R\n\n1. Do it.\n',
  })

describe('the name of a review in another', () => {
  it('is its id where no other has it, else the path from there; and is understood again', async () => {
    const snapshot = await base()
    const [from, paths] = [path('incidents/2026/c.md'), [...snapshot.documents.keys()]]
    const names = paths.map((to) => nameOfReview(snapshot, from, to))
    assert.deepEqual(names, ['../2025/a review, 100%25 done.md', 'INC-1', 'c.md', 'd.md', '../../runbooks/r.md'])
    for (const [at, to] of paths.slice(0, 4).entries()) assert.equal(reviewNamed(snapshot, from, names[at] ?? ''), to)
  })

  it('is understood in small letters, from the root, and plain as well as encoded', async () => {
    const snapshot = await base()
    const from = path('incidents/2026/c.md')
    assert.equal(reviewNamed(snapshot, from, ' inc-1 '), 'incidents/2025/b.md')
    assert.equal(reviewNamed(snapshot, from, '/incidents/2025/b.md'), 'incidents/2025/b.md')
    assert.equal(reviewNamed(snapshot, from, 'incidents/2025/b.md'), 'incidents/2025/b.md')
    assert.equal(reviewNamed(snapshot, from, './d.md'), 'incidents/2026/d.md')
    assert.equal(reviewNamed(snapshot, from, '../2025/a review, 100% done.md'), 'incidents/2025/a review, 100% done.md')
  })

  it('means no runbook, and nothing that is not there', async () => {
    const snapshot = await base()
    assert.equal(reviewNamed(snapshot, path('incidents/2026/c.md'), 'INC-3'), undefined)
    assert.equal(reviewNamed(snapshot, path('incidents/2026/c.md'), '../../runbooks/r.md'), undefined)
    assert.equal(reviewNamed(snapshot, path('incidents/2026/c.md'), 'gone.md'), undefined)
  })
})
