import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Document } from '../../../../src/core/domain/documents'
import { noHistory } from '../../../../src/core/domain/history'
import { folderReach, runbookFolders } from '../../../../src/core/metrics/authorship/folderReach'
import { isLikely, seemsToKnow, unconfirmed } from '../../../../src/core/metrics/authorship/seemsToKnow'
import {
  authorship,
  date,
  evidence,
  facts,
  located,
  path,
  person,
  personId,
  runbook,
  service,
  knowledgeOf,
} from '../../support/snapshots'

const today = date('2026-03-01')

const people = [person('alice'), person('bob'), person('carol'), person('dan', { until: date('2026-02-28') })]

const baseOf = (document: Document, kind: 'authored' | 'declared' = 'authored') =>
  knowledgeOf(
    [document],
    people,
    { [document.path]: [evidence('alice', { kind })] },
    {
      history: { ...noHistory, lastSeen: new Map([[personId('carol'), date('2024-01-01')]]) },
      authorship: new Map([
        [
          document.path,
          [
            authorship('dan'),
            authorship('bob', { knower: false }),
            authorship('carol', { notSeen: true }),
            authorship('alice'),
          ],
        ],
      ]),
    },
  )

describe('those who seem to know a runbook', () => {
  it('are the knowers first, then the others, and nobody who has left', () => {
    const found = seemsToKnow(baseOf(runbook('a.md')), runbook('a.md'), today)
    assert.deepEqual(
      found.map((each) => [each.person, each.notSeenSince, isLikely(each)]),
      [
        ['carol', '2024-01-01', false],
        ['alice', undefined, true],
        ['bob', undefined, false],
      ],
    )
  })

  it('are not those who are said to be able to already; a lower level may be raised', () => {
    const stated = (who: string, level: 'performed' | 'read') => ({
      id: personId(who),
      person: located(who),
      level,
      on: undefined,
      signedOffBy: undefined,
      body: undefined,
      exercised: undefined,
    })
    const document = runbook('a.md', { crossTrained: [stated('alice', 'performed'), stated('carol', 'read')] })
    assert.deepEqual(
      seemsToKnow(baseOf(document), document, today).map(({ person: who }) => who),
      ['carol', 'bob'],
    )
  })

  it('are asked about where the history alone tells it', () => {
    assert.deepEqual(
      unconfirmed(baseOf(runbook('a.md')), today).map((each) => each.path),
      ['a.md'],
    )
    assert.deepEqual(unconfirmed(baseOf(runbook('a.md'), 'declared'), today), [])
  })
})

describe('what a default for a folder concerns', () => {
  const stating = facts('x/c.md', {}, { criticality: located('high' as const), services: [located('ledger')] })
  const base = knowledgeOf(
    [
      runbook('x/a.md'),
      runbook('x/deep/b.md', { services: [service('edge').id] }),
      runbook('x/c.md', { stated: stating.stated, services: [service('ledger').id] }),
      runbook('x/old.md', { life: 'retired' }),
      runbook('xy/d.md'),
      { ...runbook('x/e.md'), kind: 'other' },
    ],
    [],
    {},
    {
      services: new Map([
        [service('edge').id, service('edge', { criticality: 'low', documents: ['x/deep/**'] })],
        [service('ledger').id, service('ledger')],
      ]),
    },
  )

  it('are its active runbooks, of which some keep what they say or what their service says', () => {
    assert.deepEqual(folderReach(base, 'x'), {
      runbooks: ['x/a.md', 'x/deep/b.md', 'x/c.md'].map(path),
      keepService: 2,
      keepCriticality: 1,
      decidedByService: 1,
    })
    assert.equal(folderReach(base, '').runbooks.length, 4)
    assert.equal(folderReach(base, 'nowhere').runbooks.length, 0)
  })

  it('can be any folder with runbooks below it, but not one that only holds another', () => {
    assert.deepEqual(
      [...runbookFolders(base)],
      [
        ['x', 3],
        ['x/deep', 1],
        ['xy', 1],
      ],
    )
    assert.deepEqual([...runbookFolders(knowledgeOf([runbook('docs/ops/a.md')]))], [['docs/ops', 1]])
  })
})
