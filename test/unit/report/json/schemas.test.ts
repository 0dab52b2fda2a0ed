import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { lint } from '../../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../../src/core/metrics/buildCoverageReport'
import type { TrainingPlan } from '../../../../src/core/metrics/plan/plan'
import { trainingPlan } from '../../../../src/core/metrics/trainingPlan'
import { explain } from '../../../../src/core/metrics/why'
import { checkJson } from '../../../../src/report/json/checkJson'
import { coverageJson } from '../../../../src/report/json/coverageJson'
import { indexJson } from '../../../../src/report/json/indexJson'
import { planJson } from '../../../../src/report/json/planJson'
import { reportJson } from '../../../../src/report/json/reportJson'
import { whyJson } from '../../../../src/report/json/whyJson'
import { path, personId, today } from '../../builders'
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
    assertDescribed('coverage', reportJson(everything, report))
  })
  it('check', () => {
    assertDescribed('check', checkJson(lint(everything, report, today), today))
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

  it('and the schemas refuse what is missing or of another kind', () => {
    const validate = described('index')
    const whole = JSON.parse(JSON.stringify(indexJson(everything, today, '/repository'))) as Record<string, unknown>
    for (const field of Object.keys(whole)) {
      assert.equal(validate({ ...whole, [field]: undefined }), false, field)
      assert.equal(validate({ ...whole, [field]: 0.5 }), false, field)
    }
  })
})
