import { strict as assert } from 'node:assert'
import type { RiskItem, RisksModel, RiskSort } from '../../../../src/panel/protocol/risks'
import { shownRisks } from '../../../../src/panel/risks/shownRisks'
import { memoryFrom, type PanelMemory } from '../../../../src/panel/state/memory'

const item = (title: string, over: Partial<RiskItem> = {}): RiskItem => ({
  key: `risk/${title}`,
  title,
  text: 'Only one person can run it.',
  path: undefined,
  criticality: undefined,
  tone: 'alarm',
  counted: [],
  search: '',
  remedies: [],
  hasReasons: false,
  ...over,
})

const sort = (key: string, items: readonly RiskItem[], over: Partial<RiskSort> = {}): RiskSort => ({
  key,
  label: key,
  meaning: 'What they have in common.',
  open: false,
  quiet: false,
  remedies: [],
  items,
  ...over,
})

const model: RisksModel = {
  sorts: [
    sort('steps', [item('Create a team file')], { meaning: '' }),
    sort('single', [item('Fail over', { search: 'Alice Moreau', counted: ['single-points'] }), item('Rotate')], {
      open: true,
    }),
    sort('inferred', [item('Guessed', { counted: ['lapsed'] })], { quiet: true }),
  ],
  firstLook: undefined,
  nothing: 'Nothing to do.',
}
const memory = memoryFrom(undefined)
const shown = (change: Partial<PanelMemory> = {}) => shownRisks(model, { ...memory, ...change })
const lines = (change?: Partial<PanelMemory>) =>
  shown(change).sorts.map(({ key, unfolded, items }) => [key, unfolded, items.map(({ title }) => title).join()])

describe('the list of risks on the page', () => {
  it('is unfolded as the model says, until somebody turns a sort over', () => {
    assert.deepEqual(lines(), [
      ['steps', false, 'Create a team file'],
      ['single', true, 'Fail over,Rotate'],
      ['inferred', false, 'Guessed'],
    ])
    const turned = lines({ risks: { ...memory.risks, turned: ['single', 'inferred'] } })
    assert.deepEqual(
      turned.map(([, unfolded]) => unfolded),
      [false, false, true],
    )
  })

  it('is narrowed by a search, by people too, and shows what it found', () => {
    assert.deepEqual(lines({ filter: 'alice' }), [['single', true, 'Fail over']])
    assert.deepEqual(lines({ filter: 'guess' }), [['inferred', true, 'Guessed']])
    assert.deepEqual(lines({ filter: 'no such thing' }), [])
  })

  it('is narrowed by a figure to the runbooks that it counts', () => {
    assert.deepEqual(lines({ figure: 'lapsed' }), [['inferred', true, 'Guessed']])
  })

  it('counts lines and no first steps', () => {
    const { matching, all } = shown({ filter: 'fail' })
    assert.deepEqual([matching, all], [1, 3])
  })
})
