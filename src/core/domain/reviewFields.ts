import { alerts, owners, services, title } from './documentFields'
import { either, field, list, name, record, scalar, word } from './fieldCatalogue'
import type { FieldEntry } from './fieldCatalogue'

const text = scalar('text')
const date = scalar('date')
const person = name('person')
const moment = scalar('moment')

const at = (key: string, meaning: string, spellings: readonly string[] = []): FieldEntry =>
  field(key, moment, meaning, { examples: ['2026-11-19T08:20:00Z'], spellings })

const runbookUse = record(
  field('path', name('runbook'), 'The runbook, from the review’s folder or from the root.', {
    examples: ['../runbooks/tls-renewal.md'],
    spellings: ['runbook'],
  }),
  field(
    'verdict',
    word({
      worked: 'It led to the end.',
      'missing-step': 'A step was missing.',
      stale: 'It was out of date, and served.',
      wrong: 'It was wrong.',
      'not-found': 'Nobody found one.',
    }),
    'How it served.',
    { examples: ['missing-step'] },
  ),
  field('by', list(person), 'Who used it.', { examples: [['dave']] }),
)

const factor = record(
  field(
    'type',
    word(
      {
        'knowledge-gap': 'Somebody who knew was missing.',
        change: 'A change went wrong.',
        capacity: 'There was too little of something.',
        dependency: 'Something we rely on failed.',
        configuration: 'A setting was wrong.',
        monitoring: 'Nobody was told.',
        process: 'The way of working let it happen.',
        design: 'The design let it happen.',
        external: 'It came from outside.',
      },
      'factor',
    ),
    'What sort of factor; words of your own are fine.',
    { examples: ['knowledge-gap'], spellings: ['kind'] },
  ),
  field('summary', text, 'In one sentence.', {
    examples: ['Only Alice knew how to renew'],
    spellings: ['text', 'description'],
  }),
  field('runbook', name('runbook'), 'The runbook it is about.', { examples: ['../runbooks/tls-renewal.md'] }),
  field('person', person, 'Who alone knew.', { examples: ['alice'] }),
)

/** An incident review's front matter. */
export const reviewFields: readonly FieldEntry[] = [
  field(
    'kind',
    word({
      'incident-review': 'A review.',
      postmortem: 'The same.',
      'post-mortem': 'The same.',
      rca: 'The same.',
      pir: 'The same.',
      incident: 'The same.',
      'incident-report': 'The same.',
    }),
    'Says that it is an incident review.',
    { examples: ['incident-review'] },
  ),
  field('id', text, 'What the incident is called elsewhere.', {
    examples: ['INC-2026-0142'],
    spellings: ['incident_id'],
  }),
  title('Checkout returned 502s after a certificate expired'),
  field(
    'status',
    word(
      { draft: 'Being written.', 'in-review': 'Being read.', reviewed: 'Talked over.', closed: 'Nothing left to do.' },
      true,
    ),
    'How far the review is.',
    { examples: ['draft'] },
  ),
  field(
    'severity',
    word({ sev1: 'The worst.', sev2: 'Bad.', sev3: 'Noticed.', sev4: 'Hardly noticed.' }, 'severity'),
    'How bad it was.',
    {
      examples: ['sev2'],
      spellings: ['sev'],
    },
  ),
  services,
  alerts,
  owners,
  at('started_at', 'When it began.', ['started', 'start', 'start_time', 'incident_start', 'began_at']),
  at('detected_at', 'When somebody or something noticed.', [
    'detected',
    'first_detected',
    'detection_time',
    'discovered_at',
  ]),
  at('acknowledged_at', 'When somebody took it on.', ['acknowledged']),
  at('declared_at', 'When it was called an incident.', ['declared', 'incident_declared']),
  at('mitigated_at', 'When it no longer hurt.', ['mitigated', 'repaired_at', 'repaired']),
  at('resolved_at', 'When it was over.', ['resolved', 'ended_at', 'end', 'end_time', 'incident_end']),
  field(
    'detection',
    word({ alert: 'An alert.', 'customer-report': 'A customer.', staff: 'One of us.', audit: 'An audit.' }, true),
    'Who or what noticed.',
    { examples: ['customer-report'], spellings: ['detected_by'] },
  ),
  field(
    'roles',
    record(
      field('commander', list(either(person, record())), 'Who led.', { examples: ['bob'] }),
      field('scribe', list(either(person, record())), 'Who wrote it down.', { examples: ['carol'] }),
      field('owner', list(either(person, record())), 'Who writes the review.', { examples: ['alice'] }),
      field('responders', list(either(person, record())), 'Who acted.', {
        examples: [['dave', 'bob']],
        spellings: ['responder', 'participants'],
      }),
    ),
    'Who did what.',
    { examples: [{ commander: 'bob', scribe: 'carol', responders: ['dave', 'bob'] }] },
  ),
  field(
    'runbooks_used',
    list(either(name('runbook'), runbookUse)),
    'Runbooks that were reached for, and how they served.',
    {
      examples: [[{ path: '../runbooks/tls-renewal.md', verdict: 'missing-step', by: ['dave'] }]],
      spellings: ['runbook_used'],
    },
  ),
  field('contributing_factors', list(either(text, factor)), 'What let it happen.', {
    examples: [[{ type: 'knowledge-gap', summary: 'Only Alice knew how to renew', person: 'alice' }]],
    spellings: ['factors'],
  }),
  field('recurrence_of', list(name('incident')), 'Earlier incidents of the same sort.', {
    examples: [['INC-2026-0101']],
  }),
  field('not_recurrence_of', list(name('incident')), 'Look-alikes that are none.', { examples: [['INC-2025-0007']] }),
  field('reviewed_on', date, 'The day of the review.', { examples: ['2026-11-25'], spellings: ['review_date'] }),
]
