import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atOnce } from '../../../../src/core/domain/steps'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import { lint } from '../../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { createGitSource } from '../../../../src/node/git/gitSource'
import { createNodeFileTree } from '../../../../src/node/nodeFileTree'
import { textReport } from '../../../../src/report/text'
import { date } from '../../support/snapshots'
import { unhurried } from '../../support/memoryTree'
import { goldenWorkspaces } from './workspaces'

const today = date('2026-05-01')

/** The report as printed, and below it every finding in a line. Commits have the same hashes each time. */
const reportOf = async (root: string): Promise<string> => {
  const index = createKnowledgeIndex(createNodeFileTree(root), defaultIndexSettings)
  await index.refresh(unhurried)
  const base = await index.readHistory(createGitSource(root), unhurried)
  const report = buildCoverageReport(base, today)
  const findings = [...lint(base, report, today)].flatMap(([path, found]) =>
    found.map(({ range, severity, message, ruleId }) => `${path}:${range.start.line} ${severity} ${message} ${ruleId}`),
  )
  return `${atOnce(textReport(base, report))}\nFindings (${findings.length})\n${findings.sort().join('\n')}\n`
}

describe('the report of', function () {
  this.timeout(120_000)

  for (const [name, create] of Object.entries(goldenWorkspaces)) {
    it(`a workspace that is ${name} is the one that was looked at and kept`, async () => {
      const repository = create()
      try {
        const report = await reportOf(repository.root)
        const file = join(import.meta.dirname, `${name}.txt`)
        // To look at a changed report before keeping it: UPDATE_GOLDEN=1, then git diff.
        if (process.env.UPDATE_GOLDEN === '1') await writeFile(file, report)
        assert.equal(report, await readFile(file, 'utf8'))
      } finally {
        repository.remove()
      }
    })
  }
})
