import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { lineHeights } from '../../../../src/panel/matrix/gridLines'
import { gridMeasures } from '../../../../src/panel/matrix/gridMeasures'

const usual = { sort: 'risk', hasTeams: true, hasNotes: true, isWhatIf: false } as const

describe('the measures of the matrix', () => {
  it('leave room for people in a narrow column too', () => {
    for (const width of [400, 500, 600, 720, 900, 1440]) {
      const { room, lead } = gridMeasures({ ...usual, width, height: 500 })
      assert.ok(room >= 2, `${room} people at ${width} pixels`)
      assert.ok(lead < width * 0.66, `${lead} of ${width} pixels stay at the left`)
    }
  })

  it('make all columns fit into the window side by side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 380, max: 4000 }), fc.integer({ min: 200, max: 2400 }), (width, height) => {
        const { lead, person, room } = gridMeasures({ ...usual, width, height })
        assert.ok(lead + room * person <= width || room === 1)
      }),
    )
  })

  it('never ask for more than 3,000 cells, however large the window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 380, max: 7680 }), fc.integer({ min: 200, max: 4320 }), (width, height) => {
        const { lead, person } = gridMeasures({ ...usual, width, height })
        // With what is drawn beyond the edges, where the keys are, and where reasons are open.
        const rows = Math.ceil(height / lineHeights.row) + 1 + 2 * 5 + 2
        const columns = Math.ceil((width - lead) / person) + 1 + 2 * 2 + 2
        assert.ok(rows * (columns + 2) <= 3000, `${rows} rows, ${columns} columns at ${width} × ${height}`)
      }),
    )
  })

  it('have a column for the last exercise where that is sorted by', () => {
    const size = { width: 1200, height: 600 }
    assert.equal(gridMeasures({ ...usual, ...size }).exercised, 0)
    assert.ok(gridMeasures({ ...usual, ...size, sort: 'exercised' }).exercised > 0)
  })
})
