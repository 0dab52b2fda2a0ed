import assert from 'node:assert/strict'
import fc from 'fast-check'
import { atOnce } from '../../../../src/core/domain/steps'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { findingClusters, foundClusters, type Cluster } from '../../../../src/core/metrics/recurrence/clusters'
import type { DocPath } from '../../../../src/core/domain/text'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import { reasonWords } from '../../../../src/core/metrics/recurrence/reasonWords'
import { reviewText, snapshotOf } from '../../support/reviews'
import { memoryTree, unhurried } from '../../support/memoryTree'
import { plainClusters } from './plainClusters'

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

const someWords = fc
  .array(fc.constantFrom('certificate', 'disk', 'queue', 'payments-db', 'night', 'gateway', '证书过期', 'lock'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((words) => words.join(' '))

const someReview = fc.record({
  title: someWords,
  summary: fc.oneof(someWords, fc.constant('What happened goes here.')),
  cause: someWords,
  day: fc.option(fc.integer({ min: 1, max: 9 })),
  service: fc.option(fc.constantFrom('edge', 'ledger')),
  again: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
  not: fc.option(fc.nat({ max: 40 }), { freq: 4 }),
})

type SomeReview = typeof someReview extends fc.Arbitrary<infer Review> ? Review : never

const nameOf = (at: number): string => `incidents/r${at}.md`

const textOf = ({ title, summary, cause, day, service, again, not }: SomeReview, at: number): string =>
  reviewText(title, summary, cause, [
    `id: INC-${at}`,
    ...(day === null ? [] : [`started_at: 2026-01-0${day}T10:00:00Z`]),
    ...(service === null ? [] : [`services: [${service}]`]),
    ...(again === null ? [] : [`recurrence_of: [INC-${again}]`]),
    ...(not === null ? [] : [`not_recurrence_of: [INC-${not}]`]),
  ])

const filesOf = (reviews: readonly SomeReview[]): Readonly<Record<string, string>> =>
  Object.fromEntries(reviews.map((review, at) => [nameOf(at), textOf(review, at)]))

/** With the reasons, which are worked out when they are read. */
const plainly = (clusters: readonly Cluster[]) =>
  clusters.map(({ members, links, confirmed }) => ({
    members,
    confirmed,
    links: links.map(({ later, earlier, like: { standing, share, reasons } }) => ({
      later,
      earlier,
      standing,
      share,
      reasons,
    })),
  }))

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

  it('are to the last digit those that comparing every review with every other one gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someReview, { maxLength: 40 }), async (reviews) => {
        const base = await snapshotOf(filesOf(reviews))
        assert.deepEqual(plainly(atOnce(findingClusters(base))), plainly(plainClusters(base)))
      }),
      { numRuns: 150 },
    )
  })

  it('are the same where one snapshot follows another and says nothing, little or much else', async () => {
    const change = fc.record({ at: fc.nat(), to: fc.option(someReview) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(someReview, { minLength: 2, maxLength: 20 }),
        fc.array(change),
        async (all, changes) => {
          const files = new Map(Object.entries(filesOf(all)))
          const index = createKnowledgeIndex(memoryTree(files), defaultIndexSettings)
          await index.refresh(unhurried)
          for (const { at, to } of changes) {
            const path = nameOf(at % all.length)
            if (to === null) files.set('notes.md', `# ${at}`)
            else files.set(path, textOf(to, at % all.length))
            const base = await index.change([path, 'notes.md'] as DocPath[], unhurried)
            assert.deepEqual(plainly(atOnce(findingClusters(base))), plainly(plainClusters(base)))
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
