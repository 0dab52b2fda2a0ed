import assert from 'node:assert/strict'
import { facts, troubles } from '../facts'

const rows = (lines: readonly string[], path?: string) =>
  facts(lines, path).stated.timeline.map(({ at, text, line }) => `${line} ${at ?? '-'} ${text}`)

describe('a timeline', () => {
  it('is read from a table, with the zone of its header', () => {
    assert.deepEqual(
      rows([
        '## Timeline',
        '',
        '| Time in CET | Event |',
        '| --- | --- |',
        '| 2026-11-19 12:00 | Scaled up |',
        '| 2026-11-19 --:-- | Surge |',
        '| 2026-11-20 | Published |',
      ]),
      ['5 2026-11-19T11:00:00Z Scaled up', '6 - Surge', '7 - Published'],
    )
  })

  it('is read from bullets', () => {
    assert.deepEqual(
      rows([
        '## **Timeline**',
        '',
        'All times UTC',
        '',
        '- 2026-11-19 12:00: Scaled up',
        '- **2026-11-19 12:10** — Slow',
      ]),
      ['5 2026-11-19T12:00:00Z Scaled up', '6 2026-11-19T12:10:00Z Slow'],
    )
  })

  it('is read from bare paragraphs under any heading, with lines that change the day', () => {
    const page = [
      '- **Context**:',
      '',
      'Times in UTC.',
      '',
      '15:35 – Pushed',
      '',
      '16:08 - Found',
      '',
      '20/11/26',
      '',
      '12:34 – Removed',
      '',
      '- **Resolution**:',
      '  - done',
    ]
    assert.deepEqual(rows(page, 'a/2026-11-19-leak.md'), [
      '5 2026-11-19T15:35:00Z Pushed',
      '7 2026-11-19T16:08:00Z Found',
      '11 2026-11-20T12:34:00Z Removed',
    ])
  })

  it('passes midnight where the clock falls back', () => {
    assert.deepEqual(
      rows(['## Timeline', '', 'Times in UTC', '', '- 23:50 Alert', '- 00:10 Fixed'], 'a/2026-11-19-x.md'),
      ['5 2026-11-19T23:50:00Z Alert', '6 2026-11-20T00:10:00Z Fixed'],
    )
  })

  it('knows no moment for a time without a day', () => {
    assert.deepEqual(rows(['## Timeline', '', '- 23:50 Alert']), ['3 - Alert'])
  })

  it('reports a year of five digits', () => {
    const page = [
      '## Timeline',
      '',
      'Times in UTC',
      '',
      '| Time | Event |',
      '| --- | --- |',
      '| 20261-11-19 12:00 | Slow |',
    ]
    assert.deepEqual(rows(page), ['7 - Slow'])
    assert.deepEqual(troubles(facts(page)), ['7 impossible-date'])
  })

  it('is empty in a text without one', () => {
    assert.deepEqual(rows(['## Steps', '', '1. Restart', '2. Wait 10 minutes']), [])
  })
})
