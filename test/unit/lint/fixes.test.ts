import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { fixAll, isFixable } from '../../../src/core/lint/fixAll'
import { editing, textHasChanged, type Finding, type Fix } from '../../../src/core/lint/rule'
import { located, range } from '../support/snapshots'

const finding = (...fixes: readonly Fix[]): Finding => ({
  ruleId: 'x',
  message: 'x',
  range: range(),
  severity: 'hint',
  fixes,
})

const bobb = { ...located('bobb', 1, 5), range: range(1, 5, 4) }
const toBob = editing('Change to bob', { range: bobb.range, text: 'bob' }, bobb)

const done = (fix: Fix, text: string): string => {
  const outcome = 'edit' in fix ? fix.edit(text) : undefined
  if (outcome === undefined) return 'asks'
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : outcome.reason
}

describe('a fix that is one edit', () => {
  it('is made while the words stand where they were seen, in quotes or not', () => {
    assert.equal(done(toBob, 'by: bobb\n'), 'by: bob\n')
    const quoted = editing('x', { range: range(1, 1, 6), text: '"bob"' }, { value: 'bobb', range: range(1, 1, 6) })
    assert.equal(done(quoted, '"bobb"'), '"bob"')
  })

  it('is refused once the text has moved on', () => {
    for (const text of ['', 'x\nby: bobb\n', 'by:  bobb', 'by: bill']) assert.equal(done(toBob, text), textHasChanged)
  })
})

describe('all fixes of a file', () => {
  it('are made at one go where they do not meet, and not twice', () => {
    const insert = (text: string): Fix => ({
      title: text,
      edit: () => ({ kind: 'edits', edits: [{ range: range(1, 1, 0), text }] }),
    })
    const edits = fixAll([finding(toBob), finding(insert('a ')), finding(insert('a ')), finding(toBob)], 'by: bobb')
    assert.equal(applyEdits('by: bobb', edits), 'a by: bob')
  })

  it('leave out those that are refused, and those that ask', () => {
    const ask: Fix = { title: 'Who?', ask: { about: 'action-owner', line: 1 } }
    assert.deepEqual(fixAll([finding(toBob), finding(ask)], 'elsewhere'), [])
    assert.deepEqual(
      [isFixable(finding(ask, toBob)), isFixable(finding(toBob)), isFixable(finding())],
      [false, true, false],
    )
  })
})
