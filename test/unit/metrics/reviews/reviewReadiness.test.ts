import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { missingFor, nextStatuses, type ReviewStatus } from '../../../../src/core/metrics/reviews/reviewReadiness'
import { parseDocument } from '../../../../src/core/parse/document/document'
import { readReviewText } from '../../../../src/core/parse/incident/reviewText'
import { path } from '../../support/snapshots'

const missing = (text: string, status: ReviewStatus): readonly string[] =>
  missingFor(status, parseDocument(path('incidents/2026-11-19-checkout.md'), text), readReviewText(text)).map(
    ({ message, line }) => `${line}: ${message}`,
  )

const whole = `---
kind: incident-review
title: Checkout down
severity: sev2
started_at: 2026-11-19T08:02:00Z
resolved_at: 2026-11-19T09:40:00Z
reviewed_on: 2026-11-21
---

# Checkout down

## Summary

A certificate expired.

## Root causes

Nobody was told.

## Action items

- [x] Renew it
- [ ] Tell two people (owner: @bob, due: 2026-12-01, OPS-12)
`

describe('what a review still lacks', () => {
  it('is nothing where everything is said', () => {
    for (const status of ['draft', 'in-review', 'reviewed', 'closed'] as const) {
      assert.deepEqual(missing(whole, status), [])
    }
  })

  it('before it is read by others: title, severity, start, and a summary that says something', () => {
    assert.deepEqual(
      missing(
        '---\nkind: incident-review\ntitle: Down\n---\n\n## Summary\n\n<!-- two sentences -->\n\nTBD\n',
        'in-review',
      ),
      [
        '1: It does not say how bad it was: write `severity:`.',
        '1: It does not say when it began: write `started_at:`.',
        '6: “Summary” is empty: tell in short what happened.',
      ],
    )
    assert.deepEqual(
      missing('Nothing yet.\n', 'in-review')[0],
      '1: It has no title: write `title:` in the front matter.',
    )
    assert.match(missing('# Down\n', 'in-review').at(-1) ?? '', /^1: Nothing tells in short what happened/)
  })

  it('before it is reviewed: no empty section, no open question, a cause, actions with owner and day', () => {
    const text = whole
      .replace('Nobody was told.', '<!-- why? -->')
      .replace(
        '- [x] Renew it',
        '- [ ] Renew it\n- [ ] Page two people (owner: @bob)\n- [ ] Ask the bank (due: 2026-12-01)',
      )
      .concat(
        '\n## Open questions\n\n- Why did nobody see it?\n- [x] Who was on call?\n\n## Lessons\n\n- TODO: ask the carrier\n',
      )
    assert.deepEqual(missing(text, 'reviewed'), [
      '16: “Root causes” is empty: fill it in, or take the heading out.',
      '29: A question is open: “Why did nobody see it?”.',
      '34: A question is open: “TODO: ask the carrier”.',
      '16: Nothing tells what made it possible: write `contributing_factors:` or a section “Root causes”.',
      '22: Nobody takes “Renew it”, and no day is set for it.',
      '23: No day is set for “Page two people”.',
      '24: Nobody takes “Ask the bank”.',
    ])
    assert.deepEqual(missing(text, 'in-review'), [], 'none of that keeps others from reading it')
  })

  it('counts actions told in prose or not at all as missing, and those that are not needed as settled', () => {
    const [head = ''] = whole.split('- [x]')
    assert.deepEqual(missing(`${head}We will look into it.\n`, 'reviewed'), [
      '20: Its actions are told in prose: write them as a list, one action an entry.',
    ])
    assert.deepEqual(missing(head, 'reviewed'), [
      '20: It lists no actions: add them, or write “None.” if there are none.',
    ])
    assert.deepEqual(missing(`${head}None.\n`, 'reviewed'), [])
  })

  it('before it is closed: the day of the review, the end of the incident, every action done or in a ticket', () => {
    const text = whole.replace(/resolved_at.*\nreviewed_on.*\n/, '').replace(', OPS-12', '')
    assert.deepEqual(missing(text, 'closed'), [
      '1: It does not say when it was reviewed: set its status to reviewed first.',
      '1: It does not say when the incident was over: write `resolved_at:`.',
      '21: “Tell two people” is neither done nor in a ticket.',
    ])
  })

  it('keeps no review from being a draft again', () => {
    assert.deepEqual(missing('', 'draft'), [])
  })
})

describe('the statuses that come next', () => {
  it('begin with the sensible one, and end with those before', () => {
    assert.deepEqual(nextStatuses('draft'), ['in-review', 'reviewed', 'closed'])
    assert.deepEqual(nextStatuses('reviewed'), ['closed', 'in-review', 'draft'])
    assert.deepEqual(nextStatuses('closed'), ['reviewed', 'in-review', 'draft'])
    assert.deepEqual(nextStatuses(undefined), ['draft', 'in-review', 'reviewed', 'closed'])
  })
})
