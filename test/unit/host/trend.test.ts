import assert from 'node:assert/strict'
import type { TrendProgress } from '../../../src/core/index/trend/readTrend'
import { monthNames } from '../../../src/host/words/monthNames'
import { trendModel } from '../../../src/host/panel/trend/trendModel'
import type { TrendModel } from '../../../src/panel/protocol/trend'
import { chartOf } from '../../../src/picture/chartOf'
import { trendFigures, trendFrom } from '../support/trends'
import { plainL10n } from './plainL10n'

const basis = { declared: 1, inferred: 3, none: 0 }
const month = { runbooks: 4, coverage: 0.25, singlePoints: 3, byBasis: basis }
const trend = trendFrom(
  ['2025-10-31', undefined],
  ['2025-11-30', trendFigures()],
  ['2025-12-31', trendFigures(month)],
  ['2026-01-31', trendFigures({ reviews: 2, openActions: 5, overdueActions: 1 })],
  ['2026-02-10', trendFigures({ ...month, coverage: 0.5, singlePoints: 2, reviews: 2, actionsNotStated: 7 })],
)

const progress = (done: number): TrendProgress => ({ done, total: 4, points: trend.points, trend, complete: true })

const ready = trendModel({ kind: 'ready', trend }, plainL10n, 'en')

const chart = (model: TrendModel, id: string) => {
  const found = model.kind === 'unavailable' ? undefined : model.charts.find((each) => each.id === id)
  assert.ok(found)
  return found
}

const valuesOf = (model: TrendModel, id: string) =>
  chart(model, id).lines.map(({ points }) => points.map(({ value }) => value))

describe('the trend in the panel', () => {
  it('has a line for each figure, with gaps where there was nothing to count', () => {
    assert.deepEqual(valuesOf(ready, 'trend-coverage'), [[0.25, undefined, 0.5]])
    assert.deepEqual(valuesOf(ready, 'trend-single-points'), [
      [3, undefined, 2],
      [0, undefined, 0],
    ])
    assert.deepEqual(valuesOf(ready, 'trend-actions'), [
      [undefined, 5, 0],
      [undefined, 1, 0],
    ])
  })

  it('has the figures behind each line as a table, the newest first, with its commit', () => {
    assert.deepEqual(chart(ready, 'trend-coverage').table, {
      columns: ['Day', 'Coverage', 'Runbooks', 'Commit'],
      rows: [
        ['2026-02-10', '50%', '4', '444444444444'],
        ['2026-01-31', '–', '0', '333333333333'],
        ['2025-12-31', '25%', '4', '222222222222'],
      ],
    })
  })

  it('says in words how each line went', () => {
    const { description } = chart(ready, 'trend-single-points')
    assert.equal(
      description,
      'Single points: 3 in December 2025, 2 in February 2026. Uncovered: 0 in December 2025, 0 in February 2026.',
    )
  })

  it('begins with the first month that has something to tell, and says what is left out', () => {
    assert.deepEqual(
      chart(ready, 'trend-coverage').columns.map(({ label, group }) => `${label} ${group ?? ''}`),
      ['Dec 2025', 'Jan 2026', 'Feb 2026'],
    )
    const notes = ready.kind === 'ready' ? ready.notes : []
    assert.deepEqual(notes.slice(1), [
      'Inferred from history: for 3 of the last point’s 4 runbooks nobody is declared, and who can run them is inferred from who wrote them.',
      'Open actions are those that are said to be open; of the last point, 7 more do not say.',
      'Left out: October 2025, before the first commit.',
      'Left out: November 2025, when there was neither a runbook nor an incident review.',
    ])
  })

  it('has a place for each month while they are read, and claims nothing of those that were not', () => {
    const model = trendModel({ kind: 'working', progress: progress(3) }, plainL10n, 'en')
    assert.ok(model.kind === 'working')
    assert.deepEqual(model.work, { done: 3, total: 4, text: '3 of 4 months read.' })
    assert.deepEqual(valuesOf(model, 'trend-coverage'), [[undefined, 0.25, undefined, 0.5]])
    assert.ok(model.notes.every((note) => !note.includes('neither a runbook')))
  })

  it('says where it stands before the first point, and once it was stopped', () => {
    const textOf = (model: TrendModel) => (model.kind === 'working' || model.kind === 'stopped' ? model.work.text : '')
    const told = (state: Parameters<typeof trendModel>[0]) => textOf(trendModel(state, plainL10n, 'en'))
    assert.equal(told({ kind: 'working', progress: undefined }), 'Looking at the history.')
    assert.equal(told({ kind: 'working', progress: progress(0) }), 'Reading the history, then 4 months.')
    assert.equal(told({ kind: 'stopped', progress: undefined }), 'Stopped before the first month was read.')
    assert.equal(
      told({ kind: 'stopped', progress: progress(2) }),
      'Stopped; 2 of 4 months were read, the newest first.',
    )
  })

  it('says so where no month has anything to tell', () => {
    const nothing = trendFrom(['2026-01-31', undefined], ['2026-02-10', trendFigures()])
    const model = trendModel({ kind: 'ready', trend: nothing }, plainL10n, 'en')
    assert.ok(model.kind === 'ready')
    assert.equal(model.text, 'No month has a runbook or an incident review.')
    assert.deepEqual([model.charts, model.notes.length], [[], 2])
  })

  it('can be drawn at any width, one month or many', () => {
    const one = trendFrom(['2026-02-10', trendFigures(month)])
    for (const model of [ready, trendModel({ kind: 'ready', trend: one }, plainL10n, 'en')])
      for (const width of [200, 420, 1200]) {
        assert.ok(model.kind === 'ready')
        for (const each of model.charts) assert.equal(chartOf(each).draw(width).width, width)
      }
  })

  it('calls months by the editor’s language, and by English ones where it has none', () => {
    assert.equal(monthNames('fr').long(trend.today), 'février 2026')
    for (const language of ['en', '', 'x', 'not a language', 'zz-zz'])
      assert.match(monthNames(language).long(trend.today), /2026/)
    assert.equal(monthNames('not a language').short(trend.today), 'Feb')
  })
})
