import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { parseDocument } from '../../../../src/core/parse/document/document'
import { path } from '../../support/snapshots'

const told = (...lines: readonly string[]): readonly string[] =>
  (parseDocument(path('incidents/2026-01-01-x.md'), lines.join('\n')).passages ?? []).map(
    ({ part, text }) => `${part}: ${text}`,
  )

describe('what a review tells', () => {
  it('stands under the headings that say so, deeper ones included', () => {
    assert.deepEqual(
      told(
        ...['# Ledger down', '', '## Executive summary', 'It broke.', '', '### For customers', 'They waited.', ''],
        ...['## Timeline', '- 10:00 It broke.', '', '## Root cause analysis', '1. The disk was full.', ''],
        ...['## Contributing factors', '| Factor | Kind |', '| --- | --- |', '| Nobody was told | monitoring |', ''],
        ...['## Lessons learned', 'Look sooner.', '', '## Action items', '- [ ] Look', '', '# Stats', 'Long: 3 h'],
      ),
      ['summary: It broke.', 'summary: They waited.', 'cause: The disk was full.', 'cause: Nobody was told monitoring'],
    )
  })

  it('stands behind bold labels as well, in bullets and in paragraphs', () => {
    assert.deepEqual(
      told(
        ...['# Ledger down', '', '**Severity**: sev2', '', '- **Impact**: Nobody could pay.', '- **Context**:'],
        ...['  - The disk filled up.', '- **Time to repair**: 4 h', '- **Root cause**: No limit.', ''],
        ...['**Trigger**', '', 'A large import.'],
      ),
      ['summary: Nobody could pay.', 'summary: The disk filled up.', 'cause: No limit.', 'cause: A large import.'],
    )
  })

  it('takes how it was mended for the cause, where no cause is told', () => {
    assert.deepEqual(told('# X', '## Summary', 'It broke.', '## Resolution', 'We freed the disk.'), [
      'summary: It broke.',
      'cause: We freed the disk.',
    ])
    assert.deepEqual(told('# X', '## Cause', 'A full disk.', '## Resolution', 'We freed it.'), ['cause: A full disk.'])
  })

  it('takes all but what is aside, where no heading says what it tells', () => {
    assert.deepEqual(told('# X', 'It broke.', '## Notes', 'It was the disk.', '## Attendees', 'Alice'), [
      'summary: It broke.',
      'summary: It was the disk.',
    ])
  })

  it('is no comment, code, template tag, or text that waits to be written', () => {
    assert.deepEqual(
      told(
        ...['# X', '## Summary', '<!-- What broke? -->', '', '<%= partial %>', '', '[Describe the impact]', ''],
        ...['TBD', '', '-', '', '```', 'kubectl get pods', '```', '', 'It <!-- really --> broke.', '', 'N/A'],
      ),
      ['summary: It broke.'],
    )
  })

  it('is bounded, however long the review', () => {
    const long = told('# X', '## Summary', ...Array.from({ length: 50 }, (_, at) => `${'word '.repeat(500)}${at}.\n`))
    assert.ok(long.join('').length < 6200)
  })

  it('is read in other languages', () => {
    assert.deepEqual(told('# 支付失败', '## 事故概述', '证书过期。', '## 根本原因', '没有自动续期。'), [
      'summary: 证书过期。',
      'cause: 没有自动续期。',
    ])
  })

  it('is not kept of what says that it is no review', () => {
    const runbook = '---\nkind: runbook\n---\n\n# Restart\n\n## Summary\n\nIt restarts.\n'
    assert.equal(parseDocument(path('runbooks/a.md'), runbook).passages, undefined)
    assert.equal(parseDocument(path('notes/a.md'), '# Note\n\nNothing.\n').passages, undefined)
  })
})
