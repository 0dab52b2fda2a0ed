import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Role, RoleId } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { nextSteps } from '../../../../src/core/metrics/why/nextSteps'
import { date, path, person, personId, knowledgeOf } from '../../support/snapshots'

const today = date('2026-11-21')
const people = [person('ann'), person('bob'), person('gone', { until: date('2026-01-01') })]

const role = (
  name: string,
  holders: readonly string[],
  candidates: Readonly<Record<string, string | undefined>>,
): Role => ({
  id: name as RoleId,
  name,
  holders: holders.map(personId),
  candidates: Object.entries(candidates).map(([who, ready]) => ({ person: personId(who), ready })),
  source: { kind: 'line', path: path('.understudy/team.yaml'), line: 4 },
})

const base = (...roles: readonly Role[]) =>
  knowledgeOf([], people, {}, { roles: new Map(roles.map((each) => [each.id, each])) })

const risks = (...roles: readonly Role[]) =>
  buildCoverageReport(base(...roles), today).roles.map(({ role: { id: name }, risk }) => `${name} ${risk}`)

describe('the coverage of a role', () => {
  it('is a single point where one present person alone holds it, whoever may be ready later', () => {
    assert.deepEqual(risks(role('lead', ['ann'], { bob: 'next-year' }), role('clerk', ['ann', 'gone'], {})), [
      'lead single-point',
      'clerk single-point',
    ])
  })

  it('counts candidates who are ready now, present ones only', () => {
    assert.deepEqual(
      risks(role('a', ['ann'], { bob: 'now' }), role('b', ['ann'], { gone: 'now' }), role('c', [], { bob: undefined })),
      ['a covered', 'b single-point', 'c single-point'],
    )
  })

  it('is uncovered where nobody who is here can play it', () => {
    assert.deepEqual(risks(role('a', [], {}), role('b', ['gone'], { gone: 'now', bob: 'soon' })), [
      'a uncovered',
      'b uncovered',
    ])
  })

  it('is among the next steps', () => {
    const with2 = base(role('Lead', ['ann'], {}), role('Clerk', ['bob'], {}), role('Scribe', [], {}))
    assert.deepEqual(
      nextSteps(with2, buildCoverageReport(with2, today)).map(({ text }) => text),
      [
        'Find somebody for the role of Scribe: nobody who is here holds it.',
        'Make a second person ready for each of the roles Lead and Clerk: it hangs on one alone.',
      ],
    )
  })
})
