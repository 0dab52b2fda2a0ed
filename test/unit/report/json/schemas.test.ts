import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { atOnce } from '../../../../src/core/domain/steps'
import { Ajv, type ValidateFunction } from 'ajv'
import { lint } from '../../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import { whatIf } from '../../../../src/core/metrics/people/whatIf'
import { similarReviews } from '../../../../src/core/metrics/recurrence/recurrence'
import type { TrainingPlan } from '../../../../src/core/metrics/plan/plan'
import { trainingPlan } from '../../../../src/core/metrics/plan/trainingPlan'
import { explain } from '../../../../src/core/metrics/why/why'
import { checkJson } from '../../../../src/report/json/checkJson'
import { coverageJson } from '../../../../src/report/json/coverageJson'
import { indexJson } from '../../../../src/report/json/indexJson'
import { incidentsJson } from '../../../../src/report/json/incidentsJson'
import { planJson } from '../../../../src/report/json/planJson'
import { reportJson } from '../../../../src/report/json/reportJson'
import { similarJson } from '../../../../src/report/json/similarJson'
import { trendJson } from '../../../../src/report/json/trendJson'
import { truckFactorJson } from '../../../../src/report/json/truckFactorJson'
import { whatIfJson } from '../../../../src/report/json/whatIfJson'
import { whyJson } from '../../../../src/report/json/whyJson'
import { date, knowledgeBase, path, personId, today } from '../../support/snapshots'
import { reviewText, snapshotOf } from '../../support/reviews'
import { trendFigures, trendFrom } from '../../support/trends'
import { everything } from './everything'

/** Fields may be gained, but each of ours must be described: here nothing beside the described ones passes. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)] as const)
  const isObject = 'properties' in schema && 'required' in schema
  return { ...Object.fromEntries(entries), ...(isObject ? { additionalProperties: false } : {}) }
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })
const described = (name: string): ValidateFunction => {
  const file = new URL(`../../../../schemas/${name}.json`, import.meta.url)
  return ajv.compile(closed(JSON.parse(readFileSync(file, 'utf8'))) as object)
}

const assertDescribed = (name: string, value: object): void => {
  const validate = described(name)
  const written: unknown = JSON.parse(JSON.stringify(value))
  assert.ok(validate(written), JSON.stringify(validate.errors, undefined, 1))
  // Undefined would vanish from the text without a trace.
  assert.deepEqual(written, value)
}

const inPlan = (at: string) => ({ path: path(at), title: at, criticality: 'critical' as const })

const report = buildCoverageReport(everything, today)

/** A plan that has an entry of every sort. */
const mixedPlan: TrainingPlan = {
  today,
  summary: ['1 pairing brings 1 of 4 critical runbooks to policy; no plan reaches more.'],
  optimal: true,
  reach: [{ criticality: 'critical', below: 4, underWay: 1, confirmed: 1, reached: 1, atMost: 1 }],
  confirm: [
    { ...inPlan('a.md'), people: [{ person: personId('bob'), reason: 'wrote it' }], closes: true, why: 'Confirm.' },
  ],
  pairings: [
    {
      ...inPlan('b.md'),
      trainee: personId('bob'),
      mentor: personId('alice'),
      held: 'shadowed',
      target: 'performed',
      mentorTeaches: false,
      afterConfirming: [personId('alice')],
      startsOn: today,
      due: today,
      lack: 'Needs one more who can run it.',
      whyTrainee: 'Bob has shadowed it.',
      whyMentor: 'Nobody teaches it yet.',
    },
  ],
  underWay: [{ ...inPlan('c.md'), people: [personId('bob')], why: 'Bob learns it already.' }],
  unmet: [
    {
      ...inPlan('d.md'),
      lack: { performed: 1, teaches: 0 },
      reason: 'mentors-full',
      people: [personId('alice')],
      why: 'No mentor has a seat for it.',
    },
  ],
}

