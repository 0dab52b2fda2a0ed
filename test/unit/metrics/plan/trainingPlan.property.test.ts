import { strict as assert } from 'node:assert'
import type { Authorship, Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import { noHistory } from '../../../../src/core/domain/history'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Criticality, Person, PersonId } from '../../../../src/core/domain/people'
import { criticalities } from '../../../../src/core/domain/risks'
import type { DocPath } from '../../../../src/core/domain/text'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { TrainingPlan } from '../../../../src/core/metrics/plan/plan'
import { trainingPlan } from '../../../../src/core/metrics/plan/trainingPlan'
import { date, knowledgeBase, located, path, person, range, runbook, serviceId, today } from '../../support/snapshots'
import { createRandom } from './generatedProblems'

type Random = ReturnType<typeof createRandom>

const pick = <T>(all: readonly [T, ...T[]], random: Random): T => all[random(all.length)] ?? all[0]

const evidence = (who: PersonId, level: Evidence['level'], over: Partial<Evidence> = {}): Evidence => ({
  person: who,
  kind: 'declared',
  level,
  on: date('2026-10-01'),
  text: 'declared',
  source: { kind: 'line', path: path('a.md'), line: 1 },
  body: undefined,
  ...over,
})

const someone = (index: number, random: Random): Person =>
  person(`p${String(index).padStart(2, '0')}`, {
    external: random(8) === 0,
    inTeamFile: random(3) > 0,
    until: pick([undefined, undefined, undefined, undefined, date('2026-12-31'), date('2026-01-01')], random),
    away: random(8) === 0 ? [{ from: today, to: date('2026-12-01') }] : [],
    trainsAtOnce: pick([undefined, undefined, 0, 1, 3], random),
    mentorsAtOnce: pick([undefined, undefined, 0, 1, 3], random),
  })

const wrote = (who: PersonId, notSeen: boolean): Authorship => ({
  person: who,
  doa: 4,
  normalised: 1,
  created: true,
  changes: 1,
  addedLines: 41,
  knower: true,
  notSeen,
  lastChange: date('2025-01-01'),
  lastCommit: 'c0ffee',
  reason: 'wrote it',
})

/** A repository of any sort: declared, inferred and unknown runbooks, open assignments, people who come and go. */
const anyBase = (seed: number): KnowledgeBase => {
  const random = createRandom(seed)
  const people = Array.from({ length: random(26) }, (_, index) => someone(index, random))
  const ids = people.map(({ id }) => id)
  const silent = new Set(ids.filter(() => random(8) === 0))
  const known = new Map<DocPath, readonly Evidence[]>()
  const authorship = new Map<DocPath, readonly Authorship[]>()
  const documents = Array.from({ length: random(20) }, (_, index): Document => {
    const at = path(`area-${random(3)}/runbook-${index}.md`)
    const some = (share: number): readonly PersonId[] => ids.filter(() => random(share) === 0)
    const authors = some(8)
    if (random(2) === 0)
      authorship.set(
        at,
        authors.map((who) => wrote(who, silent.has(who))),
      )
    const declared = random(3) > 0 ? some(6) : []
    const inferred = declared.length > 0 ? [] : (authorship.get(at) ?? []).map(({ person: who }) => who)
    known.set(at, [
      ...declared.map((who) =>
        evidence(who, pick(['read', 'shadowed', 'performed', 'performed', 'teaches'], random), {
          on: pick([date('2026-10-01'), date('2026-09-01'), date('2024-01-01')], random),
        }),
      ),
      ...inferred.map((who) => evidence(who, 'performed', { kind: 'authored' })),
    ])
    const assignments = random(4) > 0 || ids.length < 2 ? [] : some(10)
    return runbook(at, {
      criticality: pick(['critical', 'high', 'normal', 'low'], random),
      services: random(2) === 0 ? [serviceId(`s${random(3)}`)] : [],
      assignments: assignments.map((trainee) => ({
        traineeId: trainee,
        mentorId: ids[random(ids.length)],
        trainee: located(trainee as string),
        mentor: undefined,
        target: pick(['read', 'performed', 'teaches'], random),
        assigned: undefined,
        due: undefined,
        read: undefined,
        shadowed: undefined,
        supervised: undefined,
        range: range(),
      })),
    })
  })
  const base = knowledgeBase({ documents, people, evidence: known, authorship })
  const required = (): { performed: number; teaches: number } => ({ performed: random(4), teaches: random(3) })
  const history = { ...noHistory, lastSeen: new Map([...silent].map((who) => [who, date('2024-01-01')])) }
  const policy = {
    ...base.policy,
    required: { critical: required(), high: required(), normal: required(), low: required() },
  }
  return { ...base, history, policy }
}

const planOf = (base: KnowledgeBase): TrainingPlan => trainingPlan(base, buildCoverageReport(base, today), today)

/** The snapshot after all that the plan says has come about, and the open assignments have too. */
const carriedOut = (base: KnowledgeBase, plan: TrainingPlan): KnowledgeBase => {
  const known = new Map(base.evidence)
  const add = (at: DocPath, more: readonly Evidence[]): void => {
    // The first name that is declared ends what the history says.
    const before = (known.get(at) ?? []).filter(({ kind }) => kind !== 'authored')
    known.set(at, [...before, ...more])
  }
  for (const { path: at, people } of plan.confirm)
    add(
      at,
      people.map(({ person: who }) => evidence(who, 'performed')),
    )
  for (const { path: at, trainee, target } of plan.pairings)
    add(at, [evidence(trainee, target, { kind: 'signed-off', on: today })])
  for (const { path: at, assignments } of base.documents.values())
    for (const { traineeId, target } of assignments)
      if (traineeId !== undefined) add(at, [evidence(traineeId, target, { kind: 'signed-off', on: today })])
  return { ...base, evidence: known }
}

