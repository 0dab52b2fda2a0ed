import assert from 'node:assert/strict'
import { settleFacts } from '../../../src/core/index/settleFacts'
import { facts, troubles } from '../parse/facts'

describe('facts once the kind is known', () => {
  const page = facts([
    '---',
    'last_reviewed_on: 2025-04-8',
    '---',
    '# Restart',
    '',
    '- Detected: 2026-11-19 99.99',
    '- **Severity**: high',
    '',
    '## Actions',
    '',
    '- Stop it',
  ])

  it('keep a review’s readings in a review', () => {
    assert.equal(settleFacts(page, 'incident-review'), page)
    assert.equal(page.stated.actionItems.length, 1)
  })

  it('lose them in a runbook, problems included', () => {
    const { stated, ...rest } = settleFacts(page, 'runbook')
    assert.deepEqual(
      [stated.actionItems, stated.actionItemsStated, stated.moments, stated.timeline, stated.incidentDate],
      [[], 'absent', {}, [], undefined],
    )
    assert.equal(stated.severity, undefined)
    assert.deepEqual(troubles({ stated, ...rest }), ['2 loose-date'])
    assert.equal(stated.lastReviewedOn?.value, '2025-04-08')
  })
})
