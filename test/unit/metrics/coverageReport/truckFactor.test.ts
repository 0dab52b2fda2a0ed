import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import type { PersonId } from '../../../../src/core/domain/people'
import { truckFactor } from '../../../../src/core/metrics/coverageReport/truckFactor'
import { personId } from '../../support/snapshots'

const people = ['a', 'b', 'c', 'd', 'e'].map(personId)
const runbooks = fc.array(fc.uniqueArray(fc.constantFrom(...people)), { maxLength: 8 })

/** The fewest people whose absence leaves fewer than half of the known runbooks with a knower. */
const fewest = (knowers: readonly (readonly PersonId[])[]): number => {
  const known = knowers.filter((some) => some.length > 0)
  const sizes = Array.from({ length: 2 ** people.length }, (_, set) => set)
    .filter((set) => {
      const left = known.filter((some) => some.some((person) => (set & (1 << people.indexOf(person))) === 0))
      return left.length * 2 < known.length
    })
    .map((set) => people.filter((_, index) => set & (1 << index)).length)
  return Math.min(...sizes)
}

/** The published greedy, step by step: count anew each time who covers most of what is left. */
const stepByStep = (knowers: readonly (readonly PersonId[])[]): readonly PersonId[] => {
  const known = knowers.filter((some) => some.length > 0)
  const gone: PersonId[] = []
  for (;;) {
    const left = known.filter((some) => some.some((person) => !gone.includes(person)))
    if (left.length * 2 < known.length) return gone
    const covers = (person: PersonId): number => left.filter((some) => some.includes(person)).length
    const [most] = people.filter((person) => !gone.includes(person)).sort((a, b) => covers(b) - covers(a))
    if (most === undefined) return gone
    gone.push(most)
  }
}

describe('the truck factor', () => {
  it('is that of the published greedy, taken step by step', () => {
    fc.assert(
      fc.property(runbooks, (knowers) => {
        const found = truckFactor(knowers)
        if (found === undefined) assert.ok(knowers.every((some) => some.length === 0))
        else assert.deepEqual([found.people, found.value], [stepByStep(knowers), found.people.length])
      }),
    )
  })

  it('is none where nobody knows any', () => {
    assert.equal(truckFactor([]), undefined)
    assert.equal(truckFactor([[], []]), undefined)
  })

  it('takes away the person who covers most, ties by id', () => {
    assert.deepEqual(truckFactor([[personId('b')], [personId('a')], [personId('b')]]), { value: 1, people: ['b'] })
    assert.deepEqual(truckFactor([[personId('b')], [personId('a')]]), { value: 2, people: ['a', 'b'] })
  })

  it('leaves out runbooks that nobody knew to begin with', () => {
    assert.equal(truckFactor([[personId('a')], [], [], []])?.value, 1)
  })

  it('is never below the fewest people, and takes no more than all', () => {
    fc.assert(
      fc.property(runbooks, (knowers) => {
        const found = truckFactor(knowers)
        if (found === undefined) return knowers.every((some) => some.length === 0)
        return found.value >= fewest(knowers) && found.people.length <= people.length
      }),
    )
  })
})
