import assert from 'node:assert/strict'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { peopleEntries } from '../../../src/host/trees/peopleEntries'
import { evidence, knowledgeOf, person, runbook, today } from '../support/snapshots'
import { plainL10n } from './plainL10n'

describe('the people of the People & Training view', () => {
  it('can run alone what is declared, and only seem to know what the history suggests', () => {
    const base = knowledgeOf([runbook('declared.md'), runbook('inferred.md')], [person('alice')], {
      'declared.md': [evidence('alice')],
      'inferred.md': [evidence('alice', { kind: 'authored' })],
    })
    const report = buildCoverageReport(base, today)
    const [group] = peopleEntries({ base, report, language: 'en-GB' }, plainL10n)
    assert.deepEqual(
      group?.children[0]?.children.map(({ label }) => label),
      ['alone can run: declared.md', 'alone seems to know: inferred.md'],
    )
  })
})
