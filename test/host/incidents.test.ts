import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually } from './harness'
import { hasKeyboard, press } from './keyboard'
import { understudy } from './understudy'

/** Goes by keyboard from wherever the page has its focus to the last but one of its tabs. */
const goToIncidents = async (shown: () => string | undefined): Promise<void> => {
  for (let stops = 0; stops < 30; stops += 1) {
    await press('Tab', 'End', 'ArrowLeft')
    if (shown() === 'incidents') return
  }
  assert.fail('The tab was not reached by keyboard.')
}

describe('the incidents in the coverage panel', () => {
  after(closeAllEditors)

  it('show every incident of the last twelve months, what came back, and what is still to be done', async function () {
    if (!hasKeyboard) this.skip()
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    await eventually('the filled panel', () => shown.panel?.state === 'ready')
    await goToIncidents(() => shown.panel?.tab)
    const incidents = await eventually('the incidents', () =>
      shown.panel?.incidents?.clusters === undefined ? undefined : shown.panel.incidents,
    )
    assert.deepEqual(incidents, { shown: 9, clusters: 2, actions: 5 })
  })
})
