import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { lint } from '../../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../../src/core/metrics/buildCoverageReport'
import { whatIf } from '../../../../src/core/metrics/whatIf'
import { explain } from '../../../../src/core/metrics/why'
import { checkJson } from '../../../../src/report/json/checkJson'
import { coverageJson } from '../../../../src/report/json/coverageJson'
import { indexJson } from '../../../../src/report/json/indexJson'
import { reportJson } from '../../../../src/report/json/reportJson'
import { truckFactorJson } from '../../../../src/report/json/truckFactorJson'
import { whatIfJson } from '../../../../src/report/json/whatIfJson'
import { whyJson } from '../../../../src/report/json/whyJson'
import { date, path, personId, today } from '../../builders'
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

const report = buildCoverageReport(everything, today)

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
