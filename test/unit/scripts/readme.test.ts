import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeExample } from '../../../scripts/example.mjs'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { explain } from '../../../src/core/metrics/why/why'
import { createGitSource } from '../../../src/node/git/gitSource'
import { createNodeFileTree } from '../../../src/node/nodeFileTree'
import { page, plainLayout } from '../../../src/report/text/layout'
import { whySections } from '../../../src/report/text/why'
import { date, path } from '../support/snapshots'
import { unhurried } from '../support/memoryTree'

const readme = () => readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')

describe('the README', function () {
  this.timeout(120_000)
  let folder = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'understudy-readme-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('shows what the command line says of the example', async () => {
    const [, document = '', output = ''] = /```text\n\$ understudy why (\S+)\n([^]*?)```/.exec(await readme()) ?? []
    const root = await makeExample(join(folder, 'example'))
    const index = createKnowledgeIndex(createNodeFileTree(root), defaultIndexSettings)
    await index.refresh(unhurried)
    const base = await index.readHistory(createGitSource(root), unhurried)
    const report = buildCoverageReport(base, base.pinnedDay ?? date('1970-01-01'))
    assert.equal(page(whySections(explain(base, report, path(document)), plainLayout)), output)
  })

  it('leads to files that are there', async () => {
    const targets = [...(await readme()).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target)
    assert.ok(targets.length > 8)
    const { access } = await import('node:fs/promises')
    for (const target of targets) await access(join(import.meta.dirname, '../../..', target))
  })
})
