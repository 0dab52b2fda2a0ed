import { strict as assert } from 'node:assert'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { until } from '../../scripts/editorHost/window'
import { generatedWorkspace } from '../../scripts/generated/generatedWorkspace'
import { exampleCopy } from '../../scripts/workspaces'
import { violationsIn } from './support/axe'
import { keepWhatFailed } from './support/keepWhatFailed'
import { openTab } from './support/panelPage'

describe('the plan in the coverage panel', () => {
  let opened: Opened | undefined

  afterEach(keepWhatFailed(() => opened))
  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  it('keeps what is being typed while a runbook changes', async () => {
    const folder = await exampleCopy()
    opened = await openWindow(folder)
    const panel = await opened.panel()
    await openTab(panel, 'plan')
    const told = () => panel.locator('header').first().innerText()
    const [field, before] = [panel.locator('input.most'), await told()]
    await field.focus()
    await opened.page.keyboard.type('7')
    await writeFile(join(folder, 'runbooks', 'light-the-lamp.md'), '# Light the lamp\n\n1. Strike a match.\n')
    await until('the new runbook', async () => (await told()) !== before, 20_000)
    assert.equal(await field.inputValue(), '7')
    await field.press('Enter')
    assert.equal(await field.inputValue(), '7')
  })

  it('of thousands of runbooks can be stopped while it is worked out, and asked for again', async () => {
    // As many as take some seconds: what takes less than one is not worth a word.
    opened = await openWindow(await generatedWorkspace(6000, 400))
    const panel = await opened.panel()
    await panel.locator('#tab-plan').click()
    const state = panel.locator('.plan-state')
    await state.getByText(/6000 runbooks, \d+ steps/).waitFor()
    await state.getByRole('button').click()
    await state.getByText('stopped').waitFor()
    assert.deepEqual(await violationsIn(panel), [])
    await state.getByRole('button').click()
    await panel.locator('.plan-summary').waitFor({ timeout: 60_000 })
  })
})
