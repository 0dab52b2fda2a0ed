import assert from 'node:assert/strict'
import { facts, troubles, withFields } from '../facts'

const moments = (lines: readonly string[], path?: string) =>
  Object.entries(facts(lines, path).stated.moments).map(([name, { at, day }]) => `${name} ${at ?? day}`)

describe('the moments of an incident', () => {
  it('come from front matter first', () => {
    const page = [
      '---',
      'started_at: 2026-11-19T08:02:00Z',
      'detected_at: 2026-11-19T09:20:00+01:00',
      '---',
      '',
      '- Started: 2026-11-19 08:02 UTC',
    ]
    assert.deepEqual(moments(page), ['startedAt 2026-11-19T08:02:00Z', 'detectedAt 2026-11-19T08:20:00Z'])
    assert.deepEqual(troubles(facts(page)), [])
  })

  it('come from bullets and bold labels, with or without a colon', () => {
    const page = [
      '# Cart down',
      'All times in CET.',
      '',
      '- **Key events**',
      '  - First detected 2026-11-19 09:20',
      '  - Incident declared: 2026-11-19 09:30',
      '',
      '**Repaired:** 2026-11-19 10:05',
      '',
      '**Resolved**: 19 November 2026, 10:40 UTC',
    ]
    assert.deepEqual(moments(page), [
      'detectedAt 2026-11-19T08:20:00Z',
      'declaredAt 2026-11-19T08:30:00Z',
      'mitigatedAt 2026-11-19T09:05:00Z',
      'resolvedAt 2026-11-19T10:40:00Z',
    ])
    assert.deepEqual(troubles(facts(page)), [])
  })

  it('are read from a table of two columns', () => {
    assert.deepEqual(
      moments([
        '| Field | Value |',
        '| --- | --- |',
        '| Start time | 2026-11-19 08:02 UTC |',
        '| End time | 2026-11-19 09:00 UTC |',
      ]),
      ['startedAt 2026-11-19T08:02:00Z', 'resolvedAt 2026-11-19T09:00:00Z'],
    )
  })

  it('are read from a quoted head and from plain lines', () => {
    assert.deepEqual(moments(['> **Start time:** 2026-11-19 08:02 UTC', '> **End time:** 2026-11-19 09:00 UTC']), [
      'startedAt 2026-11-19T08:02:00Z',
      'resolvedAt 2026-11-19T09:00:00Z',
    ])
    assert.deepEqual(moments(['Started: 2026-11-19 08:02 UTC', 'Resolved: 2026-11-19 09:00 UTC']), [
      'startedAt 2026-11-19T08:02:00Z',
      'resolvedAt 2026-11-19T09:00:00Z',
    ])
  })

  it('take the day of the label before where a time stands alone', () => {
    assert.deepEqual(moments(['All times in UTC.', '', '- Started: 2026-11-19 08:02', '- Detected: 08:20']), [
      'startedAt 2026-11-19T08:02:00Z',
      'detectedAt 2026-11-19T08:20:00Z',
    ])
  })

  it('keep the first of two that disagree, with a hint at the second', () => {
    const page = ['Times in UTC', '', '- Detected: 2026-11-19 08:20', '- Detected: 2026-11-19 08:40']
    assert.deepEqual(moments(page), ['detectedAt 2026-11-19T08:20:00Z'])
    assert.deepEqual(troubles(facts(page)), ['4 disagreeing-moments'])
  })

  it('are taken as UTC with one hint where no zone is named', () => {
    const page = ['- Detected: 2026-11-19 08:20', '- Resolved: 2026-11-19 09:20']
    assert.deepEqual(moments(page), ['detectedAt 2026-11-19T08:20:00Z', 'resolvedAt 2026-11-19T09:20:00Z'])
    assert.deepEqual(troubles(facts(page)), ['1 no-time-zone'])
  })

  it('are no moments where no time can be read', () => {
    assert.deepEqual(troubles(facts(['- Detected: 2026-11-19 (time TBC)'])), ['1 unreadable-time'])
    assert.deepEqual(moments(['- Detected: 2026-11-19 (time TBC)']), ['detectedAt 2026-11-19'])
    assert.deepEqual(troubles(facts(['- Detected: 2026-11-19 99.99'])), ['1 unreadable-time'])
    assert.deepEqual(troubles(facts(['- Detected: 20261-11-19 08:20'])), ['1 impossible-date'])
    assert.deepEqual(moments(['- Detected: 20261-11-19 08:20']), [])
  })

  it('are not made of words', () => {
    assert.deepEqual(
      moments([
        '- **Detected**: several users wrote to us',
        '- **Resolution**: restarted the cart',
        '- **Resolved**: yes',
      ]),
      [],
    )
  })
})

