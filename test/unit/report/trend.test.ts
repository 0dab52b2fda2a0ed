import assert from 'node:assert/strict'
import { plainLayout } from '../../../src/report/text/layout'
import { textTrend } from '../../../src/report/text/trend'
import { markdownTrend } from '../../../src/report/trendMarkdown'
import { trendFigures, trendFrom } from '../support/trends'

const basis = { declared: 1, inferred: 3, none: 0 }
const trend = trendFrom(
  ['2026-01-31', undefined],
  ['2026-02-28', trendFigures()],
  ['2026-03-31', trendFigures({ reviews: 1, openActions: 12 })],
  ['2026-04-10', trendFigures({ runbooks: 4, coverage: 0.5, singlePoints: 2, byBasis: basis, actionsNotStated: 7 })],
)

describe('a trend in a report', () => {
  it('has a row for each month, and says what the rows rest on and which are left out', () => {
    assert.equal(
      textTrend(trend, plainLayout),
      `
Trend: 4 months to 2026-04-10
Day         Runbooks  Enough can run  Single points  Uncovered  No trainer  Lapsed  Reviews overdue  Open actions  Commit
2026-03-31         0               –              0          0           0       0                0            12  222222222222
2026-04-10         4             50%              2          0           0       0                0             0  333333333333

Each row is what the reports say of the newest commit of that day, by that commit’s own team file and policy; the last row is without what is not committed yet.
Of 4 runbooks in the last row, 3 are inferred from history alone.
Open actions are those said to be open; 7 more in the last row do not say.
Left out: 2026-01, before the first commit.
Left out: 2026-02, when there was neither a runbook nor an incident review.
`,
    )
  })

  it('is a table in Markdown', () => {
    const lines = markdownTrend(trend).split('\n')
    assert.equal(lines[1], '## Trend: 4 months to 2026-04-10')
    assert.equal(lines[4], '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
    assert.equal(lines[6], '| 2026-04-10 | 4 | 50% | 2 | 0 | 0 | 0 | 0 | 0 | 333333333333 |')
  })

  it('says so where no month has anything to tell', () => {
    const nothing = trendFrom(['2026-03-31', undefined], ['2026-04-10', trendFigures()])
    const said = textTrend(nothing, plainLayout)
    assert.match(said, /^\nTrend: 2 months to 2026-04-10\n\nNo month has a runbook or an incident review\.\nLeft out/)
    assert.doesNotMatch(said, /Commit/)
    assert.match(markdownTrend(nothing), /\n\nNo month has a runbook or an incident review\.\n/)
  })

  it('is nothing where nobody asked for it', () => {
    assert.equal(textTrend(undefined, plainLayout) + markdownTrend(undefined), '')
  })
})
