import { strict as assert } from 'node:assert'
import type { Authorship, Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import { noHistory } from '../../../../src/core/domain/history'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Person } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { PlanOptions, TrainingPlan } from '../../../../src/core/metrics/plan/plan'
import { trainingPlan } from '../../../../src/core/metrics/plan/trainingPlan'
import {
  date,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  range,
  runbook,
  service,
  serviceId,
  today,
} from '../../support/snapshots'

const can = (who: string, level: Evidence['level'] = 'performed', over: Partial<Evidence> = {}): Evidence => ({
  person: personId(who),
  kind: 'declared',
  level,
  on: date('2026-10-01'),
  text: 'declared',
  source: { kind: 'line', path: path('a.md'), line: 1 },
  body: undefined,
  ...over,
})

const wrote = (who: string, over: Partial<Authorship> = {}): Authorship => ({
  person: personId(who),
  doa: 4,
  normalised: 1,
  created: true,
  changes: 1,
  addedLines: 41,
  knower: true,
  notSeen: false,
  lastChange: date('2026-01-01'),
  lastCommit: 'c0ffee',
  reason: 'wrote 41 of its 120 lines in three commits',
  ...over,
})

const learns = (trainee: string, mentor: string, target: 'read' | 'performed' | 'teaches' = 'performed') => ({
  traineeId: personId(trainee),
  mentorId: personId(mentor),
  trainee: located(trainee),
  mentor: located(mentor),
  target,
  assigned: date('2026-11-01'),
  due: undefined,
  read: undefined,
  shadowed: undefined,
  supervised: undefined,
  range: range(),
})

type Parts = {
  readonly runbooks: Readonly<Record<string, readonly Evidence[]>>
  readonly people: readonly (string | Person)[]
  readonly more?: Readonly<Record<string, Partial<Document>>>
  readonly wrote?: Readonly<Record<string, readonly Authorship[]>>
  readonly rest?: Partial<KnowledgeBase>
}

const baseOf = ({ runbooks, people, more, wrote: written, rest }: Parts): KnowledgeBase => ({
  ...knowledgeBase({
    documents: Object.keys(runbooks).map((at) =>
      runbook(at, { ...more?.[at], facts: { title: at.replace('.md', '') } }),
    ),
    people: people.map((one) => (typeof one === 'string' ? person(one) : one)),
    evidence: new Map(Object.entries(runbooks).map(([at, evidence]) => [path(at), evidence])),
    authorship: new Map(Object.entries(written ?? {}).map(([at, authors]) => [path(at), authors])),
  }),
  ...rest,
})

const planFor = (parts: Parts, options: PlanOptions = {}): TrainingPlan => {
  const base = baseOf(parts)
  return trainingPlan(base, buildCoverageReport(base, today), today, options)
}

const pairs = ({ pairings }: TrainingPlan): readonly string[] =>
  pairings.map(({ path: at, trainee, mentor, target }) => `${at}: ${trainee} from ${mentor}, ${target}`)

const mentorsOf = ({ pairings }: TrainingPlan): string => pairings.map(({ whyMentor }) => whyMentor).join('\n')

const unmet = ({ unmet: all }: TrainingPlan): readonly string[] => all.map(({ path: at, reason }) => `${at}: ${reason}`)

const critical: Partial<Document> = { criticality: 'critical' }

