import { strict as assert } from 'node:assert'
import { atOnce } from '../../../../src/core/domain/steps'
import { search } from '../../../../src/core/metrics/plan/search'
import { bestWorth, worthOf } from './bruteForce'
import { smallProblem } from './generatedProblems'

describe('the search for the best plan', () => {
  it('finds what trying everything finds, on 1,000 problems of up to 6 people and 6 runbooks', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const problem = smallProblem(seed)
      const { met, isOptimal } = atOnce(search(problem))
      assert.deepEqual(worthOf(problem, met), bestWorth(problem), `seed ${seed}`)
      assert.equal(isOptimal, true, `seed ${seed}`)
    }
  })
})