describe('the date of an incident', () => {
  const dated = (lines: readonly string[], path?: string) => {
    const { incidentDate } = facts(lines, path).stated
    return incidentDate === undefined ? undefined : `${incidentDate.date} ${incidentDate.source}`
  }
  const timeline = [
    '## Timeline',
    '',
    'Times in UTC',
    '',
    '- 2026-11-20 08:00 - slow',
    '- 2026-11-19 07:00 - change rolled out',
  ]

  it('is a field, else a label, else the file’s name, else the title, else the timeline', () => {
    assert.equal(
      dated(['---', 'started_at: 2026-11-01', '---', '# 2026-11-04', '- Date: 2026-11-02'], 'a/2026-11-03-x.md'),
      '2026-11-01 field',
    )
    assert.equal(dated(['# 2026-11-04', '', '- Date: 2026-11-02'], 'a/2026-11-03-x.md'), '2026-11-02 label')
    assert.equal(dated(['# 2026-11-04', ...timeline], 'a/2026-11-03-x.md'), '2026-11-03 file-name')
    assert.equal(dated(['# Cart down on 4 November 2026', ...timeline]), '2026-11-04 title')
    assert.equal(dated(['# Cart down', ...timeline]), '2026-11-19 timeline')
    assert.equal(dated(['# Cart down']), undefined)
  })

  it('is read from a name of digits and from folders', () => {
    assert.equal(dated(['# Cart down'], 'a/20261103-cart.md'), '2026-11-03 file-name')
    assert.equal(dated(['# Cart down'], 'a/2026_11_03_cart.md'), '2026-11-03 file-name')
    assert.equal(dated(['# Cart down'], 'a/2026/11/03/cart.md'), '2026-11-03 file-name')
  })

  it('is the detection’s where no start is known', () => {
    assert.equal(dated(['- Resolved: 2026-11-21 08:00 UTC', '- Detected: 2026-11-19 08:00 UTC']), '2026-11-19 label')
  })

  it('has a hint where two disagree', () => {
    assert.deepEqual(troubles(facts(['# Cart down', '', '- Date: 2026-11-02'], 'a/2026-11-03-x.md')), [
      '3 disagreeing-dates',
    ])
  })

  it('asks a static site’s date before the timeline alone', () => {
    assert.equal(dated(['---', 'date: 2026-12-01', '---', ...timeline], 'a/2026-11-03-x.md'), '2026-11-03 file-name')
    assert.equal(dated(['---', 'date: 2026-12-01', '---', ...timeline]), '2026-12-01 field')
  })
})

describe('a review’s front matter', () => {
  it('names roles, runbooks used, factors and earlier incidents', () => {
    const { stated } = withFields(
      'severity: sev2',
      'status: reviewed',
      'detection: customer-report',
      'roles: {commander: bob, scribe: carol, owner: alice, responders: [dave, bob]}',
      'runbooks_used:',
      '  - {path: ../runbooks/tls.md, verdict: missing-step, by: [dave]}',
      '  - ../runbooks/cart.md',
      'contributing_factors:',
      '  - {type: knowledge-gap, summary: Only Alice knew, runbook: ../runbooks/tls.md, person: alice}',
      '  - monitoring',
      '  - change: a rollout on a Friday',
      'recurrence_of: [INC-2026-0101]',
      'not_recurrence_of: INC-2025-0007',
      'reviewed_on: 2026-11-25',
    )
    const { roles } = stated
    assert.deepEqual(
      [roles.commander?.value, roles.scribe?.value, roles.owner?.value, roles.responders.map(({ value }) => value)],
      ['bob', 'carol', 'alice', ['dave', 'bob']],
    )
    assert.deepEqual(
      stated.runbooksUsed.map(({ path, verdict, by }) => [path.value, verdict, by.map(({ value }) => value)]),
      [
        ['../runbooks/tls.md', 'missing-step', ['dave']],
        ['../runbooks/cart.md', undefined, []],
      ],
    )
    assert.deepEqual(
      stated.contributingFactors.map(({ type, summary, runbook, person }) => [
        type,
        summary,
        runbook?.value,
        person?.value,
      ]),
      [
        ['knowledge-gap', 'Only Alice knew', '../runbooks/tls.md', 'alice'],
        ['monitoring', undefined, undefined, undefined],
        ['change', 'a rollout on a Friday', undefined, undefined],
      ],
    )
    assert.deepEqual(
      stated.recurrenceOf.map(({ value }) => value),
      ['INC-2026-0101'],
    )
    assert.deepEqual(
      stated.notRecurrenceOf.map(({ value }) => value),
      ['INC-2025-0007'],
    )
    assert.deepEqual(
      [stated.severity?.value, stated.status?.value, stated.detection, stated.reviewedOn?.value],
      ['sev2', 'reviewed', 'customer-report', '2026-11-25'],
    )
  })

  it('reports a verdict that is none', () => {
    assert.deepEqual(troubles(withFields('runbooks_used: [{path: a.md, verdict: superb}]')), ['2 unknown-verdict'])
  })

  it('keeps a way of detection that is not among the usual, with a hint', () => {
    const page = withFields('detection: luck')
    assert.equal(page.stated.detection, 'luck')
    assert.deepEqual(troubles(page), ['2 unknown-detection'])
  })

  it('leaves severity and status to the body where it is silent', () => {
    const { stated } = facts(['# Cart down', '', '- **Severity**: SEV-2', '', '## Status', '', '✅ Closed'])
    assert.deepEqual([stated.severity?.value, stated.status?.value], ['SEV-2', 'Closed'])
    assert.equal(facts(['**Severity**: see the table below']).stated.severity, undefined)
    assert.equal(facts(['| Severity | Description |', '| - | - |', '| P1 | all is down |']).stated.severity, undefined)
    assert.equal(facts(['| Severity | SEV-2 |', '| - | - |', '| Owner | alice |']).stated.severity?.value, 'SEV-2')
  })
})
