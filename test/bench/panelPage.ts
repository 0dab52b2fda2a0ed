import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../scripts/editorHost/browser'
import { projectRoot } from '../../scripts/editorHost/paths'
import { run } from '../../scripts/editorHost/processes'
import type { FromPanel, ToPanel } from '../../src/panel/protocol/messages'

/** The panel's page in a browser, answered by whoever measures, with the editor's own ways left out. */
export type PanelPage = {
  readonly page: Page
  readonly send: (message: ToPanel) => Promise<void>
}

const html = (style: string): string => `<!doctype html><html lang="en"><head><style>${style}</style></head>
<body><main></main><p class="unseen" role="status" aria-live="polite"></p></body></html>`

/** Builds the page and opens it at the size of a usual editor; `answer` is given all that the page says. */
export const openPanelPage = async (answer: (message: FromPanel) => void): Promise<PanelPage> => {
  await run(process.execPath, [join(projectRoot, 'esbuild.mjs')])
  const built = (name: string) => readFile(join(projectRoot, 'dist', name), 'utf8')
  const page = await (await startBrowser()).newPage({ viewport: { width: 1200, height: 800 } })
  await page.setContent(html(await built('panel.css')))
  await page.exposeFunction('toHost', answer)
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => { toHost(message) }, getState: () => undefined, setState: () => undefined })',
  )
  await page.addScriptTag({ content: await built('panel.js') })
  const send = async (message: ToPanel): Promise<void> => {
    await page.evaluate(`dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`)
  }
  return { page, send }
}
