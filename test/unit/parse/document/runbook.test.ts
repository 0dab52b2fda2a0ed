import assert from 'node:assert/strict'
import { troubles, withFields } from '../facts'

describe('a runbook’s upkeep', () => {
  const reviewed = [
    'last_reviewed_on',
    'last_review_date',
    'last_reviewed',
    'reviewed',
    'last_verified',
    'lastReviewedOn',
    'last-reviewed-on',
  ]
  for (const key of reviewed) {
    it(`reads the last review from ${key}`, () => {
      assert.equal(withFields(`${key}: 2026-10-01`).stated.lastReviewedOn?.value, '2026-10-01')
    })
  }

  it('reads an interval or a date for the next review', () => {
    assert.deepEqual(withFields('review_in: 6 months').stated.reviewIn?.value, { count: 6, unit: 'months' })
    assert.deepEqual(withFields('review_every: 1 year').stated.reviewIn?.value, { count: 1, unit: 'years' })
    assert.equal(withFields('review_by: 2027-01-01').stated.reviewBy?.value, '2027-01-01')
    assert.equal(withFields('expires: 2027-01-01').stated.reviewBy?.value, '2027-01-01')
  })

  it('keeps the place of a date', () => {
    assert.deepEqual(withFields('title: X', 'last_reviewed_on: 2026-10-01').stated.lastReviewedOn?.range, {
      start: { line: 3, column: 19 },
      end: { line: 3, column: 29 },
    })
  })

  const found: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['2025-04-8', '2025-04-08', ['2 loose-date']],
    ['2022-21-09', undefined, ['2 impossible-date']],
    ['06/07/2026', '2026-07-06', ['2 ambiguous-date']],
    ['last spring', undefined, ['2 unreadable-date']],
    ['2026-10-01', '2026-10-01', []],
  ]
  for (const [text, date, problems] of found) {
    it(`reads the date ${text} as ${date ?? 'nothing'}`, () => {
      const page = withFields(`last_reviewed_on: ${text}`)
      assert.equal(page.stated.lastReviewedOn?.value, date)
      assert.deepEqual(troubles(page), problems)
    })
  }

  it('reports an interval that is none', () => {
    assert.deepEqual(troubles(withFields('review_in: often')), ['2 unreadable-interval'])
  })

  it('reads services, alerts and criticality in their spellings', () => {
    const { services, alerts, criticality } = withFields(
      'service: checkout',
      'components: [cart, checkout]',
      'alerts: [CartSlow]',
      'criticality: Critical',
    ).stated
    assert.deepEqual(
      services.map(({ value }) => value),
      ['checkout', 'cart'],
    )
    assert.deepEqual(
      alerts.map(({ value }) => value),
      ['CartSlow'],
    )
    assert.equal(criticality?.value, 'critical')
  })

  it('reports a criticality that is none', () => {
    assert.deepEqual(troubles(withFields('criticality: enormous')), ['2 unknown-criticality'])
  })

  it('reads the kind from the fields and tags that may hold it', () => {
    assert.equal(withFields('kind: runbook').stated.kind?.value, 'runbook')
    assert.equal(withFields('type: Post-Mortem').stated.kind?.value, 'incident-review')
    assert.equal(withFields('layout: incident_report').stated.kind?.value, 'incident-review')
    assert.equal(withFields('tags: [aws, rca]').stated.kind?.value, 'incident-review')
    assert.equal(withFields('tags: [runbooks, incident]').stated.kind, undefined)
    assert.equal(withFields('layout: page').stated.kind, undefined)
    assert.deepEqual(troubles(withFields('kind: recipe')), ['2 unknown-kind'])
  })
})
