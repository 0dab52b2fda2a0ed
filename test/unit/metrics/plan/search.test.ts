import { strict as assert } from 'node:assert'
import { atOnce } from '../../../../src/core/domain/steps'
import { mostMet } from '../../../../src/core/metrics/plan/bound'
import type { Met, PlanProblem } from '../../../../src/core/metrics/plan/problem'
import { search } from '../../../../src/core/metrics/plan/search'
import { bestWorth, worthOf } from './bruteForce'
import { largeProblem, shapes, smallProblem, type Shape } from './generatedProblems'

/** Met needs up to each criticality. */
const upTo = (counts: readonly number[]): readonly number[] =>
  [1, 2, 3, 4].map((ranks) => counts.slice(0, ranks).reduce((sum, count) => sum + count, 0))

const times = (people: readonly number[], person: number): number => people.filter((each) => each === person).length

/** Everything that a plan must hold, looked at one by one. */
const assertSound = (problem: PlanProblem, met: readonly Met[], name: string): void => {
  const { trains, mentors, needs, anybody } = problem
  const learning = met.flatMap((each) => each.trainees)
  const mentoring = met.flatMap((each) => each.mentors)
  for (const [person, seats] of trains.entries())
    assert.ok(times(learning, person) <= seats, `${name}: ${person} learns`)
  for (const [person, seats] of mentors.entries()) assert.ok(times(mentoring, person) <= seats, `${name}: ${person}`)
  assert.ok(learning.length <= problem.most, name)
  assert.equal(new Set(met.map(({ need }) => need)).size, met.length, name)
  for (const { need: index, trainees, mentors: taught } of met) {
    const need = needs[index]
    assert.ok(need !== undefined, `${name}: ${index}`)
    assert.deepEqual([trainees.length, taught.length], [need.size, need.size], `${name}: ${index}`)
    assert.equal(new Set(trainees).size, trainees.length, `${name}: ${index}`)
    const named = need.trainees.filter(({ person }) => trainees.includes(person))
    assert.ok(named.filter(({ isAble }) => isAble).length <= need.raised, `${name}: ${index}`)
    const others = trainees.filter((person) => named.every((candidate) => candidate.person !== person))
    assert.ok(
      others.every((person) => anybody.includes(person) && !need.barred.has(person)),
      `${name}: ${index}`,
    )
    assert.ok(
      taught.every((person) => need.mentors.some((mentor) => mentor.person === person)),
      `${name}: ${index}`,
    )
    assert.ok(
      trainees.every((person) => times(taught, person) < need.size),
      `${name}: ${index} teaches itself`,
    )
  }
}

describe('the search for the best plan', () => {
  it('finds what trying everything finds, on 1,000 problems of up to 6 people and 6 runbooks', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const problem = smallProblem(seed)
      const { met, isOptimal } = atOnce(search(problem))
      const best = bestWorth(problem)
      assert.deepEqual(worthOf(problem, met), best, `seed ${seed}`)
      assert.equal(isOptimal, true, `seed ${seed}`)
      assertSound(problem, met, `seed ${seed}`)
      const bounds = atOnce(mostMet(problem))
      for (const [rank, count] of upTo(best).entries())
        assert.ok((bounds[rank] ?? 0) >= count, `seed ${seed}: no more than ${bounds[rank]} of ${count}`)
    }
  })

  it('keeps to every seat on problems of hundreds of runbooks, and within its own bound', () => {
    for (const [name, shape] of Object.entries(shapes)) {
      const smaller: Shape = { ...shape, people: 60, runbooks: 200, teams: Math.ceil(shape.teams / 3) }
      for (const seed of [1, 2, 3]) {
        const problem = largeProblem(smaller, seed)
        const { met } = atOnce(search(problem))
        assertSound(problem, met, name)
        const bounds = atOnce(mostMet(problem))
        for (const [rank, count] of upTo(worthOf(problem, met)).entries()) {
          assert.ok(count <= (bounds[rank] ?? 0), `${name}: ${count} of at most ${bounds[rank]}`)
          assert.ok(count >= 0.75 * (bounds[rank] ?? 0), `${name}: only ${count} of at most ${bounds[rank]}`)
        }
      }
    }
  })

  it('proves the best plan where runbooks need one pairing each, however many there are', () => {
    for (const name of ['usual seats', 'tight trainees']) {
      const shape = shapes[name]
      assert.ok(shape !== undefined)
      const problem = largeProblem({ ...shape, people: 80, runbooks: 300, sizes: [1] }, 5)
      assert.equal(atOnce(search(problem)).isOptimal, true, name)
    }
  })

  it('makes no more pairings than are wanted, and none that meets nothing', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = { ...smallProblem(seed), most: 2 }
      const { met } = atOnce(search(problem))
      assertSound(problem, met, `seed ${seed}`)
    }
    const { met } = atOnce(search({ ...smallProblem(3), most: 0 }))
    assert.deepEqual(met, [])
  })
})
