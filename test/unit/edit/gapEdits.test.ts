import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { addKnowledgeGap, type WrittenGap } from '../../../src/core/edit/gapEdits'

const gap: WrittenGap = { summary: 'Only Alice knew how', runbook: '../runbooks/tls.md', person: 'alice' }

const edited = (text: string, written = gap): string => {
  const outcome = addKnowledgeGap(text, written)
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : assert.fail(outcome.reason)
}

const line = '{type: knowledge-gap, summary: Only Alice knew how, runbook: ../runbooks/tls.md, person: alice}'

describe('a knowledge gap is written into a review', () => {
  it('as one line of its contributing factors, with the key where there is none', () => {
    assert.equal(
      edited('---\nkind: incident-review\nreviewed_on: 2026-11-20\n---\n\n# X\n'),
      `---\nkind: incident-review\ncontributing_factors:\n  - ${line}\nreviewed_on: 2026-11-20\n---\n\n# X\n`,
    )
  })

  it('beside those that stand there, under the key that is used', () => {
    const before = '---\nfactors:\n  - {type: change, summary: A flag}  # see the log\n---\n'
    assert.equal(edited(before), before.replace('the log\n', `the log\n  - ${line}\n`))
  })

  it('without what is not known, in quotes where YAML needs them, and with the file’s own line ends', () => {
    const text = edited('---\r\nkind: incident-review\r\n---\r\n', { summary: 'Only she knew: nobody else' })
    assert.match(text, /\r\n {2}- \{type: knowledge-gap, summary: "Only she knew: nobody else"\}\r\n---/)
  })

  it('once', () => {
    const once = edited('---\nkind: incident-review\n---\n')
    assert.equal(edited(once), once)
  })

  it('into front matter that is made for it where there is none', () => {
    assert.ok(edited('# X\n').startsWith(`---\ncontributing_factors:\n  - ${line}\n---\n`))
  })
})
