import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { Evidence } from '../../../src/core/domain/coverage'
import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import type { TrainingStep } from '../../../src/core/domain/trainingSteps'
import { matrixModel } from '../../../src/host/panel/matrix/matrixModel'
import { panelWhy } from '../../../src/host/panel/why/panelWhy'
import { panelOffers } from '../../../src/host/panel/why/panelOffers'
import { panelWords } from '../../../src/host/panel/page/panelWords'
import { pageModel } from '../../../src/host/panel/page/pageModel'
import { shownMatrix } from '../../../src/panel/matrix/shownMatrix'
import { memoryFrom, type PanelMemory } from '../../../src/panel/state/memory'
import {
  date,
  knowledgeBase,
  located,
  path,
  person,
  range,
  runbook,
  service,
  serviceId,
  teamId,
  team,
  today,
} from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const evidence = (who: string, over: Partial<Evidence> = {}): Evidence => ({
  person: person(who).id,
  kind: 'declared',
  level: 'performed',
  on: date('2026-09-01'),
  text: 'cross-trained',
  source: { kind: 'line', path: path('a.md'), line: 5 },
  body: undefined,
  ...over,
})

const base = knowledgeBase({
  people: [
    person('zoe', { name: 'Zoe Ash', team: teamId('core') }),
    person('alice', { name: 'Alice Moreau', until: date('2026-12-31') }),
    person('idle'),
  ],
  teams: [team('core', ['zoe'], { name: 'Core' })],
  services: [service('db', { name: 'Database', criticality: 'critical' })],
  documents: [
    runbook('a.md', { services: [serviceId('db')], criticality: 'critical', facts: { title: 'Fail over' } }),
    runbook('b.md', {
      facts: { title: 'Rotate keys' },
      review: { lastReviewedOn: undefined, reviewBy: date('2026-01-01') },
    }),
    runbook('c.md', { facts: { title: 'Nobody’s' } }),
  ],
  evidence: new Map([
    [path('a.md'), [evidence('alice')]],
    [path('b.md'), [evidence('alice'), evidence('zoe', { on: date('2024-01-01') })]],
  ]),
})
const report = buildCoverageReport(base, today)
const page = pageModel({ base, report, folders: ['ops'], folder: 0, notes: [], counts: {}, language: 'en-GB' }, l10n)
const model = matrixModel({ base, report, language: 'en-GB' }, l10n)
const memory = memoryFrom(undefined)
const titles = (change: Partial<PanelMemory>) =>
  shownMatrix(model, { ...memory, ...change }).groups.flatMap(({ rows }) => rows.map(({ title }) => title))

