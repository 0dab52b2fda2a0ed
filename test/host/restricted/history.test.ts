import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually } from '../harness'
import { linesOf, understudy } from '../understudy'

describe('a folder that is not trusted', () => {
  it('is read and shown, and nothing of it comes from git', async () => {
    const { shown, notes, phase } = await understudy()
    assert.equal(phase(), 'ready')
    assert.match(notes().join(' '), /not trusted/)
    assert.match(shown.heads.risks().message, /Git is not run in a folder you have not trusted/)
    const lines = linesOf(shown.runbooks())
    assert.ok(
      lines.some((line) => line.includes('Tomasz Wilk')),
      'what is declared is shown',
    )
    assert.ok(!lines.some((line) => line.includes('seems to know')), 'nothing is inferred')
  })

  it('has its panel say so', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    const panel = await eventually('the panel', () => (shown.panel?.state === 'ready' ? shown.panel : undefined))
    assert.equal(panel.figures?.runbooks, '16')
  })
})