describe('the JSON outputs are as their schemas describe them', () => {
  it('index', () => {
    assertDescribed('index', indexJson(everything, today, '/repository'))
  })
  it('coverage', () => {
    assertDescribed('coverage', coverageJson(report))
  })
  it('coverage with authorship', () => {
    assertDescribed('coverage', coverageJson(report, { authorship: everything }))
  })
  it('report', () => {
    assertDescribed('coverage', atOnce(reportJson(everything, report)))
  })
  it('report with a trend', () => {
    const some = trendFigures({ runbooks: 3, coverage: 2 / 3, truckFactor: 2 })
    const trend = trendFrom(
      ['2026-01-31', undefined],
      ['2026-02-28', trendFigures({ reviews: 1 })],
      ['2026-03-10', some],
    )
    assertDescribed('coverage', { ...atOnce(reportJson(everything, report)), ...trendJson(trend) })
  })
  it('incidents, of all and of some, with capacity and without', () => {
    const withHours = { ...everything, policy: { ...everything.policy, hoursPerWeek: 40 } }
    assertDescribed('incidents', incidentsJson(buildIncidentReport(everything, today)))
    assertDescribed('incidents', incidentsJson(buildIncidentReport(withHours, today, { since: date('2026-01-01') })))
    assertDescribed('incidents', incidentsJson(buildIncidentReport(knowledgeBase(), today)))
  })
  it('check', () => {
    assertDescribed('check', checkJson(lint(everything, report, today), today))
  })

  it('what-if, of everybody and of nobody', () => {
    const gone = whatIf(everything, everything.people.keys(), today)
    assert.ok(gone.runbooks.length > 0 && gone.services.length > 0)
    for (const [seat, held] of Object.entries(gone.seats)) assert.ok(held.length > 0, seat)
    assertDescribed('what-if', whatIfJson(gone))
    assertDescribed('what-if', whatIfJson(whatIf(everything, [], today)))
  })

  it('truck-factor, with an author and without', () => {
    const truckFactor = { value: 1, people: [personId('alice')] }
    const asked = { today, asOf: date('2026-06-01') }
    assertDescribed(
      'truck-factor',
      truckFactorJson({ files: 2, withAuthor: 1, truckFactor }, { ...asked, decay: 'jetbrains' }),
    )
    const none = { files: 1, withAuthor: 0, truckFactor: undefined }
    assertDescribed('truck-factor', truckFactorJson(none, { ...asked, decay: 'none' }))
  })

  it('plan, with something of everything', () => {
    const plan = trainingPlan(everything, report, today)
    assertDescribed('plan', planJson(plan))
    assertDescribed('plan', planJson(trainingPlan(everything, report, today, { most: 1 })))
    assertDescribed('plan', planJson(mixedPlan))
    const validate = described('plan')
    for (const field of ['score', 'rank', 'doa', 'load']) {
      const ranked = mixedPlan.pairings.map((pairing) => ({ ...pairing, [field]: 1 }))
      assert.equal(validate({ ...planJson(mixedPlan), pairings: ranked }), false, `no number compares people: ${field}`)
    }
  })

  it('why, for every document, for one person, and for a file that is none', () => {
    for (const each of everything.documents.keys())
      assertDescribed('why', whyJson(explain(everything, report, each), today))
    assertDescribed('why', whyJson(explain(everything, report, path('runbooks/a.md'), personId('alice')), today))
    for (const absent of ['vendor/x.md', 'no.md', 'CODEOWNERS', 'logo.png']) {
      assertDescribed('why', whyJson(explain(everything, report, path(absent)), today))
    }
  })

  it('similar, with every sort of reason and standing', async () => {
    const stated = [
      'services: [db]',
      'alerts: [DbDown]',
      'contributing_factors: [capacity]',
      'runbooks_used: [/runbooks/r.md]',
    ]
    const text = (...more: readonly string[]) => reviewText('Disk full', 'The disk was full.', '', [...stated, ...more])
    const base = await snapshotOf({
      'runbooks/r.md': '# R\n\n1. Do it.\n',
      'incidents/a.md': text('started_at: 2026-01-01', 'id: INC-1').replace('None.', '- [ ] Buy a larger one'),
      'incidents/b.md': text('started_at: 2026-02-01', 'recurrence_of: [INC-1]'),
      'incidents/c.md': text('not_recurrence_of: [b.md]'),
      'incidents/d.md': text(),
    })
    const review = base.documents.get(path('incidents/b.md'))
    assert.ok(review)
    const written = similarJson(review, similarReviews(base, review.path), today)
    assertDescribed('similar', written)
    const said = JSON.stringify(written)
    for (const word of ['service', 'alert', 'runbook', 'factor', 'words', 'recurred-while-open'])
      assert.ok(said.includes(`"kind":"${word}"`), word)
    for (const word of ['confirmed', 'open', 'dismissed']) assert.ok(said.includes(`"standing":"${word}"`), word)
  })

  it('and the schemas refuse what is missing or of another kind', () => {
    const validate = described('index')
    const whole = JSON.parse(JSON.stringify(indexJson(everything, today, '/repository'))) as Record<string, unknown>
    for (const field of Object.keys(whole)) {
      assert.equal(validate({ ...whole, [field]: undefined }), false, field)
      assert.equal(validate({ ...whole, [field]: 0.5 }), false, field)
    }
  })
})
