import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { lintFile } from '../../../src/core/lint/lint'
import type { Fix } from '../../../src/core/lint/rule'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { path, today } from '../support/snapshots'
import { repository, review } from '../metrics/incidents/support'

const at = path('incidents/2026-11-19-x.md')
const tls = '---\ncross_trained: [{person: alice, level: teaches, on: 2026-10-01}]\n---\n\n# Renew the certificate\n'
const used = 'runbooks_used: [{path: ../runbooks/tls.md, verdict: worked}]'
const body = ['Only Alice knew how to renew it.']

const gapsOf = async (text: string) => {
  const team = 'people: {alice: {name: Alice Moreau}, bob: {name: Bob Stone}}\n'
  const base = await repository({ [at]: text, 'runbooks/tls.md': tls, '.understudy/team.yaml': team })
  return lintFile(base, buildCoverageReport(base, today), today, at).filter(({ ruleId }) => ruleId === 'knowledge-gap')
}

const titles = (fixes: readonly Fix[] = []) => fixes.map(({ title }) => title)

describe('the remedies of a knowledge gap', () => {
  it('are to ask for an assignment at its line, and to add the factor where a sentence alone stands', async () => {
    const text = review([used], body)
    const [gap] = await gapsOf(text)
    assert.deepEqual(titles(gap?.fixes), ['Create a training assignment…', 'Add it to the contributing factors'])
    const [ask, add] = gap?.fixes ?? []
    assert.ok(ask !== undefined && 'ask' in ask && add !== undefined && 'edit' in add)
    assert.deepEqual(ask.ask, { about: 'training-assignment', line: 8 })

    const outcome = add.edit(text)
    const after = outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : assert.fail(outcome.reason)
    assert.match(after, /summary: Only Alice knew how to renew it, runbook: \.\.\/runbooks\/tls\.md, person: alice\}/)
    const again = await gapsOf(after)
    assert.deepEqual(
      again.map(({ range, fixes }) => [range.start.line, titles(fixes)]),
      [[5, ['Create a training assignment…']]],
    )
  })
})
