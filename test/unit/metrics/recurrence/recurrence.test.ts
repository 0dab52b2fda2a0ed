import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { similarReviews } from '../../../../src/core/metrics/recurrence/recurrence'
import { reasonWords } from '../../../../src/core/metrics/recurrence/reasonWords'
import { path } from '../../support/snapshots'
import { reviewText, snapshotOf } from '../../support/reviews'

const like = (base: KnowledgeBase, at: string): readonly string[] =>
  similarReviews(base, path(at)).map((each) => each.path)

const why = (base: KnowledgeBase, at: string): readonly string[] =>
  similarReviews(base, path(at)).map(({ reasons }) => reasons.map(reasonWords).join('; '))

const unlike = {
  'incidents/2026-03-01-disk.md': reviewText(
    'Disk full on the search nodes',
    'Indexing stopped.',
    'Old logs were kept.',
  ),
  'incidents/2026-03-02-dns.md': reviewText('Resolver answered nothing', 'Names did not resolve.', 'A zone was empty.'),
  'incidents/2026-03-03-mail.md': reviewText('Newsletter went out twice', 'Customers wrote in.', 'A job was retried.'),
}

const certificate = (day: string, ...more: readonly string[]) =>
  reviewText('Checkout down', 'The gateway’s certificate had expired.', 'Nobody renewed the certificate.', [
    ...(day === '' ? [] : [`started_at: ${day}T10:00:00Z`]),
    ...more,
  ])

