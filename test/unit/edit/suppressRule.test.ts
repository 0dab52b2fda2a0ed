import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { disableRule, disableRuleAt } from '../../../src/core/edit/suppressRule'
import type { EditOutcome } from '../../../src/core/domain/edits'
import type { DocPath } from '../../../src/core/domain/text'
import { isSuppressed } from '../../../src/core/lint/suppressed'
import { parseDocument } from '../../../src/core/parse/document/document'

const after = (text: string, outcome: EditOutcome): string =>
  outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : `refused: ${outcome.reason}`

/** Whether the rule is off on the line that holds these words. */
const isOffAt = (text: string, words: string, rule = 'blame'): boolean => {
  const line = text.split(/\r?\n/).findIndex((each) => each.includes(words)) + 1
  return isSuppressed(parseDocument('a.md' as DocPath, text).suppressions ?? [], rule, line)
}

describe('turning a rule off', () => {
  it('in a file is one comment below the front matter, whatever there is', () => {
    for (const text of ['', '# A\n', '---\ntitle: x\n---\n# A\n', '---\r\ntitle: x\r\n---\r\n\r\n# A\r\n']) {
      const off = after(text, disableRule(text, 'blame'))
      assert.ok(isOffAt(off, ''), JSON.stringify(off))
      assert.equal(parseDocument('a.md' as DocPath, off).stated.kind, undefined)
      const two = after(off, disableRule(off, 'late-review'))
      assert.equal(two, off.replace('blame', 'blame late-review'))
    }
  })

  it('on one line is a comment before it that cuts nothing in two', () => {
    const text = '---\nkind: rca\nowners: [x]\n---\n\n# A\n\nOne line\nand another.\n\n- first\n- second\n\n## B\n'
    for (const [words, line] of [
      ['owners', 3],
      ['# A', 6],
      ['One line', 8],
      ['and another', 9],
      ['- first', 11],
      ['- second', 12],
      ['## B', 14],
    ] as const) {
      const off = after(text, disableRuleAt(text, 'blame', line))
      assert.ok(isOffAt(off, words), `${words} in ${off}`)
      assert.equal(isOffAt(off, '## B'), words === '## B')
      const facts = parseDocument('a.md' as DocPath, off)
      assert.deepEqual([facts.stated.kind?.value, facts.problems], ['incident-review', []])
    }
    assert.match(after(text, disableRuleAt(text, 'blame', 9)), /One line <!-- .* -->\nand another/)
  })

  it('joins the comment that is there, and refuses within a table', () => {
    const text = '# A\n\n<!-- understudy-disable-next-line blame -->\n\n## B\n'.replace('-->\n\n', '-->\n')
    assert.match(after(text, disableRuleAt(text, 'late-review', 4)), /next-line blame late-review -->/)
    assert.match(after('| a |\n| - |\n| b |\n', disableRuleAt('| a |\n| - |\n| b |\n', 'blame', 3)), /^refused/)
  })
})
