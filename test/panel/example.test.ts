import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { until } from '../../scripts/editorHost/window'
import { commandLineFigures, settledFigures } from '../../scripts/panelFigures'
import { exampleCopy } from '../../scripts/workspaces'
import { keepWhatFailed } from './support/keepWhatFailed'
import { filled, openTab, runbookHead, tabKeys } from './support/panelPage'

describe('the coverage panel of the example', () => {
  let opened: Opened
  let panel: Frame
  let example: string

  before(async () => {
    example = await exampleCopy()
    opened = await openWindow(example)
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  it('shows the figures that the command line counts', async () => {
    const counted = await commandLineFigures(example)
    assert.deepEqual(await settledFigures(panel, counted), counted)
  })

  it('has six tabs, each with something in it', async () => {
    assert.equal(await panel.getByRole('tab').count(), tabKeys.length)
    for (const tab of tabKeys) {
      await openTab(panel, tab)
      await until(
        `something on the tab ${tab}`,
        async () => (await panel.getByRole('tabpanel').innerText()).length > 100,
      )
    }
  })

  it('shows the runbooks that a figure counts, when it is pressed', async () => {
    const figure = panel.locator('button[data-figure="single-points"]')
    const count = Number(await figure.locator('strong').innerText())
    await figure.click()
    await filled(panel)
    const paths = await panel.evaluate<string[]>(
      "[...document.querySelectorAll('[role=grid] [data-path]')].map((row) => row.dataset.path)",
    )
    assert.equal(new Set(paths).size, count)
    await figure.click()
  })

  it('searches all that is shown on every tab of runbooks and incidents', async () => {
    await openTab(panel, 'matrix')
    const search = panel.getByRole('searchbox').first()
    await search.fill('settlement')
    const titles = await panel.locator(runbookHead).allInnerTexts()
    assert.ok(titles.length > 0 && titles.length < 16, titles.join())
    for (const tab of tabKeys.filter((key) => key !== 'trend' && key !== 'what-if')) {
      await openTab(panel, tab)
      await search.fill('xyzzy')
      await filled(panel)
      const nothing = (await panel.getByRole('tabpanel').innerText()).length
      await search.fill('')
      await filled(panel)
      const everything = (await panel.getByRole('tabpanel').innerText()).length
      assert.ok(nothing < everything, `the search does nothing on the tab ${tab}`)
    }
  })

  it('has said no word of an error', () => {
    assert.deepEqual(opened.complaints(), [])
  })
})
