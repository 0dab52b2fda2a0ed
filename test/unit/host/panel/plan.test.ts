import { strict as assert } from 'node:assert'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { trainingPlan } from '../../../../src/core/metrics/plan/trainingPlan'
import { planServices, shownPlan } from '../../../../src/host/panel/plan/planModel'
import { page, plainLayout } from '../../../../src/report/text/layout'
import { planSections } from '../../../../src/report/text/plan'
import type { ShownPlan } from '../../../../src/panel/protocol/plan'
import {
  authorship,
  date,
  evidence,
  knowledgeBase,
  path,
  person,
  runbook,
  service,
  serviceId,
  today,
} from '../../support/snapshots'
import { plainL10n as l10n } from '../plainL10n'

const people = [person('alice', { name: 'Alice Moreau' }), person('bob', { name: 'Bob Tran' }), person('cy')]

const base = knowledgeBase({
  people,
  services: [service('db', { name: 'Database' }), service('idle')],
  documents: [
    runbook('a.md', { criticality: 'high', services: [serviceId('db')], facts: { title: 'Fail over' } }),
    runbook('b.md', { facts: { title: 'Guessed' } }),
    runbook('c.md', { facts: { title: 'Unknown' } }),
  ],
  evidence: new Map([
    [path('a.md'), [evidence('alice', { level: 'teaches', on: date('2026-10-01') })]],
    [path('b.md'), [evidence('bob', { kind: 'authored' })]],
  ]),
  authorship: new Map([[path('b.md'), [authorship('bob')]]]),
})

const planOf = (of: KnowledgeBase) => trainingPlan(of, buildCoverageReport(of, today), today)
const shownOf = (of: KnowledgeBase): ShownPlan => shownPlan({ base: of, language: 'en-GB' }, planOf(of), l10n)

describe('the plan of the coverage panel', () => {
  const shown = shownOf(base)

  it('tells who learns what from whom until when, with the reasons of the plan', () => {
    const plan = planOf(base)
    assert.equal(shown.pairings.length, plan.pairings.length)
    const [first] = shown.pairings
    assert.deepEqual([first?.title, first?.criticality, first?.mentor], ['Fail over', 'high', 'Alice Moreau'])
    assert.ok(['can run it', 'can teach it'].includes(first?.target ?? ''))
    assert.match(first?.due ?? '', /^\d+ \w+ 20\d\d$/)
    assert.deepEqual(
      shown.pairings.map(({ reasons }) => reasons),
      plan.pairings.map(({ lack, whyTrainee, whyMentor }) => [lack, whyTrainee, whyMentor]),
    )
  })

  it('asks to confirm first, and ties the pairings to it that wait for it', () => {
    assert.deepEqual(
      shown.confirm.map(({ key, people: who }) => [key, who.map(({ name }) => name)]),
      [['confirm/b.md', ['Bob Tran']]],
    )
    const waiting = shown.pairings.filter(({ path: at }) => at === 'b.md')
    assert.ok(waiting.length > 0)
    for (const { after } of waiting) assert.equal(after, 'confirm/b.md')
    for (const { after } of shown.pairings.filter(({ path: at }) => at === 'a.md')) assert.equal(after, undefined)
  })

  it('names each step otherwise', () => {
    const keys = [...shown.confirm, ...shown.pairings].map(({ key }) => key)
    assert.equal(new Set(keys).size, keys.length)
  })

  it('says each reason once why runbooks cannot be closed yet', () => {
    const reasons = shown.unmet.map(({ why }) => why)
    assert.equal(new Set(reasons).size, reasons.length)
    assert.deepEqual(
      shown.unmet.flatMap(({ runbooks }) => runbooks.map(({ title }) => title)),
      planOf(base).unmet.map(({ title }) => title),
    )
  })

  it('says no number of a person that the command line does not say', () => {
    const printed = page(planSections(base, planOf(base), plainLayout))
    for (const { reasons } of shown.pairings) for (const reason of reasons) assert.ok(printed.includes(reason), reason)
    for (const { people: who } of shown.confirm) for (const { reason } of who) assert.ok(printed.includes(reason))
  })

  it('says in the plan’s own words where there is nothing to do', () => {
    const nothing = shownOf(knowledgeBase())
    assert.deepEqual(nothing.summary, ['There is no active runbook to plan for.'])
    assert.deepEqual([nothing.pairings, nothing.confirm, nothing.reach, nothing.optimal], [[], [], [], ''])
  })

  it('offers the services that runbooks belong to', () => {
    assert.deepEqual(planServices(base, buildCoverageReport(base, today)), [{ id: 'db', name: 'Database' }])
  })
})
