import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { noProblemsOn, problemsOf, writeDocument } from './harness'
import { understudy } from './understudy'

describe('problems', () => {
  it('are shown at their place, with the rule that found them, and go when they are mended', async () => {
    await understudy()
    const uri = await writeDocument('runbooks/odd.md', '---\nowners: [nobody-we-know]\n---\n# Odd\n')
    const [found] = await problemsOf(uri, ({ code }) => typeof code === 'object' && code.value === 'unknown-person')
    assert.ok(found)
    assert.equal(found.range.start.line, 1)
    assert.equal(found.source, 'Understudy')
    await writeDocument('runbooks/odd.md', '---\nowners: [kofi]\n---\n# Odd\n')
    await noProblemsOn(uri, ({ code }) => typeof code === 'object' && code.value === 'unknown-person')
    await vscode.workspace.fs.delete(uri)
    await noProblemsOn(uri)
  })
})
