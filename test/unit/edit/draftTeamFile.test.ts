import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Person, Service, ServiceId, Team, TeamId } from '../../../src/core/domain/people'
import { draftTeamFile } from '../../../src/core/edit/draftTeamFile'
import { resolveRoles } from '../../../src/core/index/resolveTeamFile'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'
import { date, path, barePerson, personId, runbook, knowledgeOf } from '../support/snapshots'
import { noHistory } from '../../../src/core/domain/history'

const teamId = (text: string) => text as TeamId

const team = (name: string, rest: Partial<Team> = {}): Team => ({
  id: teamId(name),
  name,
  lead: undefined,
  handles: [],
  members: [],
  ...rest,
})

const plain = ({
  id: key,
  name,
  emails,
  handles,
  team: of,
  role,
  external,
  until,
  away,
  timezone,
  contact,
  mentorsAtOnce,
  trainsAtOnce,
}: Omit<Person, 'inTeamFile' | 'mergedBy' | 'reasons' | 'name'> & { readonly name: string | undefined }) => ({
  id: key,
  name,
  emails,
  handles,
  team: of,
  role,
  external,
  until,
  away,
  timezone,
  contact,
  mentorsAtOnce,
  trainsAtOnce,
})

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('null', '12', '@x', '#x', 'a: b', '{{ x }}', "it's", '影响', '<<x'),
  )
  .map((value) => value.trim())
  .filter((value) => value !== '' && value !== '<<')

const people = fc.uniqueArray(
  fc.record({
    id: text.map(personId),
    name: text,
    emails: fc.array(text, { maxLength: 2 }),
    handles: fc.array(
      text.map((value) => `@${value}`),
      { maxLength: 2 },
    ),
    team: fc.constantFrom(undefined, teamId('dba'), teamId('@acme/x')),
    role: fc.option(text, { nil: undefined }),
    external: fc.boolean(),
    timezone: fc.constantFrom(undefined, 'Europe/Paris', '+01:00'),
    contact: fc.option(text, { nil: undefined }),
    mentorsAtOnce: fc.constantFrom(undefined, 0, 2),
    trainsAtOnce: fc.constantFrom(undefined, 3),
    until: fc.constantFrom(undefined, date('2026-12-31')),
    away: fc.constantFrom([], [{ from: date('2026-12-20'), to: date('2027-01-03') }]),
    reasons: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }),
  }),
  { selector: ({ id: key }) => key, maxLength: 5 },
)

describe('the draft of a team file', () => {
  it('gives each person with addresses and handles, and says where each comes from', () => {
    const alice = barePerson('alice', {
      name: 'Alice Moreau',
      emails: ['alice@acme.example'],
      handles: ['@amoreau'],
      reasons: ['Equal names.'],
    })
    const where = { kind: 'line', path: path('a.md'), line: 3 } as const
    const document = runbook('a.md', {
      owners: [{ owner: { kind: 'person', id: personId('bob') }, source: 'front-matter', where }],
    })
    const service: Service = {
      id: 'db' as ServiceId,
      name: 'db',
      team: teamId('dba'),
      criticality: 'high',
      paths: [],
      documents: ['runbooks/db/**'],
      source: { kind: 'line', path: path('a.md'), line: 4 },
    }
    const base = knowledgeOf(
      [document],
      [alice, barePerson('bob', { team: teamId('dba') })],
      {},
      {
        teams: new Map([[teamId('@acme/x'), team('@acme/x', { handles: ['@acme/x'], members: [personId('alice')] })]]),
        services: new Map([[service.id, service]]),
        history: { ...noHistory, state: 'full', lastSeen: new Map([[personId('alice'), date('2026-10-01')]]) },
      },
    )
    assert.deepEqual(draftTeamFile(base).split('\n').slice(2), [
      '',
      'people:',
      '  # From the git history, last seen there on 2026-10-01.',
      '  # Equal names.',
      '  alice:',
      '    name: Alice Moreau',
      '    emails: [alice@acme.example]',
      '    handles: ["@amoreau"]',
      '  # Named in a.md:3.',
      '  bob:',
      '    name: bob',
      '    team: dba',
      '',
      'teams:',
      '  "@acme/x": {name: "@acme/x", handles: ["@acme/x"], members: [alice]}',
      '  # Nothing says who is in it: add members: […].',
      '  dba: {name: dba}',
      '',
      'services:',
      '  # Named in a.md:4.',
      '  db: {name: db, team: dba, criticality: high, documents: [runbooks/db/**]}',
      '',
    ])
  })

  it('reads as the same people without a problem, whatever they are called', () => {
    fc.assert(
      fc.property(people, (all) => {
        const everybody = all.map(({ id: key, ...rest }) => barePerson(key, rest))
        const { value, problems } = parseTeamFile(draftTeamFile(knowledgeOf([], everybody)))
        // Addresses that two people share are the generator's; where they come from history they make one person.
        assert.deepEqual(
          problems.filter(({ code }) => code !== 'team-file-shared'),
          [],
        )
        assert.deepEqual(value.people.map(plain), everybody.map(plain))
      }),
    )
  })

  it('keeps the roles that there are', () => {
    const roles = parseTeamFile(
      'roles: {lead: {name: Lead on call, holders: [bob], candidates: [{person: al, ready: now}]}}',
    )
    const base = knowledgeOf([], [barePerson('al'), barePerson('bob')])
    const resolve = (name: string) => ({ kind: 'person', id: personId(name) }) as const
    const { value } = resolveRoles(roles.value.roles, resolve)
    const again = parseTeamFile(draftTeamFile({ ...base, roles: value }))
    assert.deepEqual(again.problems, [])
    const bySource = [...resolveRoles(again.value.roles, resolve).value.values()]
    assert.deepEqual(
      bySource.map(({ name, holders, candidates }) => ({ name, holders, candidates })),
      [{ name: 'Lead on call', holders: ['bob'], candidates: [{ person: 'al', ready: 'now' }] }],
    )
  })

  it('is nothing but its heading where nobody is known', () => {
    assert.deepEqual(parseTeamFile(draftTeamFile(knowledgeOf([]))), { value: parseTeamFile('').value, problems: [] })
  })
})
