import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, fileUri, writeDocument } from '../harness'
import { linesOf, understudy } from '../understudy'

describe('an empty folder', () => {
  it('shows nothing but the welcome', async () => {
    await vscode.commands.executeCommand('understudy.runbooks.focus')
    const { shown, phase } = await understudy()
    assert.equal(phase(), 'empty')
    assert.deepEqual(shown.told(), { phase: 'empty', hasRunbooks: false, hasReviews: false })
    assert.deepEqual([...shown.runbooks(), ...shown.risks(), ...shown.reviews()], [])
    for (const head of Object.values(shown.heads)) {
      assert.deepEqual(head(), { description: '', message: '', badge: undefined })
    }
  })

  it('shows a runbook as soon as there is one, and the welcome again when it is gone', async () => {
    const { shown } = await understudy()
    const uri = await writeDocument('runbooks/first.md', '---\nowners: [ana]\n---\n# The first\n\n1. Do it.\n')
    await eventually('the runbook', () => linesOf(shown.runbooks()).some((line) => line.includes('The first')))
    assert.equal(shown.told().phase, 'ready')
    assert.equal(shown.told().hasRunbooks, true)
    await vscode.workspace.fs.delete(fileUri('runbooks'), { recursive: true })
    await eventually('its end', () => shown.told().phase === 'empty')
    assert.ok(uri)
  })

  it('shows incident reviews where there is no runbook', async () => {
    const { shown } = await understudy()
    await writeDocument('incidents/2026-03-01-out.md', '# Out on 2026-03-01\n\n## Timeline\n\n## Root cause\n')
    await eventually('the review', () => shown.reviews().length > 0)
    assert.deepEqual(shown.told(), { phase: 'ready', hasRunbooks: false, hasReviews: true })
    assert.equal(shown.heads.reviews().description, '1 review')
    assert.deepEqual(linesOf(shown.reviews()), [
      '2026 | 1 review',
      '  Out on 2026-03-01 | Mar 1, 2026 · no actions stated',
      '    It states no actions.',
    ])
  })
})
