import { strict as assert } from 'node:assert'
import { until } from '../../scripts/editorHost/window'
import { exampleCopy } from '../../scripts/workspaces'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { keepWhatFailed } from './support/keepWhatFailed'
import { filled, openTab, runbookHead } from './support/panelPage'

describe('the coverage panel after the window was loaded anew', () => {
  let opened: Opened

  before(async () => {
    opened = await openWindow(await exampleCopy())
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  it('is there by itself, with the search, the sorting and the grouping of before', async () => {
    const before = await opened.panel()
    await before.getByRole('searchbox').first().fill('ledger')
    await before.getByLabel(/^Sort/).selectOption({ index: 1 })
    await before.getByLabel(/^Group/).selectOption({ index: 2 })
    const [sort, group] = await Promise.all([/^Sort/, /^Group/].map((name) => before.getByLabel(name).inputValue()))
    const rows = await before.locator(runbookHead).allInnerTexts()
    await opened.reload()
    const after = await opened.restored()
    await filled(after)
    assert.equal(await after.getByRole('searchbox').first().inputValue(), 'ledger')
    assert.equal(await after.getByLabel(/^Sort/).inputValue(), sort)
    assert.equal(await after.getByLabel(/^Group/).inputValue(), group)
    assert.deepEqual(await after.locator(runbookHead).allInnerTexts(), rows)
    await after.getByRole('searchbox').first().fill('')
  })

  it('is on the tab of before, and takes the same people for gone', async () => {
    const before = await opened.panel()
    await openTab(before, 'what-if')
    const first = before.getByRole('checkbox', { name: 'Kofi Mensah' })
    await first.check()
    await until('before and after', async () => (await before.locator('.figures').innerText()).includes('→'))
    const figures = await before.locator('.figures').innerText()
    await opened.reload()
    const after = await opened.restored()
    await filled(after)
    assert.equal(await after.locator('#tab-what-if').getAttribute('aria-selected'), 'true')
    await until('the same figures', async () => (await after.locator('.figures').innerText()) === figures)
    assert.equal(await after.locator('[role=tabpanel] input[type=checkbox]:checked').count(), 1)
  })
})
