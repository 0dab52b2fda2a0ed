import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { exampleCopy } from '../../scripts/workspaces'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { keepWhatFailed } from './support/keepWhatFailed'
import { openTab, tabKeys } from './support/panelPage'

/** What is wider than the window, and neither scrolls by itself nor lies in something that does. */
const tooWide = (panel: Frame): Promise<readonly string[]> =>
  panel.evaluate<string[]>(`(() => {
    const scrolls = (each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)
    const inScroller = (each) => { for (let at = each.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return true; return false }
    return [...document.querySelectorAll('main *')]
      .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && each.checkVisibility() && !inScroller(each))
      .map((each) => each.outerHTML.slice(0, 100))
  })()`)

describe('the coverage panel at 200 % zoom', () => {
  let opened: Opened
  let panel: Frame

  before(async () => {
    // Zooming halves the pixels that the page has.
    opened = await openWindow(await exampleCopy(), { viewport: { width: 720, height: 450 } })
    await opened.run('workbench.action.closeSidebar')
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  for (const tab of tabKeys) {
    it(`loses nothing to the right on the tab ${tab}`, async () => {
      await openTab(panel, tab)
      assert.deepEqual(await tooWide(panel), [])
      const [wide, seen] = await panel.evaluate<[number, number]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      assert.ok(wide <= seen, `the page is ${wide} pixels wide, the window ${seen}`)
    })

    it(`reaches everything below on the tab ${tab}`, async () => {
      await openTab(panel, tab)
      const last = panel
        .locator('[role=tabpanel] :is(button, a, input, select, summary, [role=gridcell])')
        .filter({ visible: true })
        .last()
      if ((await last.count()) === 0) return
      await last.scrollIntoViewIfNeeded()
      const box = await last.boundingBox()
      assert.ok(box !== null && box.y < 450 && box.y + box.height > 0, 'the last control is not on the screen')
    })
  }
})

describe('the coverage panel where motion is to be reduced', () => {
  let opened: Opened

  before(async () => {
    opened = await openWindow(await exampleCopy(), { reducedMotion: 'reduce' })
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  it('moves nothing on any tab', async () => {
    const panel = await opened.panel()
    for (const tab of tabKeys) {
      await openTab(panel, tab)
      const moving = await panel.evaluate<string[]>(`[...document.querySelectorAll('body *')].flatMap((each) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(each)
        const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0.001)
        const moves = lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration)) || scrollBehavior === 'smooth'
        return moves ? [each.outerHTML.slice(0, 100)] : []
      })`)
      assert.deepEqual(moving, [], tab)
    }
  })
})

describe('the coverage panel where the system forces its colours', () => {
  let opened: Opened

  before(async () => {
    opened = await openWindow(await exampleCopy(), { forcedColors: 'active' })
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  it('keeps the levels apart by letter and word, and the chosen tab by more than its colour', async () => {
    const panel = await opened.panel()
    assert.equal(await panel.evaluate('matchMedia("(forced-colors: active)").matches'), true)
    const texts = await panel.evaluate<string[]>(
      "[...document.querySelectorAll('[role=gridcell] .level')].map((each) => each.textContent.trim())",
    )
    assert.ok(texts.length > 0, 'there is no level at all')
    assert.ok(!texts.includes(''), 'a level is told by its colour alone')
    const [chosen, other] = await panel.evaluate<[string, string]>(`['true', 'false'].map((selected) => {
      const { borderBottomWidth, borderBottomColor, fontWeight, textDecorationLine, outlineStyle } = getComputedStyle(document.querySelector('[role=tab][aria-selected=' + selected + ']'))
      return [borderBottomWidth, borderBottomColor, fontWeight, textDecorationLine, outlineStyle].join()
    })`)
    assert.notEqual(chosen, other)
  })
})
