import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { until } from '../../scripts/editorHost/window'
import { exampleCopy } from '../../scripts/workspaces'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { keepWhatFailed } from './support/keepWhatFailed'
import { filled, isFocused, openTab, runbookHead, tabKeys } from './support/panelPage'

/** The pointer is not used after the panel is there. */
describe('the coverage panel by keyboard alone', () => {
  let opened: Opened
  let panel: Frame

  before(async () => {
    opened = await openWindow(await exampleCopy())
    panel = await opened.panel()
    await panel.locator('#tab-matrix').focus()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  const press = (key: string): Promise<void> => opened.page.keyboard.press(key)
  const focusIs = (selector: string): Promise<void> =>
    until(`the focus on ${selector}`, () => isFocused(panel, selector), 10_000)
  /** Presses Tab until something that matches has the focus, for at most so many stops. */
  const tabTo = async (selector: string, key = 'Tab', stops = 40): Promise<void> => {
    for (let stop = 0; stop < stops; stop += 1) {
      if (await isFocused(panel, selector)) return
      await press(key)
    }
    assert.fail(`${selector} cannot be reached with ${key}`)
  }

  it('goes from tab to tab with the arrow keys, to the first with Home and to the last with End', async () => {
    for (const tab of [...tabKeys.slice(1), 'matrix']) {
      await press('ArrowRight')
      await focusIs(`#tab-${tab}[aria-selected="true"]`)
      await filled(panel)
    }
    await press('ArrowLeft')
    await focusIs('#tab-trend[aria-selected="true"]')
    await press('Home')
    await focusIs('#tab-matrix[aria-selected="true"]')
    await press('End')
    await focusIs('#tab-trend[aria-selected="true"]')
    await press('Home')
    await focusIs('#tab-matrix[aria-selected="true"]')
    await filled(panel)
  })

  it('reaches everything on each tab, and leaves it again', async () => {
    for (const tab of tabKeys) {
      await openTab(panel, tab)
      await panel.locator(`#tab-${tab}`).focus()
      const unreachable = await panel.evaluate<
        string[]
      >(`[...document.querySelectorAll('main :is([onclick], [role=button], summary)')]
        .filter((each) => each.tabIndex < 0).map(({ outerHTML }) => outerHTML.slice(0, 100))`)
      assert.deepEqual(unreachable, [], tab)
      await tabTo(`.tab-${tab}[role=tabpanel] *`)
      await tabTo('[role=tab]', 'Shift+Tab')
    }
    await openTab(panel, 'matrix')
  })

  describe('in the matrix', () => {
    const place = (): Promise<[number, number]> =>
      panel.evaluate<[number, number]>(`(() => {
        const cell = document.activeElement.closest('[role=gridcell], [role=rowheader], [role=columnheader], td, th')
        return [Number(cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')), Number(cell?.getAttribute('aria-colindex'))]
      })()`)
    const goes = async (key: string, rows: number, columns: number): Promise<void> => {
      const [row, column] = await place()
      await press(key)
      await until(
        `${key} to go by ${rows} and ${columns}`,
        async () => {
          const [nowRow, nowColumn] = await place()
          return nowRow === row + rows && nowColumn === column + columns
        },
        5000,
      )
    }
    const size = async (): Promise<readonly [number, number]> => {
      const grid = panel.getByRole('grid')
      return [Number(await grid.getAttribute('aria-rowcount')), Number(await grid.getAttribute('aria-colcount'))]
    }

    before(async () => {
      await openTab(panel, 'matrix')
      await panel.locator('#tab-matrix').focus()
      await tabTo('[role=grid] *')
    })

    it('is a grid that says how many rows and columns it has', async () => {
      const [rows, columns] = await size()
      const shown = await panel.locator('[role=grid] [role=row]').count()
      assert.ok(rows >= shown && rows > 16, `${rows} rows, ${shown} of them in the page`)
      assert.ok(columns > 3, `${columns} columns`)
      assert.ok((await panel.locator('[role=grid] [role=gridcell]').count()) > 0)
    })

    it('goes from cell to cell with the arrow keys, one at a time', async () => {
      await press('Control+Home')
      for (const [key, rows, columns] of [
        ['ArrowDown', 1, 0],
        ['ArrowUp', -1, 0],
      ] as const)
        await goes(key, rows, columns)
      await tabTo(runbookHead, 'ArrowDown', 5)
      await goes('ArrowRight', 0, 1)
      await goes('ArrowLeft', 0, -1)
    })

    it('goes to the ends of a row with Home and End, and of the whole with Control', async () => {
      const [rows, columns] = await size()
      await press('Control+End')
      await until('the last row', async () => (await place())[0] === rows, 5000)
      await press('Home')
      await until('the first column', async () => (await place())[1] === 1, 5000)
      await press('End')
      await until('the last column', async () => (await place())[1] <= columns && (await place())[1] > 1, 5000)
      await press('Control+Home')
      await until('the first row', async () => (await place())[0] <= 3, 5000)
    })

    it('goes by a page with PageDown and PageUp', async () => {
      await tabTo(runbookHead, 'ArrowDown', 5)
      const [start] = await place()
      await press('PageDown')
      await until('a row further down', async () => (await place())[0] > start + 3, 5000)
      await press('PageUp')
      await until('the row of before', async () => (await place())[0] <= start, 5000)
    })

    it('opens the reasons with Enter, closes them with Escape, and is where it was', async () => {
      await press('Control+Home')
      await tabTo(runbookHead, 'ArrowDown', 5)
      const here = await place()
      await press('Enter')
      await panel.getByRole('dialog').waitFor()
      await until(
        'the focus in the reasons',
        () => panel.evaluate<boolean>('document.activeElement.closest("[role=dialog]") !== null'),
        5000,
      )
      await press('Escape')
      await panel.getByRole('dialog').waitFor({ state: 'detached' })
      await until('the focus back on the cell', async () => String(await place()) === String(here), 5000)
    })

    it('filters by what is typed, says how many match, and takes it back with Escape', async () => {
      await opened.page.keyboard.type('ledger')
      const search = panel.getByRole('searchbox').first()
      await until('what was typed in the search', async () => (await search.inputValue()) === 'ledger', 10_000)
      await until('the rows that match alone', async () => (await panel.locator(runbookHead).count()) <= 6, 10_000)
      await until(
        'the count said aloud',
        async () => /\d/.test(await panel.locator('[aria-live=polite]').first().innerText()),
        10_000,
      )
      await search.focus()
      await press('Escape')
      await until('an empty search', async () => (await search.inputValue()) === '', 10_000)
    })
  })

  const onKofi = (): Promise<boolean> =>
    panel.evaluate<boolean>("document.activeElement.closest('label')?.textContent.includes('Kofi') === true")

  it('takes people for gone with the space bar, and says what would be', async () => {
    await openTab(panel, 'matrix')
    await panel.locator('#tab-matrix').focus()
    await press('ArrowRight')
    await press('ArrowRight')
    await focusIs('#tab-what-if')
    await filled(panel)
    // Somebody whose going changes the figures.
    await tabTo('[role=tabpanel] input[type=checkbox]')
    for (let stop = 0; stop < 20 && !(await onKofi()); stop += 1) await press('Tab')
    assert.ok(await onKofi(), 'Kofi cannot be reached with Tab')
    await press('Space')
    await until(
      'the figures before and after',
      async () => (await panel.locator('.figures').innerText()).includes('→'),
      10_000,
    )
    await until(
      'it said aloud',
      async () => (await panel.locator('[aria-live=polite]').first().innerText()) !== '',
      10_000,
    )
    await press('Space')
    await until(
      'the figures as they are',
      async () => !(await panel.locator('.figures').innerText()).includes('→'),
      10_000,
    )
  })

  it('opens the export menu, goes round in it, and leaves it where it began', async () => {
    const onExport = '[aria-haspopup=menu]'
    await panel.locator(onExport).focus()
    await press('Enter')
    await focusIs('[role=menuitem]')
    const first = await panel.locator('[role=menuitem]').first().innerText()
    const focused = (): Promise<string> => panel.evaluate<string>('document.activeElement.textContent')
    assert.equal(await focused(), first)
    await press('ArrowUp')
    assert.equal(await focused(), await panel.locator('[role=menuitem]').last().innerText())
    await press('ArrowDown')
    assert.equal(await focused(), first)
    await press('Escape')
    await focusIs(onExport)
    assert.equal(await panel.locator('[role=menu]').count(), 0)
  })

  it('has the editor ask where an export is to lie', async () => {
    await panel.locator('[aria-haspopup=menu]').focus()
    await press('Enter')
    await focusIs('[role=menuitem]')
    await press('Enter')
    const name = opened.page.locator('.quick-input-widget input[type=text]')
    await name.waitFor()
    await until('a name for the file', async () => /coverage-.*\.html$/.test(await name.inputValue()), 10_000)
    await press('Escape')
    await name.waitFor({ state: 'hidden' })
  })

  it('ticks a pairing, and has the editor show what would be written', async () => {
    await openTab(panel, 'plan')
    await panel.locator('#tab-plan').focus()
    await tabTo('.pairing-table input[type=checkbox]')
    await press('Space')
    await tabTo('.accept-bar button:not([disabled]):not([aria-disabled=true])')
    await press('Enter')
    await opened.page.getByText('Refactor Preview', { exact: false }).first().waitFor()
    await opened.page.locator('.refactor-preview, .bulk-edit-panel').first().waitFor()
    await opened.run('refactorPreview.discard').catch(() => undefined)
  })
})
