import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { severityLooks, severityRank } from '../../../../src/host/panel/incidents/severityLooks'
import { plainL10n as l10n } from '../plainL10n'

describe('how severities look', () => {
  it('follow scales that count down from the worst, and words of an order', () => {
    const ranks = ['sev1', 'p0', 's2', 'severity 3', 'sev-4', '5', 'critical', 'major outage', 'moderate', 'low']
    assert.deepEqual(ranks.map(severityRank), [1, 1, 2, 3, 4, 4, 1, 2, 3, 4])
  })

  it('leave a word that tells no order, a date and no word for what they are', () => {
    assert.deepEqual(['purple', '2026', 'sev10', undefined].map(severityRank), ['other', 'other', 'other', 'none'])
  })

  it('differ in shape or letter, not in colour alone, and are called by the words in use', () => {
    const looks = severityLooks(['sev1', 'critical', undefined], l10n)
    assert.equal(new Set(looks.map(({ shape, letter }) => `${shape} ${letter}`)).size, looks.length)
    assert.deepEqual([looks[0]?.text, looks.at(-1)?.text], ['critical, sev1', 'no severity stated'])
  })
})
