import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { columnKeys, openPlace, placeOf } from '../../../../src/panel/matrix/gridPlaces'
import { leadColumns } from '../../../../src/panel/matrix/gridScene'
import { shownMatrix } from '../../../../src/panel/matrix/shownMatrix'
import { memory, model, person, row } from './models'

const people = [person('ana'), person('risk')]
const before = model(people, [row('A', [0]), row('B', [0, 1])], { one: [0, 1], two: [1] })
const { lines, people: shown } = shownMatrix(before, memory())
const columns = columnKeys(before, shown, 0, leadColumns('risk'))
const start = { line: 0, column: 0 }

describe('the place of the keys in the matrix', () => {
  it('is the first one until somebody went elsewhere', () => {
    assert.deepEqual(placeOf(undefined, lines, columns, start), start)
  })

  it('is the same runbook and person, wherever they stand by now', () => {
    const at = { line: 'B.md\none', column: '@risk' }
    assert.deepEqual(placeOf(at, lines, columns, start), { line: 2, column: 4 })
    const after = model(people, [row('New', [0]), row('B', [0, 1]), row('A', [0])], { one: [0, 1, 2] })
    assert.deepEqual(placeOf(at, shownMatrix(after, memory()).lines, columns, start), { line: 2, column: 4 })
  })

  it('is the same runbook in another group where its group is gone', () => {
    const { lines: others } = shownMatrix(before, memory({ folded: ['one'] }))
    assert.deepEqual(placeOf({ line: 'B.md\none', column: 'title' }, others, columns, start), { line: 2, column: 0 })
  })

  it('is as near as can be to the last one where runbook and person are gone', () => {
    const last = { line: 9, column: 9 }
    assert.deepEqual(placeOf({ line: 'gone.md\none', column: '@gone' }, lines, columns, last), { line: 4, column: 4 })
  })

  it('tells a person from a column whose name is that person’s id', () => {
    assert.deepEqual(columns, ['title', 'can-run', 'risk', '@ana', '@risk'])
  })

  it('is in the head, where it is', () => {
    assert.deepEqual(placeOf({ line: 'head', column: 'risk' }, lines, columns, start), { line: -1, column: 2 })
  })
})

describe('the place of open reasons', () => {
  const open = { path: 'B.md', person: 'ana' }

  it('is the line that was pressed, of a runbook that has several', () => {
    const at = { line: 'B.md\ntwo', column: '@ana' }
    assert.deepEqual(openPlace(memory({ at }, { open }), lines), { line: 4, column: '@ana' })
  })

  it('is the first line of the runbook where the keys are elsewhere', () => {
    assert.deepEqual(openPlace(memory({}, { open }), lines), { line: 2, column: '@ana' })
  })

  it('is nowhere while the runbook is not shown', () => {
    assert.equal(openPlace(memory({}, { open: { path: 'X.md', person: undefined } }), lines), undefined)
  })
})
