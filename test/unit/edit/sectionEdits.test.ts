import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { fillEmptySection, insertSection, removeEmptySection } from '../../../src/core/edit/sectionEdits'
import type { EditOutcome } from '../../../src/core/domain/edits'

const after = (text: string, outcome: EditOutcome): string =>
  outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : `refused: ${outcome.reason}`

const order = ['Summary', 'Impact', 'Timeline', 'Action items']

describe('a section that is inserted', () => {
  it('stands at its place among the others, as deep as they are', () => {
    const text = '# A\n\n### Summary\n\nDown.\n\n#### Detail\n\nMore.\n\n### Chronology\n\n- x\n'
    assert.equal(
      after(text, insertSection(text, 'Impact', order, '<!-- Who? -->')),
      '# A\n\n### Summary\n\nDown.\n\n#### Detail\n\nMore.\n\n### Impact\n\n<!-- Who? -->\n\n### Chronology\n\n- x\n',
    )
  })

  it('stands before what follows it where nothing goes before it, and else at the end', () => {
    const text = '# A\n## Timeline\n- x'
    assert.equal(after(text, insertSection(text, 'Summary', order, '')), '# A\n\n## Summary\n\n## Timeline\n- x')
    assert.equal(
      after(text, insertSection(text, 'Action items', order, '')),
      '# A\n## Timeline\n- x\n\n## Action items\n',
    )
    assert.equal(after('', insertSection('', 'Impact', order, '')), '\n## Impact\n'.trimStart())
  })

  it('keeps Windows line ends, and comes once', () => {
    const text = '# A\r\n\r\n## Timeline\r\n\r\n- x\r\n'
    const once = after(text, insertSection(text, 'Summary', order, ''))
    assert.equal(once, '# A\r\n\r\n## Summary\r\n\r\n## Timeline\r\n\r\n- x\r\n')
    assert.equal(after(once, insertSection(once, 'Summary', order, '')), once)
  })
})

describe('a section whose place is swallowed', () => {
  it('is refused, as in a code fence that is never closed', () => {
    const text = '# A\n\n## Impact\n\n~~~\nlog\n'
    assert.match(after(text, insertSection(text, 'Timeline', order, '')), /^refused: .*not closed/)
  })
})

describe('an empty section', () => {
  const text = '# A\n\n## Luck\n\n<!-- any? -->\n\n### None\n\n## Actions\n## End\n\nx\n'

  it('goes with its comments and deeper headings', () => {
    assert.equal(after(text, removeEmptySection(text, 'Luck')), '# A\n\n## Actions\n## End\n\nx\n')
  })

  it('stays where somebody has written into it meanwhile', () => {
    assert.match(after(text, removeEmptySection(text, 'End')), /^refused: .*somebody has written/)
    assert.match(after(text, fillEmptySection(text, 'Gone', 'None.')), /^refused/)
  })

  it('is filled below its heading', () => {
    assert.equal(
      after(text, fillEmptySection(text, 'Actions', 'None.')),
      text.replace('## Actions\n', '## Actions\n\nNone.\n\n'),
    )
  })
})
