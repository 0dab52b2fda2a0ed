import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { projectRoot } from '../../scripts/editorHost/paths'
import type { ToPanel } from '../../src/panel/protocol/messages'
import themes from './themes.json'

const editor = `window.posted = 0
window.acquireVsCodeApi = () => {
  let state
  return { postMessage: (message) => void (window.posted += message === undefined ? 0 : 1), getState: () => state, setState: (kept) => void (state = kept) }
}`

/** The built page outside of the editor: its own script and sheet, the variables of one of the editor's themes, and nobody who answers but the caller. */
export const openPanelPage = async (browser: Browser, theme: keyof typeof themes): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const [script, sheet] = await Promise.all(
    ['panel.js', 'panel.css'].map((file) => readFile(join(projectRoot, 'dist', file), 'utf8')),
  )
  const variables = Object.entries(themes[theme]).map(([name, value]) => `${name}: ${value};`)
  await page.setContent(`<!doctype html><html lang="en"><head><style>:root { --vscode-font-family: sans-serif; --vscode-font-size: 13px; ${variables.join(' ')} }</style>
<style>${sheet ?? ''}</style></head><body data-state="loading"><main></main><p class="unseen" role="status" aria-live="polite"></p></body></html>`)
  await page.evaluate(editor)
  await page.addScriptTag({ content: script ?? '' })
  return page
}

/** Gives the page its messages at once, and answers how many milliseconds later the last of them is painted. */
export const millisecondsToPaint = async (page: Page, messages: readonly ToPanel[]): Promise<number> => {
  // Parsed beforehand, as the editor hands over objects, not texts.
  await page.evaluate(`window.waiting = JSON.parse(${JSON.stringify(JSON.stringify(messages))})`)
  return page.evaluate<number>(`new Promise((done) => {
    const start = performance.now()
    for (const message of waiting) window.postMessage(message, '*')
    const look = () => requestAnimationFrame(() => {
      if (document.body.dataset.state !== 'ready') return look()
      // What comes after the frame is drawn comes after it is painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => done(performance.now() - start)
      requestAnimationFrame(() => channel.port2.postMessage(undefined))
    })
    look()
  })`)
}

export type Scrolled = {
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[]
  /** The most at any moment. */
  readonly cells: number
  readonly elements: number
}

const scroller = `[...document.querySelectorAll('[role=tabpanel] *')].find((each) => each.scrollHeight > each.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(each).overflowY))`

/**
 * Scrolls the matrix for some seconds, to and fro, by so many pixels from frame to frame. The browser must not hold frames back to the screen's rate: then the time
 * between two is what one takes, from the scrolling to the paint.
 */
export const scroll = (page: Page, along: 'Top' | 'Left', step: number, seconds: number): Promise<Scrolled> =>
  page.evaluate<Scrolled>(`new Promise((done) => {
    const box = ${scroller}
    const most = () => '${along}' === 'Top' ? box.scrollHeight - box.clientHeight : box.scrollWidth - box.clientWidth
    const frames = []
    let [cells, elements, by, last] = [0, 0, ${step}, undefined]
    const start = performance.now()
    const frame = (now) => {
      if (last !== undefined) frames.push(now - last)
      last = now
      if (box.scroll${along} + by > most() || box.scroll${along} + by < 0) by = -by
      box.scroll${along} += by
      if (frames.length % 10 === 0) {
        cells = Math.max(cells, document.querySelectorAll('[role=gridcell], td').length)
        elements = Math.max(elements, document.getElementsByTagName('*').length)
      }
      if (now - start < ${seconds * 1000}) requestAnimationFrame(frame)
      else done({ frames: frames.slice(5), cells, elements })
    }
    requestAnimationFrame(frame)
  })`)

/** Megabytes that the page's script holds after everything that nobody needs has been thrown away. */
export const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1024 / 1024
}