const seeds = Array.from({ length: 400 }, (_, index) => index + 1)

describe('any cross-training plan', () => {
  it('brings to policy what it promises, once it is carried out', () => {
    for (const seed of seeds) {
      const base = anyBase(seed)
      const plan = planOf(base)
      const after = new Map(buildCoverageReport(carriedOut(base, plan), today).runbooks.map((one) => [one.path, one]))
      const meets = (at: DocPath): boolean => {
        const one = after.get(at)
        return one !== undefined && one.canRun >= one.required.performed && one.canTeach >= one.required.teaches
      }
      const reached = new Set(plan.pairings.map(({ path: at }) => at))
      const promised = [
        ...reached,
        ...plan.underWay.map(({ path: at }) => at),
        ...plan.confirm.filter(({ closes }) => closes).map(({ path: at }) => at),
      ]
      for (const at of promised) assert.ok(meets(at), `seed ${seed}: ${at}`)
      for (const { criticality, reached: count } of plan.reach) {
        const own = [...reached].filter((at) => base.documents.get(at)?.criticality === criticality)
        assert.equal(own.length, count, `seed ${seed}: ${criticality}`)
      }
    }
  })

  it('gives nobody more seats than they have, and no seat to whom it should not', () => {
    for (const seed of seeds) {
      const base = anyBase(seed)
      const report = buildCoverageReport(base, today)
      const { pairings } = planOf(base)
      for (const { person: one, learning, mentoring } of report.people) {
        const learns = pairings.filter(({ trainee }) => trainee === one.id).length
        const mentors = pairings.filter(({ mentor }) => mentor === one.id).length
        assert.ok(learns === 0 || learns + learning.length <= (one.trainsAtOnce ?? 2), `seed ${seed}: ${one.id} learns`)
        assert.ok(mentors === 0 || mentors + mentoring.length <= (one.mentorsAtOnce ?? 2), `seed ${seed}: ${one.id}`)
        if (learns === 0) continue
        assert.equal(one.external, false, `seed ${seed}: ${one.id} is external`)
        assert.ok(one.until === undefined, `seed ${seed}: ${one.id} leaves`)
        assert.equal(
          base.history.lastSeen.has(one.id) && isSilent(base, one.id),
          false,
          `seed ${seed}: ${one.id} silent`,
        )
      }
    }
  })

  it('pairs nobody with themselves, nobody twice, nobody who is there already, and asks teachers where there are any', () => {
    for (const seed of seeds) {
      const base = anyBase(seed)
      const coverage = new Map(buildCoverageReport(base, today).runbooks.map((one) => [one.path, one]))
      const { pairings, confirm } = planOf(base)
      const keys = pairings.map(({ path: at, trainee }) => `${at} ${trainee}`)
      assert.equal(new Set(keys).size, keys.length, `seed ${seed}`)
      for (const { path: at, trainee, mentor, target } of pairings) {
        const people = coverage.get(at)?.people ?? []
        const held = people.find(({ person: who }) => who === trainee)
        const teacher = people.find(({ person: who }) => who === mentor)
        const isConfirmed = confirm.some((step) => step.path === at && step.people.some((one) => one.person === mentor))
        assert.notEqual(trainee, mentor, `seed ${seed}`)
        assert.ok(target === 'teaches' ? held?.canTeach !== true : held?.canRun !== true, `seed ${seed}: ${at}`)
        assert.equal(held?.learning ?? false, false, `seed ${seed}: ${at} is learned already`)
        const isTaught = people.some(({ canTeach }) => canTeach)
        assert.ok(
          isTaught ? teacher?.canTeach : isConfirmed || (teacher?.canRun === true && teacher.basis !== 'authored'),
          `seed ${seed}: ${mentor} mentors ${at}`,
        )
      }
    }
  })

  it('is the same whatever the order in which documents and people are known', () => {
    for (const seed of seeds.slice(0, 150)) {
      const base = anyBase(seed)
      const turned: KnowledgeBase = {
        ...base,
        people: new Map([...base.people].reverse()),
        documents: new Map([...base.documents].reverse()),
        evidence: new Map([...base.evidence].reverse()),
        authorship: new Map([...base.authorship].reverse()),
      }
      assert.deepEqual(planOf(turned), planOf(base), `seed ${seed}`)
    }
  })

  it('says of every runbook below policy what becomes of it', () => {
    for (const seed of seeds) {
      const base = anyBase(seed)
      const plan = planOf(base)
      const count = (criticality: Criticality): number =>
        plan.unmet.filter((each) => each.criticality === criticality).length
      for (const criticality of criticalities) {
        const own = plan.reach.find((each) => each.criticality === criticality)
        if (own === undefined) continue
        const { below, underWay, confirmed, reached, atMost } = own
        assert.equal(underWay + confirmed + reached + count(criticality), below, `seed ${seed}: ${criticality}`)
        assert.ok(atMost >= reached, `seed ${seed}`)
      }
      for (const { why } of plan.unmet) assert.match(why, /^Needs .+\. .+\.$/, `seed ${seed}`)
    }
  })
})

const isSilent = ({ authorship }: KnowledgeBase, who: PersonId): boolean =>
  [...authorship.values()].some((authors) => authors.some((one) => one.person === who && one.notSeen))
