import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { RoleId } from '../../../src/core/domain/people'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { rolesAtRisk } from '../../../src/host/trees/roleEntries'
import { date, path, person, personId, knowledgeOf } from '../support/snapshots'
import { plainL10n } from './plainL10n'

const role = (name: string, line: number, holders: readonly string[], candidates: readonly string[]) => ({
  id: name.toLowerCase() as RoleId,
  name,
  holders: holders.map(personId),
  candidates: candidates.map((who) => ({ person: personId(who), ready: 'next-year' })),
  source: { kind: 'line', path: path('.understudy/team.yaml'), line } as const,
})

describe('roles among the risks', () => {
  it('are those that one person alone can play, or nobody; each opens in the team file, and tells who could next', () => {
    const roles = [
      role('Lead', 7, ['ann'], ['bob', 'gone']),
      role('Pair', 8, ['ann', 'bob'], []),
      role('Scribe', 9, [], []),
    ]
    const people = [person('ann', { name: 'Ann Bee' }), person('bob', { name: 'Bob Cole' })]
    const base = knowledgeOf(
      [],
      [...people, person('gone', { until: date('2026-01-01') })],
      {},
      {
        roles: new Map(roles.map((each) => [each.id, each])),
      },
    )
    const [group, ...others] = rolesAtRisk({ base, report: buildCoverageReport(base, date('2026-11-21')) }, plainL10n)
    assert.deepEqual(others, [])
    assert.equal(`${group?.label ?? ''} ${group?.description ?? ''}`, 'Roles that hang on one person 2')
    assert.deepEqual(
      group?.children.map(({ label, description, opens, children }) => [
        label,
        description,
        opens?.line,
        children.map((child) => child.label),
      ]),
      [
        ['Lead', 'Only Ann Bee holds it', 7, ['Bob Cole could take it over: next-year']],
        ['Scribe', 'Nobody holds it', 9, []],
      ],
    )
  })

  it('are no group where all are covered, or there are none', () => {
    const base = knowledgeOf([])
    assert.deepEqual(rolesAtRisk({ base, report: buildCoverageReport(base, date('2026-11-21')) }, plainL10n), [])
  })
})
