import assert from 'node:assert/strict'
import type { Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { RoleId, ServiceId, TeamId } from '../../../../src/core/domain/people'
import { draftHandover } from '../../../../src/core/metrics/handover/draftHandover'
import type { HandoverItem } from '../../../../src/core/metrics/handover/handover'
import { date, evidence, knowledgeOf, path, person, personId, runbook } from '../../support/snapshots'

const today = date('2026-11-20')
const lastDay = date('2026-12-18')
const place = { start: { line: 4, column: 1 }, end: { line: 4, column: 9 } }
const stated = (value: string) => ({ value, range: place })
const source = { kind: 'line', path: path('.understudy/team.yaml'), line: 3 } as const
const staff = ['alice', 'bob', 'carol', 'dan'].map((name) => person(name, { name }))

const resolve: KnowledgeBase['resolve'] = (name) =>
  staff.some((one) => one.id === name)
    ? { kind: 'person', id: personId(name) }
    : { kind: 'unresolved', id: name, nearest: undefined }

const owner = (who: string, at: string): Document['owners'][number] => ({
  owner: { kind: 'person', id: personId(who) },
  source: 'front-matter',
  where: { kind: 'line', path: path(at), line: 2 },
})

const assignment = (trainee: string, mentor: string, read?: string): Document['assignments'][number] => ({
  trainee: stated(trainee),
  traineeId: personId(trainee),
  mentor: stated(mentor),
  mentorId: personId(mentor),
  target: 'performed',
  assigned: undefined,
  due: undefined,
  read: read === undefined ? undefined : date(read),
  shadowed: undefined,
  supervised: undefined,
  range: place,
})

const items = (
  documents: readonly Document[],
  table: Readonly<Record<string, readonly Evidence[]>> = {},
  rest: Partial<KnowledgeBase> = {},
  leavers = ['alice'],
) =>
  draftHandover(knowledgeOf(documents, staff, table, { resolve, ...rest }), leavers.map(personId), lastDay, today).items

const line = ({ kind, urgency, title, proposals, steps }: HandoverItem): string =>
  [`${kind} ${title}: ${urgency}`, proposals.map((each) => each.person).join(' ') || 'nobody', steps.length].join(' | ')

describe('a handover', () => {
  it('is empty where nothing depends on who leaves', () => {
    assert.deepEqual(items([runbook('a.md')], { 'a.md': [evidence('bob')] }), [])
  })

  it('trains a neighbour on what nobody else can run, from the first step to the sign-off, before the last day', () => {
    const [item, ...others] = items([runbook('db/a.md', { owners: [owner('alice', 'db/a.md')] }), runbook('db/b.md')], {
      'db/a.md': [evidence('alice')],
      'db/b.md': [evidence('bob'), evidence('carol')],
    })
    assert.deepEqual(others, [])
    assert.equal(item?.urgency, 'nobody-left')
    assert.deepEqual(
      item.proposals.map((each) => each.person),
      ['bob'],
    )
    assert.match(item.proposals[0]?.reasons.join() ?? '', /can run db\/b\.md, in the same folder/)
    assert.deepEqual(
      item.steps.map(({ text, by }) => `${by ?? ''} ${text}`),
      [
        '2026-11-26 bob reads it.',
        '2026-12-02 bob watches alice carry it out.',
        '2026-12-08 bob carries it out with alice beside.',
        '2026-12-14 alice signs bob off.',
        '2026-12-17 Name bob as owner in place of alice.',
      ],
    )
  })

  it('prefers whoever learns it already, and asks only for the steps that are missing', () => {
    const [item, seat] = items(
      [runbook('db/a.md', { assignments: [assignment('dan', 'alice', '2026-11-01')] }), runbook('db/b.md')],
      {
        'db/a.md': [evidence('alice'), evidence('dan', { level: 'read', kind: 'training' })],
        'db/b.md': [evidence('bob'), evidence('carol')],
      },
    )
    assert.deepEqual(
      item?.proposals.map((each) => each.person),
      ['dan'],
    )
    assert.deepEqual(item.steps.map(({ text }) => text).slice(0, 2), [
      'dan watches alice carry it out.',
      'dan carries it out with alice beside.',
    ])
    assert.equal(seat?.kind, 'mentoring')
    assert.deepEqual(seat.steps, [], 'the steps of the runbook are the steps of its trainee')
  })

  it('says that nobody can be proposed, and what to do then', () => {
    const [item] = items([runbook('a.md')], { 'a.md': [evidence('alice')] })
    assert.deepEqual(item?.proposals, [])
    assert.match(item.nobody ?? '', /Nobody else who stays/)
    assert.deepEqual(
      item.steps.map(({ text }) => text),
      ['Choose somebody who learns it, or accept the risk.', 'alice writes down what the runbook does not say.'],
    )
  })

  it('names those who can run it already where enough of them stay', () => {
    const table = { 'a.md': [evidence('alice'), evidence('bob'), evidence('carol')] }
    assert.deepEqual(items([runbook('a.md')], table).map(line), ['runbook a.md: enough | bob carol | 0'])
  })

  it('makes a teacher of somebody who can run it where only the teacher goes missing', () => {
    const table = { 'a.md': [evidence('alice', { level: 'teaches' }), evidence('bob'), evidence('carol')] }
    const [item] = items([runbook('a.md', { criticality: 'high' })], table)
    assert.equal(item === undefined ? '' : line(item), 'runbook a.md: short | bob | 2')
    assert.match(item?.steps[0]?.text ?? '', /^bob teaches it with alice beside/)
  })

  it('proposes nobody who leaves as well, or before the last day', () => {
    const documents = [runbook('db/a.md'), runbook('db/b.md')]
    const table = { 'db/a.md': [evidence('alice')], 'db/b.md': [evidence('bob'), evidence('carol')] }
    const proposed = (leavers: readonly string[], people = staff) =>
      items(documents, table, { people: new Map(people.map((one) => [one.id, one])) }, [...leavers])[0]?.proposals.map(
        (each) => each.person,
      )
    assert.deepEqual(proposed(['alice', 'bob']), ['carol'])
    const leaving = staff.map((one) => (one.id === 'bob' ? { ...one, until: date('2026-12-01') } : one))
    assert.deepEqual(proposed(['alice'], leaving), ['carol'])
  })

  it('asks whoever only seems to know it to confirm first', () => {
    const [item] = items([runbook('a.md')], { 'a.md': [evidence('alice', { kind: 'authored' })] })
    assert.equal(item?.steps[0]?.text, 'alice confirms being able to run it.')
    assert.match(item.matter, /^alice seems to know it\./)
  })

  it('hands over what has lapsed too', () => {
    const [item] = items([runbook('a.md')], { 'a.md': [evidence('alice', { on: date('2024-01-01') })] })
    assert.match(item?.matter ?? '', /lapsed/)
  })

  it('leaves no day where the last day is today or past', () => {
    const base = knowledgeOf([runbook('a.md')], staff, { 'a.md': [evidence('alice')] }, { resolve })
    const [item] = draftHandover(base, [personId('alice')], today, today).items
    assert.deepEqual(
      item?.steps.map(({ by }) => by),
      [undefined, undefined],
    )
  })

  it('lists roles, teams, services, actions and ownership, the most urgent first', () => {
    const db = 'db' as ServiceId
    const commander = 'commander' as RoleId
    const core = 'core' as TeamId
    const review: Document = {
      ...runbook('incidents/i.md', {
        stated: {
          roles: { commander: stated('alice'), scribe: undefined, owner: undefined, responders: [stated('dan')] },
          actionItems: [
            {
              title: 'Do it',
              status: 'open',
              owner: stated('alice'),
              due: date('2026-12-02'),
              ticket: undefined,
              line: 9,
            },
            { title: 'Done', status: 'done', owner: stated('alice'), due: undefined, ticket: undefined, line: 10 },
          ],
        },
      }),
      kind: 'incident-review',
    }
    const found = items(
      [
        runbook('a.md', { services: [db], owners: [owner('alice', 'a.md')] }),
        runbook('b.md', { services: [db], criticality: 'critical' }),
        review,
      ],
      { 'a.md': [evidence('bob'), evidence('carol')], 'b.md': [evidence('alice'), evidence('bob')] },
      {
        services: new Map([
          [db, { id: db, name: 'Database', team: core, criticality: undefined, paths: [], documents: [], source }],
        ]),
        teams: new Map([
          [core, { id: core, name: 'Core', lead: personId('alice'), handles: [], members: staff.map((one) => one.id) }],
        ]),
        roles: new Map([
          [
            commander,
            {
              id: commander,
              name: 'commander',
              holders: [personId('alice')],
              candidates: [{ person: personId('carol'), ready: 'next-year' }],
              source,
            },
          ],
        ]),
      },
    )
    assert.deepEqual(found.map(line), [
      'role commander: nobody-left | carol | 2',
      'runbook b.md: one-left | carol | 4',
      'service Database: short | bob | 1',
      'ownership a.md: open | bob | 1',
      'team Core: open | nobody | 1',
      'action Do it: open | dan | 1',
    ])
    assert.equal(found.at(-1)?.steps[0]?.by, '2026-12-02', 'an action keeps its own day where that comes first')
  })
})
