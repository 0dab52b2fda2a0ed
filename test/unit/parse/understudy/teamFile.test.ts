import assert from 'node:assert/strict'
import fc from 'fast-check'
import { defaultPolicy, limitFor } from '../../../../src/core/domain/policy'
import { noTeamFile, parseTeamFile } from '../../../../src/core/parse/understudy/teamFile'

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
    contact: "+33 1 23"
    external: true
    until: 2026-12-31
    away: [{from: 2026-12-20, to: 2027-01-03}]
    mentors_at_once: 2
    trains_at_once: 0
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
  review_incident_within: {SEV1: 2 days, default: 2 weeks}
  close_actions_within: {process: 6 weeks}
  owner_counts_as: none
levels: {read: I, teaches: 0, performed:}
roles:
  incident-commander:
    name: Incident commander
    holders: [bob, Alice Moreau]
    candidates: [{person: carol, ready: next-year}, alice, dan: now]
  scribe: bob
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
      timezone: 'Europe/Paris',
      contact: '+33 1 23',
      external: true,
      until: '2026-12-31',
      away: [{ from: '2026-12-20', to: '2027-01-03' }],
      mentorsAtOnce: 2,
      trainsAtOnce: 0,
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
        source: { kind: 'line', path: '.understudy/team.yaml', line: 22 },
      },
      {
        id: 'search',
        name: 'search',
        team: undefined,
        criticality: undefined,
        paths: [],
        documents: [],
        source: { kind: 'line', path: '.understudy/team.yaml', line: 23 },
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

  it('sets how soon reviews are held and actions are done, over what ships as default', () => {
    const { reviewIncidentWithin, closeActionsWithin } = parseTeamFile(example).value.policy
    const reviews = ['sev1', ' Sev2', 'sev9', undefined].map((word) => limitFor(reviewIncidentWithin, word))
    assert.deepEqual(
      reviews.map(({ count, unit }) => `${count} ${unit}`),
      ['2 days', '5 days', '2 weeks', '2 weeks'],
    )
    const actions = ['prevent', 'process', 'mitigate'].map((word) => limitFor(closeActionsWithin, word))
    assert.deepEqual(
      actions.map(({ count, unit }) => `${count} ${unit}`),
      ['4 weeks', '6 weeks', '8 weeks'],
    )
    const forAll = parseTeamFile('policy: {close_actions_within: 1 month}').value.policy.closeActionsWithin
    assert.deepEqual(limitFor(forAll, 'prevent'), { count: 1, unit: 'months' })
  })

  it('names the roles that somebody must be able to play', () => {
    const roles = parseTeamFile(example).value.roles.map(({ id, name, holders, candidates }) => [
      id,
      name,
      holders.map(({ value }) => value),
      candidates.map(({ person, ready }) => [person.value, ready]),
    ])
    const candidates = [
      ['carol', 'next-year'],
      ['alice', undefined],
      ['dan', 'now'],
    ]
    assert.deepEqual(roles, [
      ['incident-commander', 'Incident commander', ['bob', 'Alice Moreau'], candidates],
      ['scribe', undefined, ['bob'], []],
    ])
  })

  it('has words of its own for levels', () => {
    assert.deepEqual(parseTeamFile(example).value.levelLabels, { read: 'I', teaches: '0' })
  })

  it('reports addresses and handles that two people have', () => {
    const text = `people:
  alice: {emails: [a@acme.example], handles: ["@one"]}
  bob:
    emails: [A@acme.example]
    github: one
`
    assert.deepEqual(problems(text), ['4:14 team-file-shared', '5:13 team-file-shared'])
  })

  it('reports zones, numbers, limits, levels and candidates that cannot be', () => {
    const text = `people:
  alice: {timezone: over there, mentors_at_once: many}
roles:
  commander: {candidates: [{ready: now}]}
policy: {review_incident_within: {sev1: soon}, close_actions_within: later}
levels: {expert: X, read: [I]}
`
    assert.deepEqual(problems(text), [
      '2:21 team-file-timezone',
      '2:50 team-file-number',
      '4:28 team-file-role',
      '5:41 team-file-interval',
      '5:70 team-file-interval',
      '6:10 team-file-level',
      '6:27 team-file-level',
    ])
    assert.deepEqual(problems('policy: strict\nlevels: [I]\n'), ['1:9 team-file-policy', '2:9 team-file-level'])
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
