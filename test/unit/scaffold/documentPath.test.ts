import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { DocumentKind } from '../../../src/core/domain/documents'
import type { DocPath, IsoDate } from '../../../src/core/domain/text'
import { fillPattern, freePath, newDocumentPath, pathInFolder } from '../../../src/core/scaffold/documentPath'
import { slugOf } from '../../../src/core/scaffold/slug'

const facts = { title: 'Disk full', date: '2026-11-19' as IsoDate, service: undefined }
const kept = (kind: DocumentKind, ...paths: (string | readonly [string, string])[]) =>
  paths.map((path) =>
    typeof path === 'string' ? { path, kind, services: [] } : { path: path[0], kind, services: [path[1]] },
  )

describe('a title in a file’s name', () => {
  for (const [title, slug] of [
    ['Checkout returned 502s after a certificate expired', 'checkout-returned-502s-after-a-certificate-expired'],
    ['Störung: Zahlungen «blockiert»', 'storung-zahlungen-blockiert'],
    ['Œuvre, Straße, Łódź, smørrebrød', 'oeuvre-strasse-lodz-smorrebrod'],
    ['İstanbul', 'istanbul'],
    ["What's up? Don’t know", 'whats-up-dont-know'],
    ['数据库 故障', '数据库-故障'],
    ['データベース障害が発生', 'データベース障害が発生'],
    ['ไฟดับ ที่', 'ไฟดับ-ที่'],
    ['Сбой Ёлки', 'сбой-ёлки'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🔥🔥', 'incident'],
    ['', 'incident'],
  ] as const) {
    it(`of “${title}” is ${slug}`, () => {
      assert.equal(slugOf(title, 'incident'), slug)
    })
  }

  it('is bounded, and ends with a whole word', () => {
    assert.equal(slugOf('word '.repeat(40), 'x'), 'word-word-word-word-word-word-word-word-word-word-word-word')
    assert.ok(new TextEncoder().encode(slugOf('数'.repeat(300), 'x')).length <= 128)
  })

  it('is always one that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const slug = slugOf(title, 'incident')
        assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u)
        assert.doesNotMatch(slug, /--|-$|\p{Lu}(?<=\p{Script=Latin})/u)
        assert.equal(slug, slug.normalize('NFC'))
      }),
    )
  })
})

describe('a pattern for paths', () => {
  it('is filled with the day, the slug and the service', () => {
    assert.equal(
      fillPattern('a/{year}/{month}/{date}-{slug}.md', 'incident-review', facts),
      'a/2026/11/2026-11-19-disk-full.md',
    )
    assert.equal(
      fillPattern('runbooks/{service}/{slug}.md', 'runbook', { ...facts, service: 'Payments DB' }),
      'runbooks/payments-db/disk-full.md',
    )
  })

  it('loses a folder that stays empty', () => {
    assert.equal(fillPattern('runbooks/{service}/{slug}.md', 'runbook', facts), 'runbooks/disk-full.md')
    assert.equal(fillPattern('{service}-{slug}.md', 'runbook', facts), 'disk-full.md')
  })

  it('never leads out of the folder, nor to names that are reserved or no Markdown', () => {
    assert.equal(fillPattern('../../{slug}.md', 'runbook', facts), 'disk-full.md')
    assert.equal(fillPattern('/etc//./{slug}', 'runbook', facts), 'etc/disk-full.md')
    assert.equal(fillPattern('C:\\notes\\{slug}.txt', 'runbook', facts), 'C-/notes/disk-full.txt.md')
    assert.equal(fillPattern('{slug}.md', 'runbook', { ...facts, title: 'CON' }), 'con-file.md')
    assert.equal(fillPattern('nul/{slug}.md', 'runbook', { ...facts, title: 'Lpt1' }), 'nul-file/lpt1-file.md')
    assert.equal(fillPattern('', 'runbook', facts), 'disk-full.md')
  })

  it('gives way to a folder that was named', () => {
    assert.equal(pathInFolder('deep/er/', 'runbooks/{service}/{slug}.md', 'runbook', facts), 'deep/er/disk-full.md')
    assert.equal(pathInFolder('', 'incidents/{date}-{slug}.md', 'incident-review', facts), '2026-11-19-disk-full.md')
  })
})

