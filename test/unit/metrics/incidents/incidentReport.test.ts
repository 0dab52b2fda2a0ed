import assert from 'node:assert/strict'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import { date, serviceId } from '../../support/snapshots'
import { names, repository, review, reviewsOf } from './support'

const today = date('2026-11-21')

const table = `
  review | started_at           | resolved_at          | severity | services
  a      | 2024-03-01T10:00:00Z | 2024-03-01T12:00:00Z | sev1     | [edge, ledger]
  b      | 2025-11-21T10:00:00Z | 2025-11-21T11:00:00Z | sev2     | [edge]
  c      | 2025-11-22T10:00:00Z | 2025-11-22T13:00:00Z | sev2     | [edge]
  d      | 2026-11-21T10:00:00Z | 2026-11-21T14:00:00Z | SEV2     | -
  e      | -                    | -                    | -        | [ledger]
`

const reports = async (options: Parameters<typeof buildIncidentReport>[2] = {}) =>
  buildIncidentReport(await repository(reviewsOf(table)), today, options)

describe('the report of incidents', () => {
  it('tells all, the last twelve months, and each month without gaps', async () => {
    const report = await reports()
    assert.deepEqual(names(report.all.reviews), ['d', 'c', 'b', 'a', 'e'])
    assert.deepEqual(names(report.lastYear.reviews), ['d', 'c'])
    assert.deepEqual(report.lastYear.span, { from: '2025-11-22', to: '2026-11-21' })
    assert.equal(report.months.length, 33)
    assert.deepEqual([report.months[0]?.month, report.months.at(-1)?.month], ['2024-03', '2026-11'])
    const november = report.months.find(({ month }) => month === '2025-11')?.figures
    assert.deepEqual([november?.times.resolve.n, november?.times.resolve.median], [2, 120])
    assert.deepEqual(names(report.undated), ['e'])
  })

  it('counts by severity and by service, in any spelling, and says how many state none', async () => {
    const { all } = await reports()
    assert.deepEqual(
      all.bySeverity.map(({ word, count }) => [word, count]),
      [
        ['sev2', 3],
        ['sev1', 1],
        [undefined, 1],
      ],
    )
    assert.deepEqual(
      all.byService.map(({ word, documents }) => [word, names(documents).join()]),
      [
        ['edge', 'c,b,a'],
        ['ledger', 'a,e'],
        [undefined, 'd'],
      ],
    )
  })

  it('can be told of one service, and from a day on', async () => {
    const ledger = await reports({ services: [serviceId('ledger')] })
    assert.deepEqual(names(ledger.all.reviews), ['a', 'e'])
    const since = await reports({ since: date('2025-11-22') })
    assert.deepEqual(names(since.all.reviews), ['d', 'c'])
    assert.deepEqual(names(since.undated), ['e'])
  })

  it('of a repository without reviews is empty, and claims nothing', async () => {
    const { all, months } = buildIncidentReport(await repository({ 'README.md': '# Nothing' }), today)
    assert.deepEqual([all.reviews, months, all.openLong.share], [[], [], undefined])
    assert.deepEqual([all.times.resolve.median, all.recurrence.confirmed.share], [undefined, undefined])
  })

  it('is not led astray by a slip of the pen in a year', async () => {
    const files = {
      'incidents/slip.md': review(['started_at: 0026-11-01T10:00:00Z', 'resolved_at: 0026-11-01T11:00:00Z']),
      'incidents/ahead.md': review(['started_at: 2062-11-01T10:00:00Z']),
      'incidents/real.md': review(['started_at: 2026-10-01T10:00:00Z']),
    }
    const report = buildIncidentReport(await repository(files), today)
    assert.deepEqual(
      report.months.map(({ month }) => month),
      ['2026-10', '2026-11'],
    )
    assert.equal(report.all.reviews.length, 3)
  })

  it('gives the same for the same snapshot', async () => {
    assert.deepEqual(await reports(), await reports())
  })
})
