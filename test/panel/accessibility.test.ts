import { strict as assert } from 'node:assert'
import type { Frame } from 'playwright-core'
import { settled } from '../../scripts/editorHost/window'
import { themes, type Theme } from '../../scripts/picture'
import { exampleCopy } from '../../scripts/workspaces'
import { violationsIn, type Violation } from './support/axe'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { keepWhatFailed } from './support/keepWhatFailed'
import { openTab, runbookHead, tabKeys } from './support/panelPage'
import { isColour, themeColours, type ThemeColours } from './support/themeColours'
import { weakPairs, type WeakPair } from './themeContrast'

const allThemes = Object.keys(themes) as readonly Theme[]

describe('the coverage panel, looked through by axe-core', () => {
  let opened: Opened
  let panel: Frame
  const needed = new Set<WeakPair>()

  before(async () => {
    opened = await openWindow(await exampleCopy())
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  const lookThrough = async (theme: Theme): Promise<void> => {
    const colours = await themeColours(panel)
    const unexplained = (await violationsIn(panel)).filter((violation) => {
      const pair = weakPairs.find((each) => each.theme === theme && explains(each, violation, colours))
      if (pair !== undefined) needed.add(pair)
      return pair === undefined
    })
    assert.deepEqual(
      unexplained.map((violation) => told(violation, colours)),
      [],
    )
  }

  for (const theme of allThemes) {
    describe(`in ${themes[theme]}`, () => {
      before(() => opened.theme(theme))

      for (const tab of tabKeys)
        it(`has no violation on the tab ${tab}`, async () => {
          await openTab(panel, tab)
          await settled(opened.page)
          await lookThrough(theme)
        })

      it('has none beside the reasons of a runbook', async () => {
        await openTab(panel, 'matrix')
        await panel.locator(runbookHead).first().click()
        await panel.getByRole('dialog').waitFor()
        await lookThrough(theme)
        await opened.page.keyboard.press('Escape')
        await panel.getByRole('dialog').waitFor({ state: 'detached' })
      })

      it('has none while somebody is taken for gone', async () => {
        await openTab(panel, 'what-if')
        const box = panel.locator('[role=tabpanel] label', { hasText: 'Kofi' }).getByRole('checkbox')
        await box.check()
        await panel.locator('.figures', { hasText: '→' }).waitFor()
        await lookThrough(theme)
        await openTab(panel, 'matrix')
        await lookThrough(theme)
        await openTab(panel, 'what-if')
        await box.uncheck()
        await panel.locator('.figures', { hasText: '→' }).waitFor({ state: 'detached' })
        await openTab(panel, 'matrix')
      })

      it('has none where nothing matches the search', async () => {
        const search = panel.getByRole('searchbox').first()
        await search.fill('no runbook is called this')
        await lookThrough(theme)
        await search.fill('')
      })
    })
  }

  it('excuses no pair of colours that contrasts well enough', () => {
    assert.deepEqual(
      weakPairs.filter((pair) => !needed.has(pair)),
      [],
    )
  })
})

const explains = (pair: WeakPair, { contrast }: Violation, colours: ThemeColours): boolean =>
  contrast !== undefined &&
  Math.abs(contrast.ratio - pair.ratio) < 0.05 &&
  isColour(colours[pair.background], contrast.background, contrast.background) &&
  isColour(colours[pair.foreground], contrast.foreground, contrast.background)

/** With the variables that the colours could be, to find out whether the theme is to blame. */
const told = ({ rule, help, element, contrast }: Violation, colours: ThemeColours): string => {
  if (contrast === undefined) return `${rule}: ${help} ${element}`
  const { foreground, background, ratio, wanted } = contrast
  const [fore, back] = [foreground, background].map((measured) =>
    Object.keys(colours).filter((name) => isColour(colours[name], measured, background)),
  )
  const named = `${foreground} (${fore?.slice(0, 6).join(', ') ?? ''}) on ${background} (${back?.slice(0, 3).join(', ') ?? ''})`
  return `${rule}: ${ratio} instead of ${wanted}, ${named} ${element}`
}