describe('reviews that look alike', () => {
  it('are found by the words of title, summary and cause, with those words as the reason', async () => {
    const base = await snapshotOf({
      ...unlike,
      'incidents/2026-01-01-shop.md': certificate('2026-01-01'),
      'incidents/2026-05-01-portal.md': reviewText(
        'Partner portal refused everybody',
        'Its certificate expired at night.',
        'The renewing of certificates was forgotten.',
        ['started_at: 2026-05-01T10:00:00Z'],
      ),
    })
    assert.deepEqual(like(base, 'incidents/2026-05-01-portal.md'), ['incidents/2026-01-01-shop.md'])
    assert.deepEqual(why(base, 'incidents/2026-05-01-portal.md'), ['both mention certificate, renewed, expired'])
  })

  it('are found by shared services, alerts, runbooks and factors, and by the action that was left open', async () => {
    const stated = [
      'services: [payments-db]',
      'alerts: [PaymentsDbDown]',
      'runbooks_used: [../runbooks/failover.md]',
      'contributing_factors: [knowledge-gap]',
    ]
    const text = (title: string, id: string, day: string, action: string) =>
      reviewText(title, 'Nothing more is known.', '', [...stated, `id: ${id}`, `started_at: ${day}T10:00:00Z`]).replace(
        'None.',
        action,
      )
    const base = await snapshotOf({
      ...unlike,
      'runbooks/failover.md': '# Fail over\n\n1. Do it.\n',
      'incidents/2026-01-01-a.md': text('Primary lost', 'INC-101', '2026-01-01', '- [ ] Rotate automatically'),
      'incidents/2026-05-01-b.md': text('Writes refused', 'INC-142', '2026-05-01', '- [x] Say so'),
    })
    assert.deepEqual(why(base, 'incidents/2026-05-01-b.md'), [
      'same service payments-db; same alert PaymentsDbDown; INC-101’s action “Rotate automatically” is still open; ' +
        'same runbook Fail over; same factor knowledge-gap',
    ])
  })

  it('are marked as earlier or later, and neither where the day is not known', async () => {
    const base = await snapshotOf({
      'incidents/a.md': certificate('2026-01-01'),
      'incidents/b.md': certificate('2026-05-01'),
      'incidents/c.md': certificate(''),
    })
    const when = (at: string) =>
      Object.fromEntries(similarReviews(base, path(at)).map((each) => [each.path, each.when]))
    assert.deepEqual(when('incidents/a.md'), { 'incidents/b.md': 'later', 'incidents/c.md': 'unknown' })
    assert.deepEqual(when('incidents/b.md'), { 'incidents/a.md': 'earlier', 'incidents/c.md': 'unknown' })
  })

  it('say nothing of open actions where it is not known which came first', async () => {
    const open = (day: string) => certificate(day).replace('None.', '- [ ] Renew it by machine')
    const base = await snapshotOf({ 'incidents/a.md': open(''), 'incidents/b.md': open('2026-05-01') })
    assert.doesNotMatch(why(base, 'incidents/b.md').join(), /still open/)
  })

  it('stand by what people said, in whichever of the two reviews, confirmed ones first and dismissed ones last', async () => {
    const base = await snapshotOf({
      'incidents/a.md': certificate('2026-01-01', 'id: INC-1', 'not_recurrence_of: [INC-3]'),
      'incidents/b.md': certificate('2026-02-01', 'id: INC-2'),
      'incidents/c.md': certificate('2026-03-01', 'id: INC-3'),
      'incidents/d.md': certificate('2026-04-01', 'recurrence_of: [./c.md]'),
      'incidents/e.md': reviewText('Newsletter sent twice', 'Readers wrote in.', 'A retry.', [
        'recurrence_of: [inc-3]',
      ]),
    })
    assert.deepEqual(
      similarReviews(base, path('incidents/c.md')).map((each) => [each.path, each.standing]),
      [
        ['incidents/d.md', 'confirmed'],
        ['incidents/e.md', 'confirmed'],
        ['incidents/b.md', 'open'],
        ['incidents/a.md', 'dismissed'],
      ],
    )
  })

  it('do not take a person’s name for what happened', async () => {
    const text = (title: string) => reviewText(title, 'Oyelaran was there.', 'Not known to Oyelaran.')
    const base = await snapshotOf({
      '.understudy/team.yaml': 'people:\n  o: {name: Ada Oyelaran}\n',
      'incidents/a.md': text('Search slow'),
      'incidents/b.md': text('Mail late'),
    })
    assert.deepEqual(like(base, 'incidents/a.md'), [])
  })

  it('are not those that share nothing but words said in passing, where there are enough to tell', async () => {
    const others = ['mail', 'disk', 'fonts', 'search', 'billing', 'video', 'maps', 'chat'].map((word, at) => [
      `incidents/2026-02-0${at + 1}-${word}.md`,
      reviewText(`${word} ${word}er stopped`, `The ${word} ${word}ing ${word}let of ${word}.`, `A ${word}ful thing.`),
    ])
    const passing = 'While a colleague was travelling, an unofficial component got implemented.'
    const told = (word: string) =>
      Array.from({ length: 14 }, (_, at) => `${word}${'abcdefghijklmn'[at] ?? ''}`).join(' ')
    const base = (topic: string) =>
      snapshotOf({
        ...(Object.fromEntries(others) as Record<string, string>),
        'incidents/2026-01-01-a.md': reviewText(`Tunnel closed${topic}`, `${told('alpha')}. ${passing}`, 'Frost.'),
        'incidents/2026-01-02-b.md': reviewText(`Printer jammed${topic}`, `${told('omega')}. ${passing}`, 'Glue.'),
      })
    assert.deepEqual(like(await base(''), 'incidents/2026-01-01-a.md'), [])
    assert.deepEqual(like(await base(' by an unofficial component'), 'incidents/2026-01-01-a.md'), [
      'incidents/2026-01-02-b.md',
    ])
  })

  it('show Chinese words whole', async () => {
    const base = await snapshotOf({
      'incidents/2026-01-01.md':
        '# 支付网关不可用\n\n## 摘要\n\n网关证书过期，用户无法付款。\n\n## 根本原因\n\n没有自动续期。\n',
      'incidents/2026-05-01.md':
        '# 合作伙伴门户中断\n\n## 摘要\n\n门户的证书过期了。\n\n## 根本原因\n\n忘记自动续期。\n',
      'incidents/2026-06-01.md': '# 磁盘已满\n\n## 摘要\n\n搜索停止索引。\n\n## 根本原因\n\n日志保留太久。\n',
      'incidents/2026-07-01.md': '# 邮件重复发送\n\n## 摘要\n\n任务重试两次。\n\n## 根本原因\n\n队列没有确认。\n',
    })
    assert.equal(like(base, 'incidents/2026-05-01.md')[0], 'incidents/2026-01-01.md')
    assert.match(why(base, 'incidents/2026-05-01.md')[0] ?? '', /证书过期/)
    assert.match(why(base, 'incidents/2026-05-01.md')[0] ?? '', /自动续期/)
  })
})

