import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeExample } from '../../../scripts/example.mjs'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { draftHandover } from '../../../src/core/metrics/handover/draftHandover'
import { knownLastDay } from '../../../src/core/metrics/handover/lastDay'
import { createGitSource } from '../../../src/node/git/gitSource'
import { createNodeFileTree } from '../../../src/node/nodeFileTree'
import { handoverDocument } from '../../../src/report/handover'
import { date, path, personId } from '../support/snapshots'
import { unhurried } from '../support/memoryTree'

describe('the handover of the one who leaves the example', function () {
  this.timeout(120_000)

  it('is the one that was looked at and kept', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'understudy-handover-'))
    try {
      await makeExample(folder)
      const index = createKnowledgeIndex(createNodeFileTree(folder), defaultIndexSettings)
      await index.refresh(unhurried)
      const base = await index.readHistory(createGitSource(folder), unhurried)
      const lastDay = knownLastDay(base, [personId('tomasz')])
      assert.equal(lastDay, '2027-01-31')
      const handover = draftHandover(base, [personId('tomasz')], lastDay, date('2026-11-20'))
      const document = handoverDocument(base, handover, path('handovers/tomasz-wilk.md'))
      const file = join(import.meta.dirname, 'golden', 'handover.md')
      // To look at a changed handover before keeping it: UPDATE_GOLDEN=1, then git diff.
      if (process.env.UPDATE_GOLDEN === '1') await writeFile(file, document)
      assert.equal(document, await readFile(file, 'utf8'))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
