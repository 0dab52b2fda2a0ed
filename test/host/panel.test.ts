import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, tabNamed } from './harness'
import { understudy } from './understudy'

describe('the coverage panel', () => {
  after(closeAllEditors)

  it('shows the figures of the workspace and a row for every runbook', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    await tabNamed('Coverage')
    const panel = await eventually('the filled panel', () => (shown.panel?.state === 'ready' ? shown.panel : undefined))
    assert.deepEqual(panel.figures, {
      runbooks: '16',
      coverage: '56%',
      'single-points': '3',
      uncovered: '1',
      'no-trainer': '3',
      lapsed: '1',
      overdue: '2',
      unknown: '1',
    })
    assert.equal(panel.rows, 16)
  })

  it('is the same tab when it is asked for again', async () => {
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Coverage')
    assert.equal(tabs.length, 1)
  })
})
