import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, tabNamed, workspaceFolder } from './harness'
import { everyEntry, understudy } from './understudy'

const { executeCommand } = vscode.commands

describe('what if in the coverage panel', () => {
  let api: Understudy
  const shownWithout = (...names: readonly string[]) =>
    eventually(`the panel without ${names.join(', ')}`, () => {
      const { panel } = api.shown
      return panel?.state === 'ready' && panel.gone?.join() === names.join() ? panel : undefined
    })

  before(async () => {
    api = await understudy()
  })

  after(async () => {
    await executeCommand('understudy.showWhatIfInPanel', { uri: workspaceFolder(), people: [] })
    await closeAllEditors()
  })

  it('shows its tab with the people a command names, and the figures as they would be', async () => {
    await executeCommand('understudy.showWhatIfInPanel', { uri: workspaceFolder(), people: ['tomasz', 'kofi'] })
    await tabNamed('Coverage')
    const { tab, figures, after } = await shownWithout('Kofi Mensah', 'Tomasz Wilk')
    assert.equal(tab, 'what-if')
    assert.deepEqual([figures?.uncovered, after?.uncovered], ['1', '2'])
    assert.deepEqual([figures?.coverage, after?.coverage], ['56%', '38%'])
  })

  it('takes another choice into the tab that is open', async () => {
    await executeCommand('understudy.showWhatIfInPanel', { uri: workspaceFolder(), person: 'noor' })
    await shownWithout('Noor Haddad')
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === 'Coverage')
    assert.equal(tabs.length, 1)
  })

  it('is there on a person of the people view', async () => {
    const entry = everyEntry(api.shown.people()).find(({ gives }) => gives?.person === 'sunniva')
    assert.ok(entry)
    await executeCommand('understudy.showWhatIfInPanel', { root: workspaceFolder(), entry })
    await shownWithout('Sunniva Berg')
  })

  it('keeps the choice while the panel is out of sight, and takes a new one when it comes back', async () => {
    await executeCommand('workbench.action.files.newUntitledFile')
    api.shown.panel = undefined
    await executeCommand('understudy.showCoveragePanel')
    await shownWithout('Sunniva Berg')
    await executeCommand('workbench.action.files.newUntitledFile')
    await executeCommand('understudy.showWhatIfInPanel', { uri: workspaceFolder(), people: ['yuki'] })
    await shownWithout('Yuki Tanabe')
  })
})
