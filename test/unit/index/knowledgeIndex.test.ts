import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings, type IndexSettings } from '../../../src/core/index/settings'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { date, path } from '../support/snapshots'
import { memoryTree, unhurried } from '../support/memoryTree'

const restart = `---
kind: runbook
owners: [alice]
cross_trained:
  - {person: bob, level: performed, on: 2026-08-03}
---
# Restart the ledger

1. Drain it.
`

const review = `---
kind: incident-review
id: INC-1
started_at: 2026-11-01T08:00:00Z
roles: {commander: bob, responders: [carol]}
runbooks_used:
  - {path: ../runbooks/restart.md, verdict: worked}
---
# Ledger down
`

const team = `people:
  alice: {name: Alice Moreau}
  bob: {name: Bob Tran}
  carol: {name: Carol Diaz}
services:
  ledger: {criticality: critical, documents: [runbooks/**]}
`

const indexOf = (files: Record<string, string>, settings: Partial<IndexSettings> = {}) => {
  const tree = new Map(Object.entries(files))
  return { files: tree, index: createKnowledgeIndex(memoryTree(tree), { ...defaultIndexSettings, ...settings }) }
}

/** The same, with the paths of all files that are read. */
const watchedIndexOf = (files: Record<string, string>) => {
  const texts = new Map(Object.entries(files))
  const read: string[] = []
  const tree = memoryTree(texts)
  const watched = {
    ...tree,
    read: (file: string) => {
      read.push(file)
      return tree.read(file)
    },
  }
  return { files: texts, read, index: createKnowledgeIndex(watched, defaultIndexSettings) }
}

const repository = {
  'runbooks/restart.md': restart,
  'incidents/2026-11-01-ledger.md': review,
  '.understudy/team.yaml': team,
}

const levels = (base: KnowledgeBase) =>
  buildCoverageReport(base, date('2026-11-21')).runbooks.map(({ path: where, people }) => ({
    where,
    people: people.map(({ person, level, basis }) => `${person} ${level} ${basis}`),
  }))

describe('A former owner', () => {
  it('is told of beside the owners, and changes no number', async () => {
    const without = await indexOf({ ...repository, OWNERS: 'approvers: [bob]' }).index.refresh(unhurried)
    const withFormer = await indexOf({
      ...repository,
      OWNERS: 'approvers: [bob]\nemeritus_approvers: [Carol, gone, alice]',
    }).index.refresh(unhurried)
    const document = withFormer.documents.get(path('runbooks/restart.md'))
    // Alice still owns it by its front matter.
    assert.deepEqual(
      document?.formerOwners?.map(({ owner, where }) => `${owner.kind} ${owner.id} ${where.path}:${where.line}`),
      ['person carol OWNERS:2', 'unresolved gone OWNERS:2'],
    )
    assert.deepEqual(document.owners, without.documents.get(path('runbooks/restart.md'))?.owners)
    assert.deepEqual([...withFormer.people.keys()], [...without.people.keys()])
    assert.deepEqual(
      buildCoverageReport(withFormer, date('2026-11-21')),
      buildCoverageReport(without, date('2026-11-21')),
    )
  })
})