describe('the cross-training plan', () => {
  it('gives a runbook that one person can run a second one, taught by the first', () => {
    const plan = planFor({ runbooks: { 'a.md': [can('alice')] }, people: ['alice', 'bob'] })
    assert.deepEqual(pairs(plan), ['a.md: bob from alice, performed'])
    assert.deepEqual(plan.summary, ['1 pairing brings 1 of 1 normal runbook to policy; no plan reaches more.'])
    assert.equal(plan.pairings[0]?.lack, 'Needs one more who can run it.')
    assert.match(mentorsOf(plan), /^Nobody teaches it yet, so Alice Example, who can run it, mentors/)
  })

  it('leaves mentoring to those who can teach it, where there is somebody', () => {
    const plan = planFor({ runbooks: { 'a.md': [can('alice', 'teaches')] }, people: ['alice', 'bob'] })
    assert.equal(plan.pairings[0]?.mentorTeaches, true)
    const both = planFor({
      runbooks: { 'a.md': [can('zoe', 'teaches'), can('alice')] },
      people: ['alice', 'bob', 'zoe'],
      rest: { policy: threePerform },
    })
    assert.deepEqual(pairs(both), ['a.md: bob from zoe, performed'])
  })

  it('makes a teacher of somebody who can run it, where policy wants one', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice'), can('bob')] },
      people: ['alice', 'bob', 'carol'],
      more: { 'a.md': critical },
    })
    assert.deepEqual(pairs(plan), ['a.md: alice from bob, teaches'])
    assert.equal(plan.pairings[0]?.whyTrainee, 'Alice Example can run it already.')
  })

  it('meets both wants with one pairing, where the only one who can run it teaches a newcomer', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'bob'],
      more: { 'a.md': critical },
    })
    assert.deepEqual(pairs(plan), ['a.md: bob from alice, teaches'])
    assert.equal(plan.pairings[0]?.lack, 'Needs one more who can run it and one who can teach it.')
  })

  it('prefers the smaller level gap, then the closer neighbour', () => {
    const near = { 'a.md': [can('alice')], 'b.md': [can('dan'), can('erin')] }
    const byNearness = planFor({ runbooks: near, people: ['alice', 'bob', 'dan', 'erin'] })
    assert.deepEqual(pairs(byNearness), ['a.md: dan from alice, performed'])
    assert.match(byNearness.pairings[0]?.whyTrainee ?? '', /can run b, in the same folder/)
    const shadowing = { ...near, 'a.md': [can('alice'), can('bob', 'shadowed')] }
    const byGap = planFor({ runbooks: shadowing, people: ['alice', 'bob', 'dan', 'erin'] })
    assert.deepEqual(pairs(byGap), ['a.md: bob from alice, performed'])
    assert.equal(byGap.pairings[0]?.whyTrainee, 'Bob Example has shadowed it.')
  })

  it('puts critical runbooks before any number of others', () => {
    const plan = planFor(
      {
        runbooks: { 'a.md': [can('alice')], 'b.md': [can('alice')], 'z.md': [can('alice')] },
        people: ['alice', 'bob'],
        more: { 'z.md': critical },
      },
      { most: 1 },
    )
    assert.deepEqual(pairs(plan), ['z.md: bob from alice, teaches'])
    assert.deepEqual(unmet(plan), ['a.md: limit', 'b.md: limit'])
  })

  it('gives nobody more to learn or to mentor at once than they should, open assignments included', () => {
    const runbooks = { 'a.md': [can('alice')], 'b.md': [can('alice')], 'c.md': [can('alice')] }
    const usual = planFor({ runbooks, people: ['alice', 'bob', 'carol'] })
    assert.equal(usual.pairings.length, 2)
    assert.deepEqual(unmet(usual), ['c.md: mentors-full'])
    assert.match(usual.unmet[0]?.why ?? '', /Alice Example mentors 2 of 2/)
    const free = [person('alice', { mentorsAtOnce: 5 }), person('bob', { trainsAtOnce: 1 })]
    assert.deepEqual(unmet(planFor({ runbooks, people: free })), ['b.md: trainees-full', 'c.md: trainees-full'])
    const open = { 'd.md': { assignments: [learns('bob', 'dan', 'read')] } }
    const busy = planFor({
      runbooks: { ...runbooks, 'd.md': [can('dan'), can('alice')] },
      people: [...free, 'dan'],
      more: open,
    })
    assert.deepEqual(
      pairs(busy).filter((pair) => pair.includes('bob')),
      [],
    )
  })

  it('counts open assignments as help under way', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'bob', 'carol'],
      more: { 'a.md': { assignments: [learns('bob', 'alice')] } },
    })
    assert.deepEqual(pairs(plan), [])
    assert.deepEqual(
      plan.underWay.map(({ path: at, people }) => [at, people]),
      [['a.md', ['bob']]],
    )
    assert.deepEqual(plan.reach, [
      { criticality: 'normal', below: 1, underWay: 1, confirmed: 0, reached: 0, atMost: 0 },
    ])
  })

  it('does not count on a trainee who leaves within 90 days', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', person('bob', { until: date('2027-01-31') }), 'carol'],
      more: { 'a.md': { assignments: [learns('bob', 'alice')] } },
    })
    assert.deepEqual(pairs(plan), ['a.md: carol from alice, performed'])
  })

  it('proposes nobody who is external, leaves soon, has left or was not seen for a year, and says why', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: [
        'alice',
        person('bob', { external: true }),
        person('carol', { until: date('2027-02-01') }),
        person('dan', { until: date('2026-01-01') }),
        'erin',
      ],
      wrote: { 'other.md': [wrote('erin', { notSeen: true })] },
    })
    assert.deepEqual(pairs(plan), [])
    assert.deepEqual(unmet(plan), ['a.md: nobody-else'])
    assert.match(
      plan.unmet[0]?.why ?? '',
      /Bob Example is external, Carol Example leaves after 2027-02-01 and Erin Example was not seen/,
    )
    assert.match(plan.summary[0] ?? '', /^No pairing helps now\. 1 runbook: there is nobody else to train\.$/)
  })

  it('lets somebody external, or about to leave, mentor', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: [person('alice', { external: true, until: date('2026-12-31') }), 'bob'],
    })
    assert.deepEqual(pairs(plan), ['a.md: bob from alice, performed'])
    assert.match(mentorsOf(plan), /Alice Example leaves after 2026-12-31\.$/)
  })

  it('starts later with those who are away, and asks others first', () => {
    const away = { away: [{ from: date('2026-11-16'), to: date('2026-12-04') }] }
    const alone = planFor({ runbooks: { 'a.md': [can('alice')] }, people: ['alice', person('bob', away)] })
    assert.equal(alone.pairings[0]?.startsOn, '2026-12-05')
    assert.equal(alone.pairings[0].due, '2027-01-30')
    const others = planFor({ runbooks: { 'a.md': [can('alice')] }, people: ['alice', person('bob', away), 'carol'] })
    assert.deepEqual(pairs(others), ['a.md: carol from alice, performed'])
  })

  it('wants inferred knowers confirmed first, who mentor then', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice', 'performed', { kind: 'authored' })] },
      people: ['alice', 'bob'],
      wrote: { 'a.md': [wrote('alice')] },
    })
    assert.deepEqual(
      plan.confirm.map(({ path: at, people, closes }) => [at, people.map(({ person: one }) => one), closes]),
      [['a.md', ['alice'], false]],
    )
    assert.equal(
      plan.confirm[0]?.why,
      'Confirm that Alice Example (wrote 41 of its 120 lines in three commits) can run it.',
    )
    assert.deepEqual(plan.pairings[0]?.afterConfirming, ['alice'])
    assert.match(mentorsOf(plan), /Alice Example, who has to be confirmed first, mentors and signs/)
  })

  it('closes a gap by confirming alone, where somebody wrote much of it and is not named', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'bob', 'carol'],
      wrote: { 'a.md': [wrote('bob')] },
    })
    assert.deepEqual(pairs(plan), [])
    assert.deepEqual(
      plan.confirm.map(({ people, closes }) => [people[0]?.person, closes]),
      [['bob', true]],
    )
    assert.deepEqual(plan.summary, [
      'No pairing is needed.',
      'Confirming comes first for 1 runbook: it alone brings 1 to policy.',
    ])
  })

  it('does not ask to confirm somebody who is said not to be able', () => {
    const stated = { id: personId('bob'), person: located('bob'), level: 'read' as const }
    const plan = planFor({
      runbooks: { 'a.md': [can('alice'), can('bob', 'read')] },
      people: ['alice', 'bob', 'carol'],
      more: {
        'a.md': {
          crossTrained: [{ ...stated, on: undefined, signedOffBy: undefined, body: undefined, exercised: undefined }],
        },
      },
      wrote: { 'a.md': [wrote('bob')] },
    })
    assert.deepEqual(plan.confirm, [])
    assert.deepEqual(pairs(plan), ['a.md: bob from alice, performed'])
  })

  it('says who is missing where nobody can mentor', () => {
    const reasons = planFor({
      runbooks: {
        'a.md': [can('alice', 'performed', { on: date('2024-01-01') })],
        'b.md': [can('gone')],
        'c.md': [],
        'd.md': [can('silent', 'performed', { kind: 'authored' })],
      },
      people: ['alice', 'bob', person('gone', { until: date('2026-01-01') }), 'silent'],
      wrote: { 'd.md': [wrote('silent', { notSeen: true })] },
      rest: { history: { ...noHistory, lastSeen: new Map([[personId('silent'), date('2024-05-01')]]) } },
    })
    assert.deepEqual([...unmet(reasons)].sort(), [
      'a.md: knowers-lapsed',
      'b.md: knowers-left',
      'c.md: unknown-knowers',
      'd.md: unknown-knowers',
    ])
    const why = new Map<string, string>(reasons.unmet.map((each) => [each.path, each.why]))
    assert.match(why.get('a.md') ?? '', /the evidence for Alice Example has lapsed\. An exercise renews it/)
    assert.match(
      why.get('d.md') ?? '',
      /only the history names somebody, and Silent Example was not seen since 2024-05-01/,
    )
  })

  it('says so where there are too few people for all that a runbook needs', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'bob'],
      rest: { policy: threePerform },
    })
    assert.deepEqual(unmet(plan), ['a.md: too-few'])
  })

  it('raises several people where a runbook needs several', () => {
    const plan = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'bob', 'carol'],
      rest: { policy: threePerform },
    })
    assert.deepEqual(pairs(plan), ['a.md: bob from alice, performed', 'a.md: carol from alice, performed'])
  })

  it('leaves out accepted risks, and runbooks of other services', () => {
    const accepted = { stated: { acceptedRisk: { reason: 'r', until: undefined, by: undefined, range: range() } } }
    const parts: Parts = {
      runbooks: { 'a.md': [can('alice')], 'b.md': [can('alice')], 'c.md': [can('alice')] },
      people: ['alice', 'bob'],
      more: { 'b.md': { services: [serviceId('db')] } },
      rest: { services: new Map([[serviceId('db'), service('db')]]) },
    }
    assert.deepEqual(pairs(planFor(parts, { service: serviceId('db') })), ['b.md: bob from alice, performed'])
    const base = knowledgeBase({
      documents: [runbook('a.md', accepted)],
      people: [person('alice'), person('bob')],
      evidence: new Map([[path('a.md'), [can('alice')]]]),
    })
    const plan = trainingPlan(base, buildCoverageReport(base, today), today)
    assert.deepEqual(plan.summary, ['Every runbook that was asked for meets policy: there is nothing to plan.'])
  })

  it('spreads mentoring, and asks people with no tie to runbooks only where nobody else is left', () => {
    const runbooks = { 'a.md': [can('alice'), can('zoe')], 'b.md': [can('alice'), can('zoe')] }
    const plan = planFor({ runbooks, people: ['alice', 'zoe', 'stranger'], rest: { policy: threePerform } })
    assert.deepEqual(plan.pairings.map(({ mentor }) => mentor).sort(), ['alice', 'zoe'])
    const known = planFor({
      runbooks: { 'a.md': [can('alice')] },
      people: ['alice', 'aaron', person('bob', { inTeamFile: true })],
    })
    assert.deepEqual(pairs(known), ['a.md: bob from alice, performed'])
  })

  it('has something to say about repositories with nothing in them', () => {
    assert.deepEqual(planFor({ runbooks: {}, people: [] }).summary, ['There is no active runbook to plan for.'])
    assert.deepEqual(unmet(planFor({ runbooks: { 'a.md': [] }, people: [] })), ['a.md: unknown-knowers'])
    const alone = planFor({ runbooks: { 'a.md': [can('alice')] }, people: ['alice'] })
    assert.equal(
      alone.unmet[0]?.why,
      'Needs one more who can run it. Nobody else besides Alice Example in the repository can be trained.',
    )
  })
})

const threePerform: KnowledgeBase['policy'] = {
  ...knowledgeBase().policy,
  required: { ...knowledgeBase().policy.required, normal: { performed: 3, teaches: 0 } },
}
