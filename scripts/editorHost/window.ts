import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'
import { Expected } from './endings'
import { projectRoot } from './paths'

/** The extension that runs commands for us. It is loaded beside the one under development, and never packaged. */
export const driverPath = join(projectRoot, 'scripts', 'editorHost', 'driver')

/** Runs a command of the editor by its id, when the editor is far enough to do so, and answers its result. */
export const runCommand = async (driverFile: string, id: string, ...args: readonly unknown[]): Promise<unknown> => {
  await until('the editor', () => Promise.resolve(existsSync(driverFile)))
  const address = await readFile(driverFile, 'utf8')
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify([id, ...args]) })
  const text = await answer.text()
  if (!answer.ok) throw new Expected(`The command ${id} failed: ${text}`)
  return JSON.parse(text) as unknown
}

/** Asks until the answer is true; a minute long, then says what was waited for. */
export const until = async (what: string, ask: () => Promise<boolean>, limit = 60_000): Promise<void> => {
  const deadline = Date.now() + limit
  while (!(await ask().catch(() => false))) {
    if (Date.now() > deadline) throw new Expected(`Waited ${limit / 1000} s in vain for ${what}.`)
    await pause(100)
  }
}

/** Until the workbench is drawn. */
export const workbenchShown = async (page: Page): Promise<void> => {
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 })
}

/** The documents of the webviews in the window: nested in two frames each, of which the inner one is ours. */
const webviews = (page: Page): readonly Frame[] =>
  page.frames().filter((frame) => frame.parentFrame()?.url().includes('/webview/browser/pre/') === true)

/** The panel says of itself what it shows; these are no passing states. */
const filledStates: readonly unknown[] = ['ready', 'empty', 'error']

/** The webview whose document says that it is filled, if with a sentence on why there is nothing. */
export const filledPanel = async (page: Page): Promise<Frame> => {
  let filled: Frame | undefined
  await until('the coverage panel to be filled', async () => {
    for (const frame of webviews(page)) {
      const state = await frame.evaluate('document.body?.dataset.state').catch(() => undefined)
      if (filledStates.includes(state)) filled = frame
    }
    return filled !== undefined
  })
  if (filled === undefined) throw new Expected('The coverage panel has gone.')
  return filled
}

/** Until the words on the screen have stayed the same for a second, and nothing says that it is still at work. */
export const settled = async (page: Page): Promise<void> => {
  let last = ''
  let since = Date.now()
  await until('the window to come to rest', async () => {
    const now = await page.evaluate<string>(
      "document.querySelector('.monaco-progress-container.active') ? String(performance.now()) : document.body.innerText",
    )
    if (now !== last) since = Date.now()
    last = now
    return Date.now() - since > 1000
  })
}
