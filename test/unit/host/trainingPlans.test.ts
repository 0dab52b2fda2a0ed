import { strict as assert } from 'node:assert'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { trainingPlan } from '../../../src/core/metrics/plan/trainingPlan'
import type { ReadyRoot } from '../../../src/host/reading/rootKnowledge'
import { knownPlan, planFor } from '../../../src/host/reading/trainingPlans'
import { date, evidence, knowledgeBase, path, person, runbook, today } from '../support/snapshots'

const base = knowledgeBase({
  people: [person('alice'), person('bob'), person('cy')],
  documents: [runbook('a.md'), runbook('b.md')],
  evidence: new Map([[path('a.md'), [evidence('alice', { level: 'teaches', on: date('2026-10-01') })]]]),
})

/** A folder as it is read, as far as planning looks at it. */
const rootOf = (): ReadyRoot => ({ base, report: buildCoverageReport(base, today), today }) as ReadyRoot

describe('plans that are worked out in small pieces', () => {
  it('are the plan of the command line, worked out once for a snapshot and what is asked', async () => {
    const root = rootOf()
    assert.equal(knownPlan(root), undefined)
    const plan = await planFor(root, {}, { signal: new AbortController().signal })
    assert.deepEqual(plan, trainingPlan(base, root.report, today))
    assert.equal(knownPlan(root, { service: undefined, most: undefined }), plan)
    assert.equal(await planFor(root, {}, { signal: new AbortController().signal }), plan)
    assert.equal(knownPlan(root, { most: 1 }), undefined)
    assert.equal(knownPlan(rootOf()), undefined)
  })

  it('tell how far they are, and end where they are stopped', async () => {
    const stop = new AbortController()
    const root = rootOf()
    const told: number[] = []
    const plan = await planFor(
      root,
      {},
      {
        signal: stop.signal,
        told: (done) => {
          told.push(done)
          stop.abort()
        },
      },
    )
    assert.equal(plan, undefined)
    assert.deepEqual(told, [1])
    assert.equal(knownPlan(root), undefined)
  })
})
