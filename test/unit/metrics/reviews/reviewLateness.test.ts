import assert from 'node:assert/strict'
import { lint } from '../../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import { reviewLateness } from '../../../../src/core/metrics/reviews/reviewLateness'
import { today } from '../../support/snapshots'
import { names, repository, reviewsOf } from '../incidents/support'

// Ships: sev1 within 3 days, all others within 10. Today is 2026-11-21.
const table = `
  review   | severity | status      | started_at           | reviewed_on
  in-time  | sev1     | reviewed    | 2026-11-01T10:00:00Z | 2026-11-04
  late     | sev1     | reviewed    | 2026-11-01T10:00:00Z | 2026-11-05
  overdue  | sev1     | In Review   | 2026-11-01T10:00:00Z | -
  last-day | -        | in_progress | 2026-11-11T10:00:00Z | -
  next-day | -        | in_progress | 2026-11-10T10:00:00Z | -
  silent   | sev1     | -           | 2026-10-01T10:00:00Z | -
  own-word | sev1     | published   | 2026-10-01T10:00:00Z | -
  closed   | sev1     | closed      | 2026-10-01T10:00:00Z | -
  undated  | sev1     | draft       | -                    | -
`

describe('the lateness of a review', () => {
  it('is told by its day, its status and the policy, with the reason where it is not', async () => {
    const base = await repository(reviewsOf(table))
    const judged = [...base.documents.values()].map(({ path, facts }): readonly [string, string] => {
      const lateness = reviewLateness(facts, base.policy, today)
      return [names([path]).join(), lateness.kind === 'uncounted' ? lateness.reason : lateness.kind]
    })
    assert.deepEqual(Object.fromEntries(judged), {
      'in-time': 'in-time',
      late: 'late',
      overdue: 'late',
      'last-day': 'not-due-yet',
      'next-day': 'late',
      silent: 'no-review-date',
      'own-word': 'no-review-date',
      closed: 'no-review-date',
      undated: 'no-date',
    })
  })

  it('is the same as a problem in the editor and among the figures', async () => {
    const base = await repository(reviewsOf(table))
    const found = [...lint(base, buildCoverageReport(base, today), today)].flatMap(([path, findings]) =>
      findings.some(({ ruleId }) => ruleId === 'late-review') ? [path] : [],
    )
    const { documents } = buildIncidentReport(base, today).all.lateReviews
    assert.deepEqual(names(found).toSorted(), names(documents).toSorted())
    assert.deepEqual(names(found).toSorted(), ['late', 'next-day', 'overdue'])
  })
})
