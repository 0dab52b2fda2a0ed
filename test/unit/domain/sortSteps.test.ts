import assert from 'node:assert/strict'
import fc from 'fast-check'
import { sortSteps } from '../../../src/core/domain/sortSteps'
import { atOnce } from '../../../src/core/domain/steps'

type Item = { readonly rank: number; readonly at: number }

describe('sorting in steps', () => {
  it('gives what sorting at once gives, equal ones in the order in which they were', () => {
    const someItems = fc
      .tuple(fc.array(fc.nat({ max: 50 }), { maxLength: 50 }), fc.nat({ max: 300 }))
      .map(([ranks, times]) =>
        Array.from({ length: times }, () => ranks)
          .flat()
          .map((rank, at): Item => ({ rank, at })),
      )
    const byRank = (a: Item, b: Item) => a.rank - b.rank
    fc.assert(
      fc.property(someItems, (items) => {
        assert.deepEqual(atOnce(sortSteps(items, byRank)), items.toSorted(byRank))
      }),
    )
  })

  it('takes many steps for many', () => {
    const steps = sortSteps(
      Array.from({ length: 20_000 }, (_, at): Item => ({ rank: (at * 7919) % 20_000, at })),
      (a, b) => a.rank - b.rank,
    )
    let count = 0
    while (steps.next().done !== true) count += 1
    assert.ok(count > 30)
  })
})
