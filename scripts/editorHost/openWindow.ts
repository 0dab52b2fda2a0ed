import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, ConsoleMessage, Frame, Page, Request } from 'playwright-core'
import { startBrowser } from './browser'
import { projectRoot, temporaryFolder } from './paths'
import { addressOf, startServer, type EditorServer } from './server'
import { driverPath, filledPanel, runCommand, settled, until, workbenchShown } from './window'
import { themes, type Theme } from '../picture'

type Running = { readonly server: EditorServer; readonly driver: string }

let browser: Promise<Browser> | undefined
const servers = new Map<boolean, Promise<Running>>()

/** One server for all windows that trust their folder, and one for those that do not: it is the server that is told. */
const serverFor = (trusted: boolean): Promise<Running> => {
  const running = servers.get(trusted) ?? start(trusted)
  servers.set(trusted, running)
  return running
}

const start = async (trusted: boolean): Promise<Running> => {
  const driver = join(await temporaryFolder('driver'), 'address')
  const server = await startServer({
    trustEverything: trusted,
    settings: { 'window.autoDetectColorScheme': false, 'window.autoDetectHighContrast': false },
    besides: driverPath,
    env: { UNDERSTUDY_DRIVER: driver },
  })
  return { server, driver }
}

export type Opened = {
  readonly page: Page
  /** Where the server answers: the one place that a request may go to. */
  readonly authority: string
  /** All that the window asked for since it was opened. */
  readonly requests: readonly Request[]
  /** What the panel's page said of errors, and the whole window of broken policies, since it was opened. */
  complaints(): readonly string[]
  run(id: string, ...args: readonly unknown[]): Promise<unknown>
  /** Opens the panel, and answers its document once it is filled. */
  panel(): Promise<Frame>
  /** The document of the panel that is open already, once it is filled. */
  restored(): Promise<Frame>
  theme(theme: Theme): Promise<void>
  /** Loads the window anew, as *Reload Window* does. */
  reload(): Promise<void>
  close(): Promise<void>
}

export type OpenOptions = { readonly trusted?: boolean } & Pick<
  BrowserContextOptions,
  'viewport' | 'reducedMotion' | 'forcedColors' | 'acceptDownloads'
>

const usualSize = { width: 1440, height: 900 }

/** Opens a folder in a window of its own, with the extension of this checkout. */
export const openWindow = async (folder: string, { trusted = true, ...options }: OpenOptions = {}): Promise<Opened> => {
  const { server, driver } = await serverFor(trusted)
  browser ??= startBrowser()
  const page = await (await browser).newPage({ viewport: usualSize, colorScheme: 'light', ...options })
  const requests: Request[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request))
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(message.text())
  })
  page.on('pageerror', (failure) => {
    if (isOfPanel(failure.stack ?? '')) complaints.push(failure.stack ?? failure.message)
  })
  page.setDefaultTimeout(20_000)
  let address = await arrive(page, driver, () => page.goto(addressOf(server, { folder, developmentPath: projectRoot })))
  const run = (id: string, ...args: readonly unknown[]): Promise<unknown> => runCommand(address, id, ...args)
  return {
    ...{ page, requests, complaints: () => complaints, run, authority: server.authority },
    panel: async () => {
      await run('understudy.showCoveragePanel')
      return filledPanel(page)
    },
    restored: () => filledPanel(page),
    // From the settings file, a window with an extension under development takes some themes and not others.
    theme: async (theme) => {
      await run('understudyDriver.configure', 'workbench.colorTheme', themes[theme])
      await settled(page)
    },
    reload: async () => {
      // By the editor's own command, for that keeps what is open; the answer is lost with the window.
      const loaded = page.waitForEvent('load')
      address = await arrive(page, driver, async () => {
        void run('workbench.action.reloadWindow').catch(() => undefined)
        await loaded
      })
    },
    close: () => page.context().close(),
  }
}

const isOfPanel = (place: string): boolean => place.includes('/dist/panel.js')

/** The editor itself has much to say of its own; a broken policy is ours wherever it is told. */
const isComplaint = (message: ConsoleMessage): boolean =>
  /Content Security Policy|Refused to (load|execute|apply|frame|connect)/i.test(message.text()) ||
  (['error', 'warning', 'assert'].includes(message.type()) && isOfPanel(message.location().url))

let windows = 0

/** Each window writes where it takes commands into the same file: it is put aside before the next one is opened. */
const arrive = async (page: Page, driver: string, go: () => Promise<unknown>): Promise<string> => {
  await go()
  await workbenchShown(page)
  await until('the window to take commands', () => Promise.resolve(existsSync(driver)))
  windows += 1
  const own = `${driver}-${windows}`
  await rename(driver, own)
  return own
}

/** Copies the logs of all servers to where they outlive us, and says where. */
export const keepAllLogs = async (): Promise<readonly string[]> =>
  Promise.all([...servers.values()].map(async (running) => (await running).server.keepLogs()))
