import assert from 'node:assert/strict'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import type { TimeName } from '../../../../src/core/metrics/incidents/incidentTimes'
import { today } from '../../support/snapshots'
import { names, reasons, repository, reviewsOf } from './support'

const timesOf = async (table: string) => buildIncidentReport(await repository(reviewsOf(table)), today).all.times

const minutes = async (table: string, name: TimeName) => {
  const { n, median, percentile90, spans, uncounted } = (await timesOf(table))[name]
  return {
    n,
    median,
    percentile90,
    spans: spans.map(({ document, minutes: each }) => `${names([document])[0] ?? ''} ${each}`),
    uncounted: reasons(uncounted),
  }
}

describe('times of incidents', () => {
  const table = `
    review | started_at           | detected_at          | acknowledged_at      | mitigated_at         | resolved_at
    a      | 2026-11-01T10:00:00Z | 2026-11-01T10:10:00Z | 2026-11-01T10:12:00Z | 2026-11-01T11:00:00Z | 2026-11-01T12:00:00Z
    b      | 2026-11-02T10:00:00Z | 2026-11-02T10:20:00Z | 2026-11-02T10:24:00Z | -                    | 2026-11-02T13:00:00Z
    c      | 2026-11-03T10:00:00Z | 2026-11-03T10:40:00Z | -                    | 2026-11-03T12:00:00Z | 2026-11-03T14:00:00Z
    d      | 2026-11-04T10:00:00Z | 2026-11-04T11:20:00Z | 2026-11-04T11:30:00Z | 2026-11-04T13:00:00Z | 2026-11-05T10:00:00Z
  `

  it('to detect run from the start to the detection', async () => {
    // 10, 20, 40, 80: median (20 + 40) / 2 = 30; 90%: place 3·0.9 = 2.7, so 40 + 0.7·40 = 68.
    assert.deepEqual(await minutes(table, 'detect'), {
      n: 4,
      median: 30,
      percentile90: 68,
      spans: ['a 10', 'b 20', 'c 40', 'd 80'],
      uncounted: [],
    })
  })

  it('to acknowledge run from the detection, and say who states none', async () => {
    // 2, 4, 10: median 4; 90%: place 2·0.9 = 1.8, so 4 + 0.8·6 = 8.8.
    assert.deepEqual(await minutes(table, 'acknowledge'), {
      n: 3,
      median: 4,
      percentile90: 8.8,
      spans: ['a 2', 'b 4', 'd 10'],
      uncounted: ['1 no-acknowledgement (c)'],
    })
  })

  it('to mitigate and to resolve run from the start', async () => {
    assert.deepEqual((await minutes(table, 'mitigate')).spans, ['a 60', 'c 120', 'd 180'])
    assert.deepEqual((await minutes(table, 'resolve')).spans, ['a 120', 'b 180', 'c 240', 'd 1440'])
    assert.equal((await minutes(table, 'resolve')).median, 210)
  })

  it('from detection to resolution need no start', async () => {
    const without = `
      review | detected_at          | resolved_at
      a      | 2026-11-01T10:10:00Z | 2026-11-01T12:00:00Z
    `
    assert.deepEqual((await minutes(without, 'detected-to-resolved')).spans, ['a 110'])
    assert.deepEqual((await minutes(without, 'resolve')).uncounted, ['1 no-start (a)'])
  })

  it('compare instants of different zones as instants', async () => {
    const zones = `
      review | started_at                | detected_at          | resolved_at
      a      | 2026-11-02T10:00:00+01:00 | 2026-11-02T09:20:00Z | 2026-11-02T05:00:00-05:00
    `
    assert.deepEqual((await minutes(zones, 'detect')).spans, ['a 20'])
    assert.deepEqual((await minutes(zones, 'resolve')).spans, ['a 60'])
  })

  it('never make hours of days, and say what could not be counted and why', async () => {
    const odd = `
      review | status  | started_at           | detected_at          | resolved_at
      day    | -       | 2026-11-01           | 2026-11-01           | 2026-11-01
      half   | -       | 2026-11-01           | 2026-11-01T10:00:00Z | 2026-11-05T10:00:00Z
      back   | -       | 2026-11-03T10:00:00Z | 2026-11-03T09:00:00Z | 2026-11-02T10:00:00Z
      before | -       | 2026-11-03           | 2026-11-02           | 2026-11-01
      open   | ongoing | 2026-11-04T10:00:00Z | 2026-11-04T10:05:00Z | -
      silent | draft   | 2026-11-04T10:00:00Z | -                    | -
      none   | -       | -                    | -                    | 2026-11-04T10:00:00Z
    `
    assert.deepEqual(await minutes(odd, 'detect'), {
      n: 1,
      median: 5,
      percentile90: 5,
      spans: ['open 5'],
      uncounted: [
        '2 day-only (day, half)',
        '2 ends-before-it-begins (back, before)',
        '1 no-detection (silent)',
        '1 no-start (none)',
      ],
    })
    assert.deepEqual((await minutes(odd, 'resolve')).uncounted, [
      '2 day-only (day, half)',
      '2 ends-before-it-begins (back, before)',
      '1 no-resolution (silent)',
      '1 no-start (none)',
      '1 still-open (open)',
    ])
  })

  it('count every review exactly once, as counted or as not', async () => {
    const times = await timesOf(table)
    for (const { n, spans, uncounted } of Object.values(times)) {
      assert.equal(n, spans.length)
      assert.equal(n + uncounted.reduce((sum, { count }) => sum + count, 0), 4)
    }
  })
})
