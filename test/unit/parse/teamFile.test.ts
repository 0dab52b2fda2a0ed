import assert from 'node:assert/strict'
import fc from 'fast-check'
import { defaultPolicy } from '../../../src/core/domain/policy'
import { noTeamFile, parseTeamFile } from '../../../src/core/parse/teamFile'

const problems = (text: string): readonly string[] =>
  parseTeamFile(text).problems.map(({ range, code }) => `${range.start.line}:${range.start.column} ${code}`)

const example = `people:
  alice:
    name: Alice Moreau
    emails: [alice@acme.example, amoreau@old.example]
    handles: ["@amoreau", second]
    not_same_as: [alice-b]
    team: payments
    role: Site reliability engineer
    timezone: Europe/Paris
    external: true
    until: 2026-12-31
    away: [{from: 2026-12-20, to: 2027-01-03}]
    mentors_at_once: 2
  bob: Bob Stone
  carol:
teams:
  payments: {name: Payments, lead: alice, handles: ["@acme/payments"], members: [alice, bob]}
  search: [carol]
services:
  payments-db: {name: Payments database, team: payments, criticality: Critical, paths: [services/payments/**], documents: [runbooks/payments/**]}
  search:
policy:
  required: {critical: {performed: 3}, low: 0}
  exercise_every: {default: 6 months, critical: 1 month}
  review_in: 90 days
  review_incident_within: {sev1: 3 days}
  owner_counts_as: none
levels: {read: I}
`

describe('The team file', () => {
  it('describes people', () => {
    const { value } = parseTeamFile(example)
    assert.deepEqual(value.people[0], {
      id: 'alice',
      line: 2,
      name: 'Alice Moreau',
      emails: ['alice@acme.example', 'amoreau@old.example'],
      handles: ['@amoreau', '@second'],
      notSameAs: ['alice-b'],
      team: 'payments',
      role: 'Site reliability engineer',
      external: true,
      until: '2026-12-31',
      away: [{ from: '2026-12-20', to: '2027-01-03' }],
    })
    assert.deepEqual(
      value.people.map(({ id, name }) => [id, name]),
      [
        ['alice', 'Alice Moreau'],
        ['bob', 'Bob Stone'],
        ['carol', undefined],
      ],
    )
  })

  it('describes teams', () => {
    const { value } = parseTeamFile(example)
    const teams = value.teams.map(({ id, name, lead, handles, members }) => [
      id,
      name,
      lead?.value,
      handles,
      members.map((member) => member.value),
    ])
    assert.deepEqual(teams, [
      ['payments', 'Payments', 'alice', ['@acme/payments'], ['alice', 'bob']],
      ['search', undefined, undefined, [], ['carol']],
    ])
  })

  it('describes services', () => {
    assert.deepEqual(parseTeamFile(example).value.services, [
      {
        id: 'payments-db',
        name: 'Payments database',
        team: 'payments',
        criticality: 'critical',
        paths: ['services/payments/**'],
        documents: ['runbooks/payments/**'],
        source: { kind: 'line', path: '.understudy/team.yaml', line: 20 },
      },
      {
        id: 'search',
        name: 'search',
        team: undefined,
        criticality: undefined,
        paths: [],
        documents: [],
        source: { kind: 'line', path: '.understudy/team.yaml', line: 21 },
      },
    ])
  })

  it('lays its policy over the default one', () => {
    const { policy } = parseTeamFile(example).value
    assert.deepEqual(policy.required, {
      critical: { performed: 3, teaches: 1 },
      high: defaultPolicy.required.high,
      normal: defaultPolicy.required.normal,
      low: { performed: 0, teaches: 0 },
    })
    const halfYear = { count: 6, unit: 'months' }
    assert.deepEqual(policy.exerciseEvery, {
      critical: { count: 1, unit: 'months' },
      high: halfYear,
      normal: halfYear,
      low: halfYear,
    })
    assert.deepEqual(policy.reviewIn, { count: 90, unit: 'days' })
    assert.equal(policy.ownerCountsAs, 'none')
  })

  it('leaves keys alone that it does not know', () => {
    assert.deepEqual(problems(example), [])
  })

  it('may be empty', () => {
    assert.deepEqual(parseTeamFile(''), { value: noTeamFile, problems: [] })
    assert.deepEqual(parseTeamFile('people:\nteams:\n').value, noTeamFile)
  })

  const wrong: readonly [text: string, problem: string][] = [
    ['people:\n  a: {until: 2026-13-45}', '2:14 team-file-date'],
    ['people:\n  a: {external: perhaps}', '2:17 team-file-flag'],
    ['people:\n  a:\n    away: [{from: 2026-12-20}]', '3:12 team-file-away'],
    ['people:\n  a: {team: nowhere}', '2:13 team-file-team'],
    ['people: [a]', '1:9 team-file'],
    ['services:\n  s: {criticality: mega}', '2:20 team-file-criticality'],
    ['policy:\n  review_in: soon', '2:14 team-file-interval'],
    ['policy:\n  required: {mega: 1}', '2:14 team-file-criticality'],
    ['policy:\n  required: {high: {performed: many}}', '2:32 team-file-number'],
    ['policy:\n  owner_counts_as: teaches', '2:20 team-file-policy'],
    ['- a\n- b', '1:1 team-file'],
  ]
  for (const [text, problem] of wrong) {
    it(`reports ${JSON.stringify(text)} at its place`, () => {
      assert.deepEqual(problems(text), [problem])
    })
  }

  it('is read whatever it holds', () => {
    const key = fc.constantFrom(
      'people',
      'teams',
      'services',
      'policy',
      'required',
      'away',
      'name',
      'until',
      'members',
      'x',
    )
    fc.assert(
      fc.property(
        fc.object({ key, maxDepth: 4, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] }),
        fc.string(),
        (tree, text) => {
          parseTeamFile(JSON.stringify(tree))
          parseTeamFile(text)
        },
      ),
    )
  })
})
