import assert from 'node:assert/strict'
import { plainL10n } from '../host/plainL10n'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { matrixModel } from '../../../src/host/panel/matrix/matrixModel'
import { panelWords } from '../../../src/host/panel/page/panelWords'
import { shownDrawing } from '../../../src/panel/matrix/shownDrawing'
import { shownMatrix } from '../../../src/panel/matrix/shownMatrix'
import { memoryFrom } from '../../../src/panel/state/memory'
import { evidence, knowledgeOf, path, person, runbook, today } from '../support/snapshots'

const source = { kind: 'line', path: path('runbooks/a.md'), line: 2 } as const

const base = knowledgeOf(
  [runbook('runbooks/a.md', { facts: { title: 'Restart' } }), runbook('other/b.md', { facts: { title: 'Drain' } })],
  [person('ann'), person('bob')],
  {
    'runbooks/a.md': [evidence('ann', { level: 'teaches', source }), evidence('bob', { level: 'read', source })],
    'other/b.md': [evidence('bob', { kind: 'authored', source })],
  },
)
const model = matrixModel({ base, report: buildCoverageReport(base, today), language: 'en' }, plainL10n)
const words = panelWords(plainL10n)
const drawn = (memory: object) =>
  shownDrawing(model, shownMatrix(model, memoryFrom(memory)), { words, about: 'ops', say: ({ level }) => level })

describe('what the matrix shows, as a drawing', () => {
  it('has the shown rows in their groups with a sign for each level', () => {
    const { groups, people, title } = drawn({})
    assert.equal(title, 'Coverage: ops')
    assert.deepEqual(
      groups.map(({ name, rows }) => [name, ...rows.map((row) => row.title)]),
      [
        ['other', 'Drain'],
        ['runbooks', 'Restart'],
      ],
    )
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ann Example', 'Bob Example'],
    )
    const cells = groups[1]?.rows[0]?.cells ?? []
    assert.deepEqual(
      cells.map((cell) => [cell?.quarters, cell?.letter]),
      [
        [4, 'T'],
        [1, 'R'],
      ],
    )
    const inferred = groups[0]?.rows[0]
    assert.match(inferred?.risk ?? '', /^● single point, inferred$/)
    assert.deepEqual([inferred?.cells[0], inferred?.cells[1]?.inferred], [undefined, true])
  })

  it('leaves out what the filter hides, and shows a folded group by its name', () => {
    assert.deepEqual(
      drawn({ filter: 'drain' }).groups.map(({ name }) => name),
      ['other'],
    )
    const folded = drawn({ matrix: { folded: ['other'] } }).groups
    assert.deepEqual(
      folded.map(({ name, rows }) => [name, rows.length]),
      [
        ['other', 0],
        ['runbooks', 1],
      ],
    )
  })
})
