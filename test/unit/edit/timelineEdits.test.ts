import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { moveRow } from '../../../src/core/edit/timelineEdits'
import type { TimelineRow } from '../../../src/core/domain/documents'

const row = (line: number, text: string): TimelineRow => ({ at: undefined, line, text })
const moved = (text: string, from: TimelineRow, before: TimelineRow): string => {
  const outcome = moveRow(text, from, before)
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : outcome.reason
}

describe('a row of a timeline', () => {
  it('moves up before another, at the end of the text as well', () => {
    assert.equal(moved('- 1 a\n- 3 c\n- 2 b\n', row(3, 'b'), row(2, 'c')), '- 1 a\n- 2 b\n- 3 c\n')
    assert.equal(moved('- 1 a\r\n- 3 c\r\n- 2 b', row(3, 'b'), row(2, 'c')), '- 1 a\r\n- 2 b\r\n- 3 c')
    assert.equal(moved('| 3 | c |\n| 2 | b |\n', row(2, 'b'), row(1, 'c')), '| 2 | b |\n| 3 | c |\n')
  })

  it('stays where rows are longer than a line, of two sorts, or not there any more', () => {
    assert.match(moved('- 3 c\n- 2 b\n  more\n', row(2, 'b'), row(1, 'c')), /by hand/)
    assert.match(moved('| 3 | c |\n- 2 b\n', row(2, 'b'), row(1, 'c')), /by hand/)
    assert.match(moved('- 3 c\n- 2 x\n', row(2, 'b'), row(1, 'c')), /has changed/)
  })
})
