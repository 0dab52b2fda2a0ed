import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { withoutPeople } from '../../../../src/core/metrics/people/whatIf'
import { matrixModel } from '../../../../src/host/panel/matrix/matrixModel'
import { figureShifts } from '../../../../src/host/panel/whatIf/figureShifts'
import { panelFigures } from '../../../../src/host/panel/page/panelFigures'
import { panelWords } from '../../../../src/host/panel/page/panelWords'
import { whatIfModel } from '../../../../src/host/panel/whatIf/whatIfModel'
import { whatIfTabModel } from '../../../../src/host/panel/whatIf/whatIfTabModel'
import type { WhatIfModel } from '../../../../src/panel/protocol/whatIf'
import {
  authorship,
  date,
  evidence,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  runbook,
  service,
  serviceId,
  team,
  teamId,
  today,
} from '../../support/snapshots'
import { plainL10n as l10n } from '../plainL10n'

const owner = (who: string) => ({
  owner: { kind: 'person' as const, id: personId(who) },
  source: 'front-matter' as const,
  where: { kind: 'line' as const, path: path('alone.md'), line: 2 },
})

const db = serviceId('db')

/** Alice alone runs one runbook, shares two, and is the only one who teaches the fourth; idle holds nothing. */
const base = knowledgeBase({
  people: [
    person('alice', { name: 'Alice Moreau', team: teamId('core'), until: date('2026-12-31') }),
    person('bob', { name: 'Bob Tran', team: teamId('core') }),
    person('carol', { name: 'Carol Diaz', away: [{ from: date('2026-11-20'), to: date('2026-12-03') }] }),
    person('idle', { name: 'Idle Ann' }),
    person('lucien', { name: 'Lucien Faure', until: date('2026-06-30') }),
    person('radu', { name: 'Radu Ionescu' }),
  ],
  teams: [team('core', ['alice', 'bob'], { name: 'Core', lead: personId('bob') })],
  services: [service('db', { name: 'Database' })],
  documents: [
    runbook('alone.md', { facts: { title: 'Fail over' }, services: [db], owners: [owner('alice')] }),
    runbook('pair.md', { facts: { title: 'Rotate keys' }, services: [db] }),
    runbook('trio.md', { facts: { title: 'Drain' } }),
    runbook('taught.md', { facts: { title: 'Restore' }, criticality: 'high' }),
    runbook('accepted.md', {
      facts: { title: 'Old thing' },
      stated: {
        acceptedRisk: { reason: 'ends soon', by: undefined, until: undefined, range: located('').range },
      },
    }),
  ],
  evidence: new Map([
    [path('alone.md'), [evidence('alice')]],
    [path('pair.md'), [evidence('alice'), evidence('bob')]],
    [path('trio.md'), [evidence('alice'), evidence('bob'), evidence('carol')]],
    [path('taught.md'), [evidence('alice', { level: 'teaches' }), evidence('bob'), evidence('carol')]],
    [path('accepted.md'), [evidence('alice')]],
  ]),
  authorship: new Map([[path('trio.md'), [authorship('radu', { notSeen: true })]]]),
})
const report = buildCoverageReport(base, today)

const asked = (gone: readonly string[], of: KnowledgeBase = base, complete = true): WhatIfModel | undefined =>
  whatIfModel({ base: of, report: buildCoverageReport(of, today), gone, complete, language: 'en-GB' }, l10n)

const without = (...gone: readonly string[]): WhatIfModel => {
  const model = asked(gone)
  assert.ok(model)
  return model
}

const grouped = ({ groups, rows }: WhatIfModel) =>
  groups.map(({ loss, rows: own }) => [loss, ...own.map((index) => rows[index]?.title)])

