import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { matchingPlan } from '../../../src/panel/plan/matchingPlan'
import { stepKeys, ticksIn, withoutTicks, withTicks } from '../../../src/panel/plan/ticks'
import type { PlanConfirm, PlanPairing, ShownPlan } from '../../../src/panel/protocol/plan'
import { path } from '../support/snapshots'

const confirm = (name: string): PlanConfirm => ({
  key: `confirm/${name}`,
  path: path(name),
  title: name,
  criticality: 'normal',
  people: [{ name: 'Ana Sol', reason: 'wrote it' }],
  closes: false,
})

const pairing = (name: string, trainee: string, after?: string): PlanPairing => ({
  key: `pairing/${trainee}/${name}`,
  path: path(name),
  title: name,
  criticality: 'normal',
  trainee,
  mentor: 'Ana Sol',
  target: 'can run it',
  due: '1 Feb 2027',
  from: undefined,
  reasons: [],
  after,
})

const plan: ShownPlan = {
  summary: [],
  confirm: [confirm('a'), confirm('b')],
  pairings: [pairing('a', 'Ben Roy', 'confirm/a'), pairing('a', 'Cy Low', 'confirm/a'), pairing('c', 'Ben Roy')],
  underWay: [],
  unmet: [{ why: 'No mentor has a seat.', runbooks: [{ path: path('d'), title: 'Dull', criticality: 'low' }] }],
  reach: [],
  optimal: '',
}

describe('the ticks of a plan', () => {
  it('bring along the confirmation that a pairing waits for, and take its pairings away with it', () => {
    const ticked = withTicks(plan, [], ['pairing/Ben Roy/a'])
    assert.deepEqual([...ticked].sort(), ['confirm/a', 'pairing/Ben Roy/a'])
    assert.deepEqual(withoutTicks(plan, [...ticked, 'pairing/Ben Roy/c'], ['confirm/a']), ['pairing/Ben Roy/c'])
  })

  it('that the plan has no longer are dropped', () => {
    assert.deepEqual(ticksIn(plan, ['confirm/b', 'confirm/gone']), ['confirm/b'])
  })

  it('never leave a pairing without the confirmation it waits for, whatever is ticked in whatever order', () => {
    const turn = fc.record({ key: fc.constantFrom(...stepKeys(plan)), on: fc.boolean() })
    fc.assert(
      fc.property(fc.array(turn), (turns) => {
        const ticked = turns.reduce<readonly string[]>(
          (now, { key, on }) => (on ? withTicks(plan, now, [key]) : withoutTicks(plan, now, [key])),
          [],
        )
        const last = turns.at(-1)
        if (last !== undefined) assert.equal(ticked.includes(last.key), last.on)
        for (const { key, after } of plan.pairings) {
          if (ticked.includes(key) && after !== undefined) assert.ok(ticked.includes(after))
        }
        assert.equal(new Set(ticked).size, ticked.length)
      }),
    )
  })
})

describe('a search in the plan', () => {
  it('finds pairings by runbook, trainee and mentor, and what cannot be closed by its reason', () => {
    assert.deepEqual(
      matchingPlan(plan, 'ben c').pairings.map(({ key }) => key),
      ['pairing/Ben Roy/c'],
    )
    assert.equal(matchingPlan(plan, 'ana').confirm.length, 2)
    assert.equal(matchingPlan(plan, 'seat').unmet.length, 1)
    assert.equal(matchingPlan(plan, 'nothing of the sort').unmet.length, 0)
  })
})
