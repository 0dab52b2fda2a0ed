import type { Authorship, Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { RoleId } from '../../../../src/core/domain/people'
import type { IsoInstant } from '../../../../src/core/domain/text'
import {
  date,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  problem,
  range,
  runbook,
  service,
  serviceId,
  team,
  teamId,
} from '../../support/snapshots'

const line = (at: string, number = 3) => ({ kind: 'line', path: path(at), line: number }) as const

const evidence = (who: string, over: Partial<Evidence> = {}): Evidence => ({
  person: personId(who),
  kind: 'declared',
  level: 'performed',
  on: date('2026-08-01'),
  text: 'declared as performed',
  source: line('runbooks/a.md'),
  body: undefined,
  ...over,
})

const author: Authorship = {
  person: personId('carol'),
  doa: 4.16789,
  normalised: 1,
  created: true,
  changes: 2,
  addedLines: 41,
  knower: true,
  notSeen: true,
  lastChange: date('2024-01-01'),
  lastCommit: 'c0ffee'.repeat(6),
  reason: 'wrote 41 of its 41 lines in three commits',
}

const declared = runbook('runbooks/a.md', {
  criticality: 'critical',
  services: [serviceId('ledger')],
  owners: [
    { owner: { kind: 'person', id: personId('alice') }, source: 'front-matter', where: line('runbooks/a.md') },
    { owner: { kind: 'team', id: teamId('core') }, source: 'codeowners', where: line('CODEOWNERS', 1) },
    { owner: { kind: 'unresolved', id: 'zed' }, source: 'body', where: line('runbooks/a.md', 9) },
  ],
  formerOwners: [{ owner: { kind: 'person', id: personId('dave') }, source: 'owners-file', where: line('OWNERS', 4) }],
  crossTrained: [
    {
      id: personId('bob'),
      person: located('bob'),
      level: 'performed',
      on: date('2024-08-03'),
      signedOffBy: located('alice'),
      body: '0123456789ab',
      exercised: undefined,
    },
  ],
  assignments: [
    {
      traineeId: personId('carol'),
      mentorId: undefined,
      trainee: located('carol'),
      mentor: located('somebody'),
      target: 'performed',
      assigned: date('2026-11-01'),
      due: undefined,
      read: date('2026-11-02'),
      shadowed: undefined,
      supervised: undefined,
      range: range(6),
    },
    {
      traineeId: undefined,
      mentorId: personId('alice'),
      trainee: located('zed'),
      mentor: located('alice'),
      target: 'teaches',
      assigned: undefined,
      due: date('2026-12-01'),
      read: undefined,
      shadowed: date('2026-11-03'),
      supervised: date('2026-11-04'),
      range: range(7),
    },
  ],
  review: { lastReviewedOn: date('2025-01-01'), reviewBy: date('2026-01-01') },
  brokenLinks: [{ target: 'gone.md', text: 'gone', image: false, range: range(12) }],
  facts: {
    headings: [{ depth: 1, text: 'A', line: 1 }],
    links: [{ target: 'gone.md', text: 'gone', image: false, range: range(12) }],
    problems: [problem()],
  },
  stated: {
    id: located('RB-1'),
    status: located('active'),
    contact: '#help',
    criticality: located('critical'),
    alerts: [located('Down')],
    acceptedRisk: { reason: 'soon gone', until: date('2027-01-01'), by: undefined, range: range(8) },
    exercises: [{ on: date('2026-01-02'), kind: 'drill', by: [located('alice')], note: undefined, range: range(7) }],
  },
})

const review: Document = {
  ...runbook('reviews/2026-02-03.md', {
    stated: {
      severity: located('sev2'),
      moments: {
        startedAt: {
          day: date('2026-02-03'),
          at: '2026-02-03T08:00:00Z' as IsoInstant,
          source: 'front-matter',
          range: range(2),
        },
        resolvedAt: { day: date('2026-02-03'), at: undefined, source: 'label', range: range(9) },
      },
      incidentDate: { date: date('2026-02-03'), source: 'field' },
      detection: 'alert',
      roles: { commander: located('bob'), scribe: undefined, owner: located('nobody'), responders: [located('carol')] },
      runbooksUsed: [{ path: located('../runbooks/a.md'), verdict: 'stale', by: [located('carol')] }],
      contributingFactors: [
        {
          type: 'knowledge-gap',
          summary: undefined,
          runbook: located('a.md'),
          person: located('alice'),
          range: range(5),
        },
      ],
      recurrenceOf: [located('INC-1')],
      actionItems: [
        {
          title: 'Renew',
          status: 'not-stated',
          owner: located('alice'),
          due: date('2026-03-01'),
          ticket: 'OPS-1',
          line: 20,
        },
      ],
      actionItemsStated: 'listed',
      reviewedOn: located(date('2026-02-10')),
    },
  }),
  kind: 'incident-review',
}

/** A snapshot in which every optional thing is there once and missing once. */
export const everything: KnowledgeBase = knowledgeBase({
  levelLabels: { read: 'I' },
  roles: new Map([
    [
      'lead' as RoleId,
      {
        id: 'lead' as RoleId,
        name: 'Lead',
        holders: [personId('alice')],
        candidates: [
          { person: personId('bob'), ready: 'now' },
          { person: personId('carol'), ready: undefined },
        ],
        source: line('.understudy/team.yaml', 30),
      },
    ],
  ]),
  documents: [
    declared,
    runbook('runbooks/b.md', { services: [serviceId('ledger')] }),
    runbook('runbooks/c.md', { life: 'draft' }),
    runbook('runbooks/d.md'),
    review,
  ],
  people: [
    person('alice', {
      external: true,
      until: date('2026-12-31'),
      role: 'Engineer',
      timezone: 'Europe/Paris',
      contact: '+33 1 23',
      mentorsAtOnce: 2,
      inTeamFile: true,
      team: teamId('core'),
    }),
    person('bob', {
      away: [{ from: date('2026-11-20'), to: date('2026-11-22') }],
      mergedBy: ['mailmap'],
      reasons: ['Two addresses.'],
    }),
    person('carol'),
    person('dora', { until: date('2026-01-01') }),
  ],
  teams: [team('core', ['alice']), team('empty', [], { lead: personId('alice') })],
  services: [service('ledger', { criticality: 'critical' }), service('unused', { team: teamId('core') })],
  history: {
    state: 'full',
    head: 'ab'.repeat(20),
    documents: new Map([
      [
        path('runbooks/b.md'),
        { changes: [], leftOut: [{ commit: 'cd'.repeat(20), on: date('2026-01-01'), reason: 'sweep' }] },
      ],
    ]),
    lastSeen: new Map(),
    newest: date('2026-11-01'),
  },
  authorship: new Map([[path('runbooks/b.md'), [author]]]),
  evidence: new Map([
    [
      path('runbooks/a.md'),
      [
        evidence('alice', { kind: 'owner', on: undefined }),
        evidence('bob', { kind: 'signed-off', on: date('2024-08-03'), body: '0123456789ab' }),
      ],
    ],
    [
      path('runbooks/b.md'),
      [evidence('carol', { kind: 'authored', source: { kind: 'commit', commit: 'c0ffee'.repeat(6) } })],
    ],
  ]),
  runbookUses: [{ review: path('reviews/2026-02-03.md'), date: date('2026-02-03'), runbooks: [path('runbooks/a.md')] }],
  skipped: [{ path: path('vendor'), reason: 'A vendored folder.' }],
  fileProblems: new Map([[path('CODEOWNERS'), [problem({ severity: 'warning' })]]]),
})
