import assert from 'node:assert/strict'
import { completionsInFrontMatter, fieldsOf } from '../../../../src/core/assist/completions/completions'
import type { Known } from '../../../../src/core/assist/completions/completionOffer'
import type { IsoDate, IsoInstant } from '../../../../src/core/domain/text'

const known: Known = {
  person: [],
  team: [],
  owner: [],
  service: [],
  alert: [{ id: 'CheckoutErrorRate', name: 'CheckoutErrorRate' }],
  incident: [],
  runbook: [],
  path: [],
  words: { severity: ['P1', 'P2'], factor: ['vendor', 'change'] },
  clock: { today: '2026-11-20' as IsoDate, now: '2026-11-20T08:02:30Z' as IsoInstant, offsetNear: () => 60 },
}

const review = (...lines: readonly string[]) => {
  const marked = ['---', ...lines, '---', ''].join('\n')
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return completionsInFrontMatter(marked.replace('|', ''), position, fieldsOf('incident-review'), known)
}

const inserts = (offers: ReturnType<typeof review>) =>
  Object.fromEntries(offers.map(({ label, insert }) => [label, insert]))

describe('times that are offered', () => {
  it('are moments relative to now, in UTC and on the whole minute', () => {
    const offered = inserts(review('started_at: |'))
    assert.equal(offered.now, '2026-11-20T08:02:00Z')
    assert.equal(offered['1 h ago'], '2026-11-20T07:02:00Z')
  })

  it('are what is typed, on the wall of whoever types', () => {
    assert.equal(review('started_at: 08:02|')[0]?.insert, '2026-11-20T07:02:00Z')
    assert.equal(review('started_at: yesterday 22:15|')[0]?.insert, '2026-11-19T21:15:00Z')
    assert.equal(review('started_at: 45m ago|')[0]?.insert, '2026-11-20T07:17:00Z')
    const [typed] = review('resolved_at: 19 Nov 14:00 CET|')
    assert.deepEqual([typed?.insert, typed?.filter], ['2026-11-19T13:00:00Z', '19 Nov 14:00 CET'])
    assert.ok(review('started_at: nonsense|').every(({ label }) => label !== 'nonsense'))
  })

  it('are days with their dates and weekdays', () => {
    const offered = review('reviewed_on: |')
    const today = offered.find(({ label }) => label === 'today')
    assert.deepEqual([today?.insert, today?.detail], ['2026-11-20', '2026-11-20, Friday'])
    assert.equal(inserts(offered)['last Wednesday'], '2026-11-18')
    assert.equal(inserts(offered).Friday, '2026-11-27')
    assert.equal(inserts(review('reviewed_on: in 5|'))['in 5 weeks'], '2026-12-25')
  })
})

describe('words of the team’s own', () => {
  it('stand in the place of the shipped severities, and beside the shipped sorts of factors', () => {
    assert.deepEqual(Object.keys(inserts(review('severity: |'))), ['P1', 'P2'])
    const factors = Object.keys(inserts(review('contributing_factors:', '  - {type: |}')))
    assert.ok(factors.includes('knowledge-gap') && factors.includes('vendor'))
    assert.equal(factors.filter((word) => word === 'change').length, 1)
  })

  it('are alerts that other documents name', () => {
    assert.deepEqual(Object.keys(inserts(review('alerts: [|]'))), ['CheckoutErrorRate'])
  })
})

describe('blocks of front matter', () => {
  it('are offered whole, with places to fill in and choices where there are words', () => {
    const offered = inserts(review('|'))
    assert.equal(
      offered['runbooks_used: - {…}'],
      'runbooks_used:\n  - {path: $1, verdict: ${2|worked,missing-step,stale,wrong,not-found|}, by: [$3]\\}',
    )
    assert.equal(offered['roles: {…}'], 'roles: {commander: $1, scribe: $2, responders: [$3]\\}')
  })

  it('are not offered where they stand already, nor beside entries', () => {
    assert.ok(!('roles: {…}' in inserts(review('roles: {commander: bob}', '|'))))
    assert.deepEqual(inserts(review('runbooks_used:', '  - x.md', '  |')), {})
  })
})
