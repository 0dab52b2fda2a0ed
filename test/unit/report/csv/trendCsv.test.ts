import assert from 'node:assert/strict'
import { atOnce } from '../../../../src/core/domain/steps'
import { trendCsv } from '../../../../src/report/csv/trendCsv'
import { trendFigures, trendFrom } from '../../support/trends'
import { parsedCsv } from './parsedCsv'

const trend = trendFrom(
  ['2026-09-30', undefined],
  ['2026-10-31', trendFigures({ runbooks: 5, coverage: 0.4, singlePoints: 3, openActions: 2 })],
  ['2026-11-21', trendFigures({ runbooks: 5, coverage: undefined, singlePoints: 1 })],
)

describe('the table of months', () => {
  it('has a row for each month that has something to tell, the oldest first', () => {
    const [head = [], ...rows] = parsedCsv(atOnce(trendCsv(trend)).slice(1))
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)])
    assert.deepEqual(column('Day'), ['2026-10-31', '2026-11-21'])
    assert.deepEqual(column('Single points'), ['3', '1'])
    assert.deepEqual(column('Open actions'), ['2', '0'])
  })

  it('leaves the share empty where there was no runbook to share it out on', () => {
    const [head = [], ...rows] = parsedCsv(atOnce(trendCsv(trend)).slice(1))
    assert.deepEqual(
      rows.map((row) => row[head.indexOf('Enough can run, share')]),
      ['0.4', ''],
    )
  })

  it('is its heads alone without a trend', () => {
    assert.equal(parsedCsv(atOnce(trendCsv(undefined)).slice(1)).length, 1)
  })
})
