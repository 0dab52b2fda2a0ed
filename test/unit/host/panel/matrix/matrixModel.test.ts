import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Evidence } from '../../../../../src/core/domain/coverage'
import { buildCoverageReport } from '../../../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { KnowledgeBase } from '../../../../../src/core/domain/knowledgeBase'
import { matrixModel } from '../../../../../src/host/panel/matrix/matrixModel'
import { authorship, date, knowledgeBase, path, person, runbook, today } from '../../../support/snapshots'
import { plainL10n as l10n } from '../../plainL10n'

const modelOf = (base: KnowledgeBase) =>
  matrixModel({ base, report: buildCoverageReport(base, today), language: 'en-GB' }, l10n)

const evidence = (who: string): Evidence => ({
  person: person(who).id,
  kind: 'declared',
  level: 'performed',
  on: date('2026-09-01'),
  text: 'cross-trained',
  source: { kind: 'line', path: path('a.md'), line: 5 },
  body: undefined,
})

describe('the model of the matrix', () => {
  it('says of each person whether they are there', () => {
    const { people } = modelOf(
      knowledgeBase({
        people: [
          person('away', { away: [{ from: date('2026-01-01'), to: date('2027-02-01') }] }),
          person('here'),
          person('leaving', { until: date('2027-01-31') }),
          person('left', { until: date('2026-01-31') }),
        ],
        documents: [runbook('a.md')],
        evidence: new Map([[path('a.md'), ['away', 'here', 'leaving', 'left'].map(evidence)]]),
      }),
    )
    assert.deepEqual(
      people.map(({ name, presence, note }) => [name, presence, note]),
      [
        ['Away Example', 'away', 'away until 1 Feb 2027'],
        ['Here Example', 'here', undefined],
        ['Leaving Example', 'leaving', 'last day 31 Jan 2027'],
        ['Left Example', 'left', 'left'],
      ],
    )
  })

  it('tells people of the same name apart', () => {
    const { people } = modelOf(
      knowledgeBase({
        people: [person('kim1', { name: 'Kim' }), person('kim2', { name: 'Kim' }), person('zoe', { name: 'Zoe' })],
        documents: [runbook('a.md')],
        evidence: new Map([[path('a.md'), ['kim1', 'kim2', 'zoe'].map(evidence)]]),
      }),
    )
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Kim (kim1)', 'Kim (kim2)', 'Zoe'],
    )
  })

  describe('where nobody is known', () => {
    it('offers a team file', () => {
      const { help } = modelOf(knowledgeBase({ documents: [runbook('a.md')] }))
      assert.deepEqual(
        help?.actions.map(({ action }) => action),
        ['create-team-file', 'refresh'],
      )
    })

    it('offers to confirm those whom the history suggests', () => {
      const { help } = modelOf(
        knowledgeBase({
          people: [person('zoe')],
          documents: [runbook('a.md')],
          authorship: new Map([[path('a.md'), [authorship('zoe', { knower: false })]]]),
        }),
      )
      assert.deepEqual(
        help?.actions.map(({ action }) => action),
        ['confirm-knowers', 'create-team-file'],
      )
    })

    it('has nothing to say as soon as anybody knows anything', () => {
      const { help } = modelOf(
        knowledgeBase({
          people: [person('zoe')],
          documents: [runbook('a.md')],
          evidence: new Map([[path('a.md'), [evidence('zoe')]]]),
        }),
      )
      assert.equal(help, undefined)
    })
  })

  it('says where there is no runbook what counts as one, and where nobody is known what would help', () => {
    const none = modelOf(knowledgeBase({ people: [person('here')] })).help
    assert.deepEqual([none?.title, none?.details.length], ['No runbook was found', 4])
    const nobody = modelOf(knowledgeBase({ documents: [runbook('a.md')] })).help
    assert.deepEqual([nobody?.title, nobody?.actions[0]?.action], [undefined, 'create-team-file'])
  })
})
