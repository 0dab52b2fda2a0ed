import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { generatedWorkspace } from '../../scripts/generated/generatedWorkspace'
import { until } from '../../scripts/editorHost/window'
import { commandLineFigures, settledFigures } from '../../scripts/panelFigures'
import { keepWhatFailed } from './support/keepWhatFailed'
import { openTab, runbookHead, tabKeys } from './support/panelPage'

describe('the coverage panel of 2,000 runbooks and 200 people', () => {
  let opened: Opened
  let panel: Frame
  let folder: string

  before(async () => {
    folder = await generatedWorkspace(2000, 200)
    opened = await openWindow(folder)
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  const cells = (): Promise<number> => panel.locator('[role=gridcell], td').count()

  it('shows the figures that the command line counts', async () => {
    const counted = await commandLineFigures(folder)
    assert.deepEqual(await settledFigures(panel, counted), counted)
  })

  it('says that there are all of them, and has few of them in the page', async () => {
    const grid = panel.getByRole('grid')
    const [rows, columns] = [
      Number(await grid.getAttribute('aria-rowcount')),
      Number(await grid.getAttribute('aria-colcount')),
    ]
    assert.ok(rows > 2000, `${rows} rows`)
    assert.ok(columns > 3, `${columns} columns`)
    assert.ok((await cells()) <= 3000, `${await cells()} cells`)
  })

  it('scrolls from the first row to the last and back, never with more than 3,000 cells in the page', async () => {
    const first = await panel.locator(runbookHead).first().innerText()
    await panel.locator(runbookHead).first().focus()
    let most = 0
    for (const key of ['Control+End', 'PageUp', 'PageUp', 'Home', 'Control+Home']) {
      await opened.page.keyboard.press(key)
      await panel.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
      most = Math.max(most, await cells())
      if (key === 'Control+End') assert.notEqual(await panel.locator(runbookHead).last().innerText(), first)
    }
    assert.ok(most <= 3000, `${most} cells`)
    assert.equal(await panel.locator(runbookHead).first().innerText(), first)
  })

  it('finds one runbook among them', async () => {
    const search = panel.getByRole('searchbox').first()
    await search.fill('runbook-1234.md')
    await panel.locator('[role=grid] [data-path$="runbook-1234.md"]').waitFor()
    assert.equal(await panel.locator(runbookHead).count(), 1)
    await search.fill('')
  })

  it('fills every tab', async () => {
    for (const tab of tabKeys) {
      await openTab(panel, tab)
      await until(
        `something on the tab ${tab}`,
        async () => (await panel.getByRole('tabpanel').innerText()).length > 100,
      )
    }
  })

  it('has said no word of an error', () => {
    assert.deepEqual(opened.complaints(), [])
  })
})