describe('what if, in the panel', () => {
  it('says of each group of the matrix what the matrix would say, had they left', () => {
    const left = withoutPeople(base, [personId('alice')], today)
    const { groupings } = matrixModel({ base: left, report: buildCoverageReport(left, today), language: 'en-GB' }, l10n)
    for (const grouping of ['service', 'team', 'criticality', 'folder'] as const)
      assert.deepEqual(
        asked(['alice'])?.summaries[grouping],
        Object.fromEntries(groupings[grouping].map(({ key, summary }) => [key, summary])),
        grouping,
      )
  })

  it('shows every figure as a team file would that says they have left', () => {
    const after = buildCoverageReport(withoutPeople(base, [personId('alice')], today), today)
    const { figures } = without('alice')
    assert.deepEqual(figures, Object.fromEntries(panelFigures(after, l10n).map(({ key, value }) => [key, value])))
  })

  it('says of each figure that changes from what to what, and that it is worse', () => {
    const { shifts } = without('alice')
    assert.deepEqual(shifts.coverage, { text: 'from 60% to 40%, worse', worse: true })
    assert.deepEqual(shifts['no-trainer'], { text: 'from 0 to 1, worse', worse: true })
    assert.equal(shifts.runbooks, undefined)
  })

  it('never calls a figure better because somebody left', () => {
    const alone = knowledgeBase({
      people: [person('alice')],
      documents: [runbook('alone.md')],
      evidence: new Map([[path('alone.md'), [evidence('alice')]]]),
    })
    const shifts = asked(['alice'], alone)?.shifts
    assert.deepEqual(shifts?.['single-points'], {
      text: 'from 1 to 0, as nobody would be left for some of them',
      worse: false,
    })
    assert.deepEqual(shifts.uncovered, { text: 'from 0 to 1, worse', worse: true })
  })

  it('groups what would be lost by the worst that becomes of it', () => {
    assert.deepEqual(grouped(without('alice')), [
      ['uncovered', 'Old thing', 'Fail over'],
      ['single-point', 'Rotate keys'],
      ['no-trainer', 'Restore'],
      ['enough', 'Drain'],
    ])
  })

  it('says what else is lost, and that a risk is accepted', () => {
    const besides = (model: WhatIfModel, title: string) => model.rows.find((row) => row.title === title)?.besides
    assert.deepEqual(besides(without('alice'), 'Old thing'), ['risk accepted'])
    assert.deepEqual(besides(without('alice', 'bob'), 'Restore'), ['no trainer left'])
    assert.deepEqual(besides(without('alice'), 'Restore'), [])
  })

  it('gives each runbook’s reason, before and after', () => {
    const [row] = without('alice').rows.filter(({ title }) => title === 'Rotate keys')
    assert.deepEqual(row?.canRun, { before: 2, after: 1 })
    assert.deepEqual(row.risk, { before: 'covered', after: 'single-point' })
    assert.equal(row.why, 'Only Bob Tran can run it; 2 people are required.')
  })

  it('tells which services would rest on whom', () => {
    assert.deepEqual(without('alice').services, [
      {
        name: 'Database',
        risk: { before: 'single point', after: 'uncovered' },
        truckFactor: { before: '2', after: '1' },
        why: 'Half of it would rest on Bob Tran.',
        tone: 'alarm',
      },
    ])
  })

  it('tells what somebody else would have to take over, and why', () => {
    const seats = (who: string) =>
      without(who).seats.flatMap(({ heading, seats: own }) => own.map(({ text, why }) => [heading, text, why]))
    assert.deepEqual(seats('alice'), [['Owner of', 'Fail over', 'Nobody else who stays owns it.']])
    assert.deepEqual(seats('bob'), [['Leads', 'Core', 'The team would be without a lead.']])
  })

  it('says what changes altogether, in sentences', () => {
    assert.deepEqual(without('alice').sentences.slice(0, 2), [
      '5 runbooks would have fewer people who can run or teach them.',
      'Can be run by enough people: from 60% to 40%, worse.',
    ])
  })

  it('says that nothing changes without somebody who holds nothing', () => {
    const { sentences, rows, shifts } = without('idle')
    assert.deepEqual(sentences, ['No figure changes: no runbook would have fewer people who can run or teach it.'])
    assert.deepEqual([rows, shifts], [[], {}])
  })

  it('says of whoever has left that nothing changes', () => {
    const model = without('lucien')
    assert.deepEqual(model.sentences, [
      'Lucien Faure has left already and is counted nowhere, so that nothing changes without them.',
    ])
    assert.deepEqual(model.gone, [{ id: 'lucien', name: 'Lucien Faure', note: 'left', left: true }])
  })

  it('says who was chosen and is known no more, and goes on with the others', () => {
    const model = without('alice', 'zed')
    assert.deepEqual(model.dropped, { ids: ['zed'], text: '“zed” was chosen and is known here no more.' })
    assert.deepEqual(
      model.gone.map(({ id }) => id),
      ['alice'],
    )
    assert.deepEqual(without('zed', 'zoe').dropped?.ids, ['zed', 'zoe'])
  })

  it('drops nobody while the history is still being read, which may know them', () => {
    assert.equal(asked(['alice', 'zed'], base, false)?.dropped, undefined)
    assert.equal(asked(['zed'], base, false), undefined)
  })

  it('names a few people in its title and counts the others', () => {
    assert.equal(without('alice', 'bob').title, 'Without Alice Moreau and Bob Tran')
    assert.equal(
      without('alice', 'bob', 'carol', 'idle', 'radu').title,
      'Without Alice Moreau, Bob Tran, Carol Diaz and 2 others',
    )
  })

  it('changes no figure where nobody is gone', () => {
    assert.deepEqual(figureShifts(report, report, l10n), {})
  })
})

describe('whom the panel’s what if lets choose', () => {
  const model = whatIfTabModel({ base, report, language: 'en-GB' }, l10n)

  it('is everybody by team and name with what is to be known of them, and last those who have left', () => {
    assert.deepEqual(
      model.teams.map(({ name, people }) => [
        name,
        ...people.map((one) => [one.name, one.note].filter(Boolean).join(': ')),
      ]),
      [
        ['Core', 'Alice Moreau: last day 31 Dec', 'Bob Tran'],
        ['In no team', 'Carol Diaz: away until 3 Dec', 'Idle Ann', 'Radu Ionescu: not seen for a year'],
        ['Have left', 'Lucien Faure: left'],
      ],
    )
  })

  it('can be all who are away today, and all who were not seen for a year', () => {
    assert.deepEqual(
      model.absences.map(({ label, hint, people }) => [label, hint, people]),
      [
        ['Everybody Away Today', 'Carol Diaz', ['carol']],
        ['Everybody Not Seen for a Year', 'Radu Ionescu', ['radu']],
      ],
    )
  })

  it('can be a whole team, and the owners of a service', () => {
    assert.deepEqual(
      model.groups.map(({ label, people }) => [label, people]),
      [
        ['Team Core', ['alice', 'bob']],
        ['Owners of Database', ['alice']],
      ],
    )
  })

  it('is nobody where nobody is known', () => {
    const empty = knowledgeBase({ documents: [runbook('a.md')] })
    const of = { base: empty, report: buildCoverageReport(empty, today), language: 'en-GB' }
    assert.deepEqual(whatIfTabModel(of, l10n), { teams: [], absences: [], groups: [] })
  })

  it('sets no number beside a person, and orders nobody by what they hold', () => {
    const said = JSON.stringify(model.teams.flatMap(({ people }) => people.map(({ name, note }) => [name, note ?? ''])))
    assert.ok(!/"\d/.test(said), said)
  })

  it('has a word for everything', () => {
    assert.ok(Object.values(panelWords(l10n).whatIf).every((word) => word !== ''))
  })
})
