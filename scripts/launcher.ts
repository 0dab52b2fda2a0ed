/**
 * Opens a folder as VS Code's executable would, with the part of its command line that tests need: the extension under development, the tests'
 * entry, the folder. Its exit code is the tests'.
 */
import { createWriteStream, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { startBrowser } from './editorHost/browser'
import { Expected, runToTheEnd } from './editorHost/endings'
import { offerKeyboard } from './editorHost/keyboard'
import { addressOf, startServer } from './editorHost/server'

/** Before each line that the tests themselves print; test/host/index.ts puts it there. */
const testMark = '[test] '

const timeLimit = Number(process.env.UNDERSTUDY_HOST_TIMEOUT ?? 5 * 60_000)

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'disable-workspace-trust': { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
  })
  const folder = positionals[0]
  const { extensionDevelopmentPath: developmentPath, extensionTestsPath: testsPath } = values
  if (folder === undefined || typeof developmentPath !== 'string' || typeof testsPath !== 'string')
    throw new Expected('launcher --extensionDevelopmentPath=… --extensionTestsPath=… FOLDER')
  const workbench = {
    folder: resolve(folder),
    developmentPath: resolve(developmentPath),
    testsPath: resolve(testsPath),
  }
  const window: { page?: Page } = {}
  const keyboard = await offerKeyboard(() => window.page)
  const server = await startServer({
    trustEverything: values['disable-workspace-trust'] === true && process.env.UNDERSTUDY_WINDOW !== 'restricted',
    env: { UNDERSTUDY_KEYBOARD: keyboard },
  })
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  window.page = page
  const finished = await testsEnd(page, join(server.dataFolder, 'window.log'))
  await page.goto(addressOf(server, workbench))
  const code = (await finished()) || leftNoResults()
  if (code !== 0) {
    const kept = await server.keepLogs()
    await page.screenshot({ path: join(kept, 'window.png') }).catch(() => undefined)
    console.error(`The logs, and a picture of the window, are in ${kept}`)
  }
  return code
}

/** An extension host that died in the middle of the tests ends without an error, and without results. */
const leftNoResults = (): number => {
  const results = process.env.UNDERSTUDY_RESULTS
  return results === undefined || existsSync(results) ? 0 : 1
}

/**
 * The page calls two functions where the driver has put them: its whole console, and the tests' end. Of the console, what carries the tests' mark is
 * shown and the rest goes into a file: VS Code itself says a lot.
 */
const testsEnd = async (page: Page, log: string): Promise<() => Promise<number>> => {
  const { promise, resolve: end } = withResolvers<number>()
  const giveUp = (reason: string): void => {
    console.error(reason)
    end(1)
  }
  const timer = setTimeout(() => {
    giveUp(`The tests did not end within ${timeLimit / 1000} s.`)
  }, timeLimit)
  page.on('crash', () => {
    giveUp('The window crashed.')
  })
  const file = createWriteStream(log)
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const text = format(...args)
    if (text.startsWith(testMark)) console.log(text.slice(testMark.length))
    else file.write(`${type}: ${text}\n`)
  })
  await page.exposeFunction('codeAutomationExit', (exit: number) => {
    end(exit)
  })
  return () =>
    promise.finally(() => {
      clearTimeout(timer)
      file.end()
    })
}

const withResolvers = <T>(): { promise: Promise<T>; resolve: (value: T) => void } => {
  let settle: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, resolve: settle }
}

runToTheEnd(main)