describe('reviews that only look alike', () => {
  const prompts = '## Summary\n\nDescribe what broke and for whom, in words that a customer understands.\n'
  const filled = (title: string) => `---\nkind: incident-review\n---\n\n# ${title}\n\n${prompts}`

  it('because a template wrote them are not offered', async () => {
    const base = await snapshotOf({
      'templates/review.md': `# Incident title\n\n${prompts}`,
      'incidents/2026-01-01.md': filled('Search slow'),
      'incidents/2026-02-01.md': filled('Mail late'),
    })
    assert.deepEqual(like(base, 'incidents/2026-01-01.md'), [])
  })

  it('because all are written by a template that is not here are not offered', async () => {
    const titles = ['Search slow', 'Mail late', 'Disk full', 'Resolver empty', 'Login refused', 'Prices wrong']
    const files = Object.fromEntries(titles.map((title, at) => [`incidents/2026-01-0${at}.md`, filled(title)]))
    const base = await snapshotOf(files)
    for (const at of Object.keys(files)) assert.deepEqual(like(base, at), [], at)
  })

  it('because both are empty are not offered', async () => {
    const empty = (title: string) => reviewText(title, '<!-- What broke? -->', '')
    const base = await snapshotOf({ 'incidents/a.md': empty('Search slow'), 'incidents/b.md': empty('Mail late') })
    assert.deepEqual(like(base, 'incidents/a.md'), [])
  })

  it('because they speak of usual things are not offered', async () => {
    const base = await snapshotOf(unlike)
    for (const at of Object.keys(unlike)) assert.deepEqual(like(base, at), [], at)
  })
})

describe('look-alikes in odd repositories', () => {
  it('are none where there is one review, none where there is none, and none of a runbook', async () => {
    const one = await snapshotOf({ 'incidents/a.md': certificate('2026-01-01'), 'runbooks/r.md': '# R\n\n1. Do it.\n' })
    assert.deepEqual(like(one, 'incidents/a.md'), [])
    assert.deepEqual(like(one, 'runbooks/r.md'), [])
    assert.deepEqual(like(one, 'gone.md'), [])
  })

  it('are twins, wholly alike, also where they are all there is', async () => {
    const base = await snapshotOf({
      'a/2026-01-01.md': certificate('2026-01-01'),
      'b/2026-01-02.md': certificate('2026-01-02'),
    })
    const found = similarReviews(base, path('a/2026-01-01.md'))
    assert.deepEqual(
      found.map(({ path: other, share }) => [other, share.toFixed(6)]),
      [['b/2026-01-02.md', '1.000000']],
    )
  })

  const words = ['disk', 'queue', 'certificate', 'resolver', 'gateway', 'index', 'cache', 'token', 'replica', 'quota']
  const anyReview = fc
    .record({
      title: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      summary: fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), { maxLength: 20 }),
      services: fc.array(fc.constantFrom('api', 'db', 'web'), { maxLength: 2 }),
    })
    .map(({ title, summary, services }) =>
      reviewText(title.join(' '), summary.join(' '), '', [`services: [${services.join(', ')}]`]),
    )

  it('are the same whatever was asked before, and for a copy of the snapshot read anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReview, { minLength: 2, maxLength: 12 }), async (texts) => {
        const files = Object.fromEntries(texts.map((text, at) => [`incidents/${at}.md`, text]))
        const [base, copy] = [await snapshotOf(files), await snapshotOf(files)]
        const answers = (from: KnowledgeBase, paths: readonly string[]) =>
          new Map(
            paths.map((at) => [at, similarReviews(from, path(at)).map(({ path: other, share }) => [other, share])]),
          )
        const paths = Object.keys(files)
        const backwards = answers(copy, [...paths].reverse())
        for (const [at, answer] of answers(base, paths)) {
          assert.deepEqual(answer, backwards.get(at))
          assert.ok(answer.every(([other, share]) => other !== at && Number(share) >= 0 && Number(share) <= 1 + 1e-9))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are found among a thousand', async () => {
    const files: Record<string, string> = {}
    for (let at = 0; at < 1000; at += 1) {
      const word = (step: number) => words[(at * step + (at >> 3)) % words.length] ?? ''
      files[`incidents/${at}.md`] = reviewText(`${word(3)} ${word(7)}`, `The ${word(1)} met the ${word(9)}.`)
    }
    files['incidents/old.md'] = reviewText('Leap second', 'The scheduler hung on the leap second.', 'Clock smearing.')
    files['incidents/new.md'] = reviewText('Scheduler hung', 'A leap second came again.', 'No smearing of the clock.')
    const base = await snapshotOf(files)
    assert.deepEqual(like(base, 'incidents/new.md'), ['incidents/old.md'])
  }).timeout(20_000)
})
