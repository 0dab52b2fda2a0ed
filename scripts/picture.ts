import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { startBrowser } from './editorHost/browser'
import { Expected } from './editorHost/endings'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { addressOf, startServer } from './editorHost/server'
import { driverPath, filledPanel, runCommand, settled, workbenchShown } from './editorHost/window'

/** Short names for VS Code's own themes. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const

export type Theme = keyof typeof themes

export const isTheme = (name: string): name is Theme => name in themes

export type PictureOptions = {
  readonly theme: Theme
  readonly width: number
  readonly height: number
  /** Commands to run, each an id with JSON arguments after it; the coverage panel is opened where neither these nor a file are given. */
  readonly commands: readonly string[] | undefined
  readonly file: string | undefined
  readonly clicks: readonly string[] | undefined
  readonly untrusted: boolean
}

const openPanel = 'understudy.showCoveragePanel'

/** Opens a folder without a window on the screen, brings it to the state that is asked for, and saves a PNG of it. */
export const takePicture = async (folder: string, picture: string, options: PictureOptions): Promise<void> => {
  const driverFile = join(await temporaryFolder('driver'), 'address')
  const server = await startServer({
    trustEverything: !options.untrusted,
    settings: { 'window.autoDetectColorScheme': false, 'window.autoDetectHighContrast': false },
    besides: driverPath,
    env: { UNDERSTUDY_DRIVER: driverFile },
  })
  const browser = await startBrowser()
  const { width, height } = options
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: options.theme.includes('dark') ? 'dark' : 'light',
  })
  await page.goto(addressOf(server, { folder, developmentPath: projectRoot }))
  try {
    await workbenchShown(page)
    await arrange(page, driverFile, folder, options)
  } catch (failure) {
    const kept = await server.keepLogs()
    await page.screenshot({ path: join(kept, 'window.png') }).catch(() => undefined)
    throw new Expected(
      `${failure instanceof Error ? failure.message : String(failure)}\nThe logs, and a picture of the window, are in ${kept}`,
    )
  }
  await mkdir(dirname(picture), { recursive: true })
  await page.screenshot({ path: picture })
}

const arrange = async (page: Page, driverFile: string, folder: string, options: PictureOptions): Promise<void> => {
  // From the settings file, a window with an extension under development takes some themes and not others.
  await runCommand(driverFile, 'understudyDriver.configure', 'workbench.colorTheme', themes[options.theme])
  const { file, commands = file === undefined ? [openPanel] : [] } = options
  if (file !== undefined) await runCommand(driverFile, 'vscode.open', { $uri: resolve(folder, file) })
  for (const command of commands) await runCommand(driverFile, ...parseCommand(command))
  const panel = commands.some((command) => command.startsWith(openPanel)) ? await filledPanel(page) : undefined
  await settled(page)
  for (const selector of options.clicks ?? []) {
    await click(page, panel, selector)
    await settled(page)
  }
}

const parseCommand = (command: string): [string, ...unknown[]] => {
  const [id = '', json] = /^(\S+)(?:\s+(.*))?$/s.exec(command)?.slice(1) ?? []
  try {
    const args: unknown = json === undefined ? [] : JSON.parse(json.startsWith('[') ? json : `[${json}]`)
    return [id, ...(args as unknown[])]
  } catch {
    throw new Expected(`What follows the command in --run '${command}' is no JSON.`)
  }
}

const click = async (page: Page, panel: Frame | undefined, selector: string): Promise<void> => {
  const inPanel = panel !== undefined && (await panel.locator(selector).count()) > 0
  await (inPanel ? panel : page).locator(selector).first().click({ timeout: 10_000 })
}
