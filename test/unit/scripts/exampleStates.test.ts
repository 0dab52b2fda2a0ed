import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeExample } from '../../../scripts/example.mjs'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { CoverageReport } from '../../../src/core/metrics/coverageReport/coverageReport'
import { createGitSource } from '../../../src/node/git/gitSource'
import { createNodeFileTree } from '../../../src/node/nodeFileTree'
import { date } from '../support/snapshots'
import { unhurried } from '../support/memoryTree'

/** The rows of the page's table of runbooks: path, criticality, risk, flags, basis, who can run it. */
const tableOfThePage = async (): Promise<readonly string[]> => {
  const page = await readFile(join(import.meta.dirname, '../../../docs/example.md'), 'utf8')
  return page
    .split('\n')
    .filter((line) => /^\| `[a-z]+\/[a-z-]+` +\| (critical|high|normal|low) /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, 7)
        .map((cell) => cell.trim().replaceAll('`', ''))
        .join(' | '),
    )
}

const tableOf = ({ runbooks }: CoverageReport): readonly string[] =>
  runbooks.map(({ path, criticality, risk, flags, basis, people }) => {
    const able = people
      .filter(({ canRun }) => canRun)
      .map(({ person, canTeach }) => `${person}${canTeach ? ' t' : ''}`)
      .sort()
    const name = path.replace(/^runbooks\//, '').replace(/\.md$/, '')
    return [name, criticality, risk, flags.join(', '), basis, able.join(', ') || 'nobody'].join(' | ')
  })

describe('the bundled example, read by the engine', function () {
  this.timeout(120_000)
  let folder = ''
  let report: CoverageReport | undefined

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'understudy-states-'))
    const root = await makeExample(join(folder, 'example'))
    const index = createKnowledgeIndex(createNodeFileTree(root), defaultIndexSettings)
    await index.refresh(unhurried)
    const base = await index.readHistory(createGitSource(root), unhurried)
    report = buildCoverageReport(base, base.pinnedDay ?? date('1970-01-01'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('shows in every runbook what its page says', async () => {
    assert.ok(report)
    assert.deepEqual([...tableOf(report)].sort(), [...(await tableOfThePage())].sort())
  })

  it('shows every risk, every flag, every basis and every kind of evidence', () => {
    const runbooks = report?.runbooks ?? []
    const kinds = <T extends string>(values: readonly T[]) => [...new Set(values)].sort()
    assert.deepEqual(kinds(runbooks.map(({ risk }) => risk)), [
      'below-policy',
      'covered',
      'no-trainer',
      'single-point',
      'uncovered',
      'unknown',
    ])
    assert.deepEqual(kinds(runbooks.map(({ basis }) => basis)), ['declared', 'inferred', 'none'])
    assert.deepEqual(kinds(runbooks.flatMap(({ flags }) => flags)), [
      'accepted',
      'away-now',
      'changed-since-sign-off',
      'external-only',
      'lapsed',
      'leaving-soon',
      'no-owner',
      'not-seen',
      'team-owned',
      'undated',
    ])
    assert.deepEqual(kinds(runbooks.flatMap(({ people }) => people.map(({ basis }) => basis))), [
      'authored',
      'declared',
      'exercised',
      'owner',
      'signed-off',
      'training',
    ])
  })
})
