import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { shownMatrix, type ShownWhatIf } from '../../../../src/panel/matrix/shownMatrix'
import type { MatrixMemory, PanelMemory } from '../../../../src/panel/state/memory'
import { path, personId } from '../../support/snapshots'
import { memory, model, person, row } from './models'

const people = [person('ana'), person('ben'), person('cleo')]
const rows = [
  row('Rotate keys 10', [0], { day: '2026-05-01', counted: ['lapsed'] }),
  row('rotate keys 9', [1], { day: '2026-02-01' }),
  row('Drain a node', [1, 2]),
]
const small = model(people, rows, { ops: [0, 2], keys: [0, 1] })
const titles = (matrix: Partial<MatrixMemory>, over: Partial<PanelMemory> = {}) =>
  shownMatrix(small, memory(matrix, over)).groups.map((group) => group.rows.map(({ title }) => title))

describe('what of the matrix is shown', () => {
  it('is every row in every group it belongs to, in the order of risk', () => {
    assert.deepEqual(titles({}), [
      ['Rotate keys 10', 'Drain a node'],
      ['Rotate keys 10', 'rotate keys 9'],
    ])
  })

  it('counts a runbook once, though it stands in several groups', () => {
    const { matching, lines } = shownMatrix(small, memory())
    assert.equal(matching, 3)
    assert.equal(lines.length, 6)
    assert.equal(new Set(lines.map(({ key }) => key)).size, 6)
  })

  it('sorts by name as people do: whatever the case, numbers by their value', () => {
    assert.deepEqual(titles({ grouping: 'service', sort: 'name' }), [
      ['Drain a node', 'rotate keys 9', 'Rotate keys 10'],
    ])
  })

  it('sorts by the last exercise, those that nobody knows of first', () => {
    assert.deepEqual(titles({ grouping: 'service', sort: 'exercised' }), [
      ['Drain a node', 'rotate keys 9', 'Rotate keys 10'],
    ])
  })

  it('finds rows by title, path, person and group, all words together', () => {
    assert.deepEqual(titles({}, { filter: 'DRAIN' }), [['Drain a node']])
    assert.deepEqual(titles({}, { filter: 'ben keys.md' }), [])
    assert.deepEqual(titles({}, { filter: 'ben 9.md' }), [['rotate keys 9']])
    assert.deepEqual(titles({}, { filter: 'ops ana' }), [['Rotate keys 10']])
  })

  it('shows the rows that a figure counts', () => {
    assert.deepEqual(titles({ grouping: 'service' }, { figure: 'lapsed' }), [['Rotate keys 10']])
  })

  it('keeps the heads of folded groups, without their rows', () => {
    const { lines, groups, matching } = shownMatrix(small, memory({ folded: ['ops'] }))
    assert.deepEqual(
      lines.map((line) => (line.kind === 'group' ? `# ${line.group.name}` : line.row.title)),
      ['# ops', '# keys', 'Rotate keys 10', 'rotate keys 9'],
    )
    assert.deepEqual(
      groups.map(({ folded }) => folded),
      [true, false],
    )
    assert.equal(matching, 3)
  })

  it('has columns for those alone who hold a level on an unfolded row that matches', () => {
    assert.deepEqual(shownMatrix(small, memory()).people, [0, 1, 2])
    assert.deepEqual(shownMatrix(small, memory({ folded: ['ops'] })).people, [0, 1])
    assert.deepEqual(shownMatrix(small, memory({}, { filter: 'drain' })).people, [1, 2])
  })

  describe('in a what-if', () => {
    const whatIf: ShownWhatIf = { gone: [{ id: personId('cleo') }], rows: [{ path: path('Drain a node.md') }] }
    const changed = memory({ changedOnly: true })

    it('is on wish what changes alone', () => {
      assert.equal(shownMatrix(small, changed, whatIf).matching, 1)
    })

    it('says of a group how it stands and how it would, and nothing twice', () => {
      const { groupings } = small
      const [first] = groupings.folder
      const summaries = (after: string) => ({
        service: {},
        team: {},
        criticality: {},
        folder: { [first?.key ?? '']: after },
      })
      const told = (after: string) =>
        shownMatrix(small, memory(), { ...whatIf, summaries: summaries(after) }).groups[0]?.summary
      assert.equal(told('0 of 2 covered'), `${first?.summary ?? ''} → 0 of 2 covered`)
      assert.equal(told(first?.summary ?? ''), first?.summary)
    })

    it('is everything again once the what-if has ended', () => {
      assert.equal(shownMatrix(small, changed).matching, 3)
    })

    it('keeps a column for whoever is taken for gone', () => {
      const many = Array.from({ length: 30 }, (_, index) => person(`p${index}`))
      const crowd = model(
        [person('cleo'), ...many],
        [
          row('first', [3]),
          row(
            'second',
            many.map((_, index) => index),
          ),
          row('third', [0]),
        ],
      )
      const top = memory({ seen: { first: 1, last: 1, room: 1 } })
      assert.deepEqual(shownMatrix(crowd, top).people, [3])
      assert.deepEqual(shownMatrix(crowd, top, whatIf).people, [0, 3])
    })
  })
})
