/**
 * `npx tsx scripts/panelPictures.ts [FOLDER]`: takes a picture of each tab of the coverage panel of the example in the editor's own four themes, named
 * such as `panel-risks-dark.png`, in one window. They go to `docs/pictures` where no folder is named.
 */
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Frame } from 'playwright-core'
import type { TabKey } from '../src/panel/protocol/page'
import { runToTheEnd } from './editorHost/endings'
import { openWindow } from './editorHost/openWindow'
import { projectRoot } from './editorHost/paths'
import { settled, until } from './editorHost/window'
import { themes, type Theme } from './picture'
import { exampleCopy } from './workspaces'

const size = { width: 1280, height: 820 }

const tabs: readonly TabKey[] = ['matrix', 'risks', 'what-if', 'plan', 'incidents', 'trend']

/** Brings a tab to where there is something to see in it. */
const arrange = async (panel: Frame, tab: TabKey): Promise<void> => {
  if (tab === 'what-if') await panel.getByRole('checkbox', { name: 'Kofi Mensah' }).check()
}

const tidy = async (panel: Frame, tab: TabKey): Promise<void> => {
  if (tab === 'what-if') await panel.getByRole('checkbox', { name: 'Kofi Mensah' }).uncheck()
}

const main = async (): Promise<number> => {
  const folder = resolve(process.argv[2] ?? join(projectRoot, 'docs', 'pictures'))
  await mkdir(folder, { recursive: true })
  const opened = await openWindow(await exampleCopy(), { viewport: size })
  const { page } = opened
  const panel = await opened.panel()
  await opened.run('workbench.action.closeSidebar')
  for (const theme of Object.keys(themes) as Theme[]) {
    await opened.theme(theme)
    for (const tab of tabs) {
      await panel.locator(`#tab-${tab}`).click()
      await until('the filled tab', () => panel.evaluate<boolean>("document.body.dataset.state === 'ready'"))
      await arrange(panel, tab)
      await page.mouse.move(0, size.height - 1)
      await settled(page)
      const picture = join(folder, `panel-${tab}-${theme}.png`)
      await page.screenshot({ path: picture })
      console.log(`${picture} ${((await stat(picture)).size / 1024).toFixed(0)} KB`)
      await tidy(panel, tab)
    }
  }
  return 0
}

runToTheEnd(main)