describe('the knowledge index', () => {
  it('puts documents, team file and incident reviews together', async () => {
    const { index } = indexOf(repository)
    const base = await index.refresh(unhurried)
    assert.deepEqual(
      [...base.documents.values()].map((document) => [document.path, document.kind]),
      [
        ['incidents/2026-11-01-ledger.md', 'incident-review'],
        ['runbooks/restart.md', 'runbook'],
      ],
    )
    assert.deepEqual(levels(base), [
      {
        where: 'runbooks/restart.md',
        people: ['alice performed owner', 'bob performed declared', 'carol performed exercised'],
      },
    ])
    const runbook = base.documents.get(path('runbooks/restart.md'))
    assert.equal(runbook?.criticality, 'critical')
    assert.deepEqual(runbook.services, ['ledger'])
  })

  it('parses again only what changed', async () => {
    const { index, files } = indexOf(repository)
    await index.refresh(unhurried)
    assert.equal(index.parsed(), 2)
    await index.refresh(unhurried)
    assert.equal(index.parsed(), 2)
    files.set('runbooks/restart.md', restart.replace('performed', 'read'))
    const base = await index.change(['runbooks/restart.md'], unhurried)
    assert.equal(index.parsed(), 3)
    assert.ok(levels(base)[0]?.people.includes('bob read declared'))
  })

  it('takes in new files and lets deleted ones go', async () => {
    const { index, files } = indexOf(repository)
    await index.refresh(unhurried)
    files.set('runbooks/stop.md', '---\nkind: runbook\n---\n# Stop\n')
    assert.equal((await index.change(['runbooks/stop.md'], unhurried)).documents.size, 3)
    files.delete('runbooks/stop.md')
    assert.equal((await index.change(['runbooks/stop.md'], unhurried)).documents.size, 2)
  })

  it('reads only what came where something came', async () => {
    const { files, index, read } = watchedIndexOf(repository)
    await index.refresh(unhurried)
    read.length = 0
    files.set('runbooks/new/stop.md', '# Stop\n')
    assert.equal((await index.change(['runbooks/new'], unhurried)).documents.size, 3)
    assert.deepEqual(
      read.filter((each) => each.endsWith('.md')),
      ['runbooks/new/stop.md'],
    )
    assert.ok(!read.includes('.understudy/team.yaml'))
  })

  it('reads again what lies in a folder that was changed, and all where it is the root', async () => {
    const { index, files, read } = watchedIndexOf(repository)
    await index.refresh(unhurried)
    files.set('runbooks/restart.md', restart.replace('# Restart', '# Start'))
    read.length = 0
    const base = await index.change(['runbooks'], unhurried)
    assert.equal(base.documents.get(path('runbooks/restart.md'))?.facts.title, 'Start the ledger')
    assert.ok(!read.includes('incidents/2026-11-01-ledger.md'))
    await index.change([''], unhurried)
    assert.ok(read.includes('incidents/2026-11-01-ledger.md'))
  })

  it('leaves out a known document that has grown too long, and says so', async () => {
    const { index, files } = indexOf(repository, { discovery: { sizeLimit: 2000 } })
    await index.refresh(unhurried)
    files.set('runbooks/restart.md', restart + 'more '.repeat(1000))
    const base = await index.change(['runbooks/restart.md'], unhurried)
    assert.equal(base.documents.size, 1)
    assert.match(base.skipped.map(({ reason }) => reason).join(), /the limit is 2 KiB/)
  })

  it('takes extensions and a size limit from the configuration too', async () => {
    const config = 'extensions: [mdx]\nsize_limit: 1 KB\n'
    const files = { 'runbooks/a.mdx': '# A\n', 'runbooks/b.md': 'long '.repeat(500), '.understudy/config.yaml': config }
    const base = await indexOf(files).index.refresh(unhurried)
    assert.deepEqual([...base.documents.keys()], ['runbooks/a.mdx'])
    assert.ok(base.skipped.some((skipped) => skipped.path === 'runbooks/b.md'))
  })

  it('reads documents anew with the names of keys that the configuration gains', async () => {
    const { index, files } = indexOf({ ...repository, 'runbooks/a.md': '---\nkeeper: bob\n---\n# A\n' })
    const owners = (base: KnowledgeBase) =>
      base.documents.get(path('runbooks/a.md'))?.owners.map(({ owner }) => String(owner.id))
    assert.deepEqual(owners(await index.refresh(unhurried)), [])
    files.set('.understudy/config.yaml', 'keys: {owners: [keeper]}\n')
    assert.deepEqual(owners(await index.change(['.understudy/config.yaml'], unhurried)), ['bob'])
  })

  it('shows what it has read where the first reading is cancelled', async () => {
    const { index } = indexOf(repository)
    assert.equal((await index.refresh({ ...unhurried, isCancelled: () => true })).documents.size, 0)
    assert.equal((await index.refresh(unhurried)).documents.size, 2)
  })

  it('follows the team file', async () => {
    const { index, files } = indexOf(repository)
    await index.refresh(unhurried)
    files.set('.understudy/team.yaml', team.replace(': critical', ': low'))
    const base = await index.change(['.understudy/team.yaml'], unhurried)
    assert.equal(base.documents.get(path('runbooks/restart.md'))?.criticality, 'low')
    assert.equal(index.parsed(), 2)
  })

  it('reads a draft in place of the file, until it is taken back', async () => {
    const { index } = indexOf(repository)
    await index.refresh(unhurried)
    const where = path('runbooks/restart.md')
    index.setDraft(where, restart.replace('# Restart the ledger', '# Restart the ledger with care'))
    assert.equal(
      (await index.change([where], unhurried)).documents.get(where)?.facts.title,
      'Restart the ledger with care',
    )
    index.setDraft(where, undefined)
    assert.equal((await index.change([where], unhurried)).documents.get(where)?.facts.title, 'Restart the ledger')
  })

  it('leaves out what the configuration excludes, and says so', async () => {
    const config = 'exclude: ["incidents/**"]\n'
    const { index } = indexOf({ ...repository, '.understudy/config.yaml': config })
    const base = await index.refresh(unhurried)
    assert.equal(base.documents.size, 1)
    assert.ok(base.skipped.some((skipped) => skipped.path.startsWith('incidents')))
  })

  it('gives the configuration’s folder defaults to documents that say nothing', async () => {
    const config = 'folders:\n  - {path: notes/**, kind: runbook, service: billing, criticality: high, owner: alice}\n'
    const { index } = indexOf({ ...repository, '.understudy/config.yaml': config, 'notes/a.md': '# A\n' })
    const document = (await index.refresh(unhurried)).documents.get(path('notes/a.md'))
    assert.equal(document?.kind, 'runbook')
    assert.equal(document.kindReason, 'setting')
    assert.deepEqual(document.services, ['billing'])
    assert.equal(document.criticality, 'high')
    assert.deepEqual(
      document.owners.map(({ owner, source }) => [owner.id, source]),
      [['alice', 'config']],
    )
  })

  it('keeps the last snapshot where a refresh is cancelled', async () => {
    const { index, files } = indexOf(repository)
    const before = await index.refresh(unhurried)
    files.set('runbooks/stop.md', '---\nkind: runbook\n---\n# Stop\n')
    assert.equal(await index.refresh({ ...unhurried, isCancelled: () => true }), before)
  })

  it('reports links to Markdown files that are not there, and no others', async () => {
    const text =
      '---\nkind: runbook\n---\n# A\n\n[a](missing.md) [b](restart.md#x) [c](https://x.example/y.md) [d](guide/)\n'
    const { index } = indexOf({ ...repository, 'runbooks/a.md': text })
    const base = await index.refresh(unhurried)
    assert.deepEqual(
      base.documents.get(path('runbooks/a.md'))?.brokenLinks.map(({ target }) => target),
      ['missing.md'],
    )
  })

  it('says that there is no history where none was read', async () => {
    const { index } = indexOf(repository)
    assert.equal((await index.refresh(unhurried)).history.state, 'none')
    assert.equal((await index.readHistory(undefined, unhurried)).history.state, 'none')
  })

  it('pauses while it works', async () => {
    let pauses = 0
    const pacer = {
      breathe: () => {
        pauses += 1
        return Promise.resolve()
      },
    }
    const { index } = indexOf(repository)
    await index.refresh({ pacer })
    assert.ok(pauses > 4)
  })
})
