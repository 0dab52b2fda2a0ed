import assert from 'node:assert/strict'
import { atOnce } from '../../../../src/core/domain/steps'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { findingClusters, foundClusters } from '../../../../src/core/metrics/recurrence/clusters'
import { reasonWords } from '../../../../src/core/metrics/recurrence/reasonWords'
import { reviewText, snapshotOf } from '../../support/reviews'

const certificate = (day: string, ...more: readonly string[]) =>
  reviewText('Checkout down', 'The gateway’s certificate had expired.', 'Nobody renewed the certificate.', [
    `started_at: ${day}T10:00:00Z`,
    ...more,
  ])
const disk = (day: string, ...more: readonly string[]) =>
  reviewText('Search nodes ran full', 'Indexing stopped at full disks.', 'Old segments were never merged.', [
    `started_at: ${day}T10:00:00Z`,
    ...more,
  ])
const others = {
  'incidents/dns.md': reviewText('Resolver answered nothing', 'Names did not resolve.', 'A zone was empty.'),
  'incidents/mail.md': reviewText('Newsletter went out twice', 'Customers wrote in.', 'A job was retried.'),
}

const told = (base: KnowledgeBase): readonly string[] =>
  atOnce(findingClusters(base)).map(({ members, links, confirmed }) => {
    const said = links.map(({ later, earlier, like }) => `${short(later)}<${short(earlier)} ${like.standing}`)
    return `${members.map(short).join(' ')}: ${said.join(', ')}${confirmed ? ' (confirmed)' : ''}`
  })

const short = (path: string): string => path.replace(/^incidents\/(.*)\.md$/, '$1')

describe('clusters of incidents', () => {
  it('hold those that look like one another, the oldest first, each with the earlier one it is likest', async () => {
    const base = await snapshotOf({
      ...others,
      'incidents/c3.md': certificate('2026-09-01'),
      'incidents/c1.md': certificate('2026-01-01'),
      'incidents/c2.md': certificate('2026-05-01'),
      'incidents/d1.md': disk('2026-02-01'),
      'incidents/d2.md': disk('2026-10-01'),
    })
    assert.deepEqual(told(base), ['c1 c2 c3: c2<c1 open, c3<c1 open', 'd1 d2: d2<d1 open'])
    const [first] = atOnce(findingClusters(base))
    assert.ok(first?.links[0]?.like.reasons.map(reasonWords).join().includes('certificate'))
  })

  it('put what people confirmed first, whether it looks alike or not', async () => {
    const base = await snapshotOf({
      ...others,
      'incidents/c1.md': certificate('2026-01-01', 'id: INC-1'),
      'incidents/c2.md': certificate('2026-05-01'),
      'incidents/c3.md': certificate('2026-06-01'),
      'incidents/d1.md': disk('2026-02-01', 'id: INC-2'),
      'incidents/odd.md': reviewText('Login slow', 'Pages took a minute.', '', [
        'started_at: 2026-07-01T10:00:00Z',
        'recurrence_of: [INC-2]',
      ]),
    })
    assert.deepEqual(told(base), ['d1 odd: odd<d1 confirmed (confirmed)', 'c1 c2 c3: c2<c1 open, c3<c1 open'])
  })

  it('leave out what was dismissed, and do not bring it in through a third', async () => {
    const base = await snapshotOf({
      ...others,
      'incidents/c1.md': certificate('2026-01-01', 'id: INC-1'),
      'incidents/c2.md': certificate('2026-05-01', 'not_recurrence_of: [INC-1]'),
    })
    assert.deepEqual(told(base), [])
    const three = await snapshotOf({
      ...others,
      'incidents/c1.md': certificate('2026-01-01', 'id: INC-1'),
      'incidents/c2.md': certificate('2026-05-01', 'not_recurrence_of: [INC-1]'),
      'incidents/c3.md': certificate('2026-06-01'),
    })
    assert.ok(told(three).every((each) => !each.startsWith('c1 c2')))
  })

  it('are none without reviews, and found once for a snapshot', async () => {
    assert.deepEqual(told(await snapshotOf({ 'README.md': '# Nothing' })), [])
    const base = await snapshotOf(others)
    assert.equal(foundClusters(base), undefined)
    const found = atOnce(findingClusters(base))
    assert.equal(foundClusters(base), found)
  })
})