describe('where a new document goes', () => {
  const reviewPath = (...paths: string[]) =>
    newDocumentPath('incident-review', facts, kept('incident-review', ...paths), undefined)

  it('is the default place in a repository that has none of its kind', () => {
    assert.equal(reviewPath(), 'incidents/2026/2026-11-19-disk-full.md')
    assert.equal(
      newDocumentPath('incident-review', facts, kept('runbook', 'ops/a.md'), undefined),
      'incidents/2026/2026-11-19-disk-full.md',
    )
  })

  it('is where the repository keeps most of its kind', () => {
    assert.equal(reviewPath('docs/pm/a.md', 'docs/pm/b.md', 'x/c.md'), 'docs/pm/2026-11-19-disk-full.md')
  })

  it('is the top, where most are there', () => {
    assert.equal(reviewPath('a.md', 'b.md', 'x/c.md'), '2026-11-19-disk-full.md')
  })

  it('has the ending that the repository gives its kind', () => {
    assert.equal(reviewPath('pm/a.html.md.erb', 'pm/b.html.md.erb', 'pm/c.md'), 'pm/2026-11-19-disk-full.html.md.erb')
    assert.equal(reviewPath('pm/a.markdown', 'pm/b.v2.md', 'pm/c.v3.md'), 'pm/2026-11-19-disk-full.md')
  })

  it('is this year’s folder where the years have folders of their own', () => {
    assert.equal(reviewPath('pm/2024/a.md', 'pm/2025/b.md'), 'pm/2026/2026-11-19-disk-full.md')
    assert.equal(reviewPath('pm/2024/02/a.md', 'pm/2025/11/b.md'), 'pm/2026/11/2026-11-19-disk-full.md')
    assert.equal(reviewPath('pm/2024-02/a.md', 'pm/2025-11/b.md'), 'pm/2026-11/2026-11-19-disk-full.md')
  })

  const runbooks = kept(
    'runbook',
    ['runbooks/ledger/a.md', 'billing'],
    ['runbooks/ledger/b.md', 'billing'],
    ['runbooks/ledger/c.md', 'billing'],
    ['runbooks/edge/d.md', 'edge'],
    ['runbooks/edge/e.md', 'edge'],
  )

  it('is the folder of the service, where runbooks of it have one', () => {
    const path = (service: string | undefined) => newDocumentPath('runbook', { ...facts, service }, runbooks, undefined)
    assert.equal(path('billing'), 'runbooks/ledger/disk-full.md')
    assert.equal(path('edge'), 'runbooks/edge/disk-full.md')
  })

  it('is above the folders of topics, where the new one is of none of them', () => {
    assert.equal(newDocumentPath('runbook', facts, runbooks, undefined), 'runbooks/disk-full.md')
    const ofTeams = kept('runbook', 'teams/a/ops/x.md', 'teams/b/ops/y.md', 'teams/b/ops/z.md')
    assert.equal(newDocumentPath('runbook', facts, ofTeams, undefined), 'teams/b/ops/disk-full.md')
  })

  it('is what somebody set, whatever the repository does', () => {
    assert.equal(newDocumentPath('runbook', facts, runbooks, 'x/{slug}.md'), 'x/disk-full.md')
  })
})

describe('a path that is taken', () => {
  const free = (...taken: string[]) =>
    freePath('a.b/x.html.md' as DocPath, (path) => Promise.resolve(taken.includes(path)))

  it('gets the first number that is free', async () => {
    assert.equal(await free(), 'a.b/x.html.md')
    assert.equal(await free('a.b/x.html.md'), 'a.b/x-2.html.md')
    assert.equal(await freePath('v1.2' as DocPath, (path) => Promise.resolve(path === 'v1.2')), 'v1.2-2')
    assert.equal(await free('a.b/x.html.md', 'a.b/x-2.html.md', 'a.b/x-3.html.md'), 'a.b/x-4.html.md')
  })
})