describe('the coverage panel', () => {
  it('shows the report’s figures', () => {
    const { summary } = report
    assert.deepEqual(Object.fromEntries(page.figures.map(({ key, value }) => [key, value])), {
      runbooks: '3',
      coverage: '0%',
      'single-points': String(summary.singlePoints),
      uncovered: String(summary.uncovered),
      'no-trainer': String(summary.noTrainer),
      lapsed: String(summary.lapsed),
      overdue: String(summary.overdueReviews),
      unknown: String(summary.unknown),
    })
  })

  it('counts under each figure as many rows as the figure says', () => {
    const { rows } = model
    for (const { key, value } of page.figures.filter((figure) => !['runbooks', 'coverage'].includes(figure.key))) {
      assert.equal(String(rows.filter(({ counted }) => counted.includes(key)).length), value, key)
    }
  })

  it('has a column for each who holds a level, by team and name, with what is to be known of them', () => {
    assert.deepEqual(
      model.people.map(({ name, team: of, note }) => [name, of, note]),
      [
        ['Zoe Ash', 'Core', undefined],
        ['Alice Moreau', undefined, 'last day 31 Dec'],
      ],
    )
  })

  it('finds runbooks by title and by person, all words together', () => {
    assert.deepEqual(titles({ filter: 'ROTATE' }), ['Rotate keys'])
    assert.deepEqual(titles({ filter: 'zoe rotate' }), ['Rotate keys'])
    assert.deepEqual(titles({ filter: 'zoe fail' }), [])
  })

  it('shows the rows that a pressed figure counts', () => {
    assert.deepEqual(titles({ figure: 'overdue' }), ['Rotate keys'])
    assert.deepEqual(titles({ figure: 'lapsed' }), ['Rotate keys'])
  })

  it('leaves out columns that say nothing of the rows shown', () => {
    const { people } = shownMatrix(model, { ...memory, filter: 'fail over' })
    assert.deepEqual(
      people.map((index) => model.people[index]?.name),
      ['Alice Moreau'],
    )
  })

  it('says how many rows match', () => {
    assert.equal(shownMatrix(model, { ...memory, filter: 'keys' }).matching, 1)
  })

  it('sorts by name and by the last exercise, days that nobody knows first', () => {
    const sorted = (sort: PanelMemory['matrix']['sort']) =>
      titles({ matrix: { ...memory.matrix, grouping: 'folder', sort } })
    assert.deepEqual(sorted('name'), ['Fail over', 'Nobody’s', 'Rotate keys'])
  })

  it('gives the reasons of a cell with their place, and of an empty cell that there are none', () => {
    const [first] = report.runbooks
    assert.ok(first)
    const why = panelWhy({ base, report, runbook: first, person: 'alice' }, l10n)
    assert.equal(why.title, 'Alice Moreau · Fail over')
    assert.deepEqual(
      why.reasons.map(({ source, line }) => [source, line]),
      [['a.md:5', 5]],
    )
    assert.equal(panelWhy({ base, report, runbook: first, person: 'zoe' }, l10n).text, 'Zoe Ash holds no level on it.')
  })

  describe('offers what can be done', () => {
    const people = [person('zoe'), person('alice'), person('gone', { until: date('2026-01-01') })]
    const assigned = (...steps: readonly TrainingStep[]) =>
      knowledgeBase({
        people,
        documents: [runbook('a.md', { assignments: [zoeLearns(steps)] })],
        evidence: new Map([[path('a.md'), [evidence('alice')]]]),
      })
    const zoeLearns = (steps: readonly TrainingStep[]) => {
      const day = (step: TrainingStep) => (steps.includes(step) ? date('2026-11-01') : undefined)
      const [trainee, traineeId] = [located('zoe'), person('zoe').id]
      const taken = { read: day('read'), shadowed: day('shadowed'), supervised: day('supervised') }
      const agreed = { mentor: undefined, mentorId: undefined, target: 'performed', assigned: undefined } as const
      return { trainee, traineeId, ...agreed, due: undefined, ...taken, range: range(4) }
    }
    const plain = knowledgeBase({
      people,
      documents: [runbook('a.md')],
      evidence: new Map([[path('a.md'), [evidence('alice')]]]),
    })
    const offersOf = (of: KnowledgeBase, who: string | undefined) => {
      const seen = buildCoverageReport(of, today)
      const [first] = seen.runbooks
      assert.ok(first)
      return panelOffers({ base: of, report: seen, runbook: first, person: who }, l10n).map(({ label }) => label)
    }

    it('an assignment to whoever cannot run it yet, and on the row', () => {
      assert.deepEqual(offersOf(plain, 'zoe'), ['Assign…'])
      assert.deepEqual(offersOf(plain, undefined), ['Assign…'])
      assert.deepEqual(offersOf(plain, 'alice'), [])
    })

    it('none to somebody who has left, or whom nobody knows', () => {
      assert.deepEqual([...offersOf(plain, 'gone'), ...offersOf(plain, 'whoever')], [])
    })

    it('a step where an assignment is open, and the sign-off where all steps are taken', () => {
      assert.deepEqual(offersOf(assigned(), 'zoe'), ['Record Step…'])
      assert.deepEqual(offersOf(assigned(), undefined), ['Record Step…', 'Assign…'])
      assert.deepEqual(offersOf(assigned(), 'gone'), [])
      assert.deepEqual(offersOf(assigned('read', 'shadowed', 'supervised'), 'zoe'), ['Sign Off…', 'Record Step…'])
    })
  })

  it('shows the team’s own letters of levels where it has some', () => {
    const { letters } = panelWords(l10n, { performed: 'U', teaches: 'O' }).matrix
    assert.deepEqual(
      [letters.read, letters.performed, letters.teaches],
      [panelWords(l10n).matrix.letters.read, 'U', 'O'],
    )
  })

  it('has a word for everything it may name', () => {
    const said = JSON.stringify(panelWords(l10n))
    assert.ok(!said.includes('""') || said.split('""').length === 2, 'only the letter of no level is empty')
  })
})
