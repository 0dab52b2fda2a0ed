import assert from 'node:assert/strict'
import type { Ownership, Team, TeamId } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { date, evidence, path, person, personId, runbook, knowledgeOf } from '../../support/snapshots'

const where: Ownership['where'] = { kind: 'line', path: path('a.md'), line: 2 }
const sre = 'sre' as TeamId
const team: Team = { id: sre, name: 'Reliability', lead: undefined, handles: [], members: [personId('alice')] }
const ownedByTeam: Ownership = { owner: { kind: 'team', id: sre }, source: 'codeowners', where }
const ownedByAlice: Ownership = { owner: { kind: 'person', id: personId('alice') }, source: 'front-matter', where }

const report = buildCoverageReport(
  knowledgeOf(
    [
      runbook('db/a.md', { owners: [ownedByTeam] }),
      runbook('db/b.md', { owners: [ownedByAlice, ownedByTeam] }),
      runbook('c.md'),
    ],
    [person('alice', { team: sre }), person('bob')],
    { 'db/a.md': [evidence('alice')], 'db/b.md': [evidence('alice'), evidence('bob')] },
    { teams: new Map([[sre, team]]) },
  ),
  date('2026-11-21'),
)

describe('the truck factor of a group', () => {
  it('is that of the runbooks which a team or its people own, each once', () => {
    assert.deepEqual(report.teams, [
      { id: 'sre', name: 'Reliability', runbooks: 2, truckFactor: { value: 2, people: ['alice', 'bob'] } },
    ])
  })

  it('is that of the runbooks which lie in a folder, and none where nobody knows any', () => {
    assert.deepEqual(
      report.folders.map((folder) => [folder.id, folder.runbooks, folder.truckFactor?.value]),
      [
        ['.', 1, undefined],
        ['db', 2, 2],
      ],
    )
  })
})
