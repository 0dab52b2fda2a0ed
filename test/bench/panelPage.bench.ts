/**
 * How the coverage panel's page fares with 2,000 runbooks and 200 people, in a plain Chromium: the built page, the real models, nothing of the editor
 * around them. Expects `dist` to be built.
 */
import { startBrowser } from '../../scripts/editorHost/browser'
import { runToTheEnd } from '../../scripts/editorHost/endings'
import { buildCoverageReport } from '../../src/core/metrics/coverageReport/buildCoverageReport'
import { matrixModel } from '../../src/host/panel/matrix/matrixModel'
import { pageModel } from '../../src/host/panel/page/pageModel'
import { panelWords } from '../../src/host/panel/page/panelWords'
import type { ToPanel } from '../../src/panel/protocol/messages'
import { plainL10n } from '../unit/host/plainL10n'
import { date } from '../unit/support/snapshots'
import { generatedSnapshot } from './generatedSnapshot'
import { heapOf, millisecondsToPaint, openPanelPage, scroll, type Scrolled } from './panelHarness'

const today = date('2026-11-21')
const [documents, people] = [2000, 200]
const language = 'en'

const at = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const tell = (what: string, figure: string, goal: string): void => {
  console.log(`${what}: ${figure} (goal: ${goal})`)
}

const messagesOf = (): readonly ToPanel[] => {
  const base = generatedSnapshot(documents, people)
  const report = buildCoverageReport(base, today)
  const page = pageModel(
    { base, report, folders: ['generated'], folder: 0, notes: [], counts: { risks: 0 }, language },
    plainL10n,
  )
  return [
    { type: 'page', model: page, words: panelWords(plainL10n, base.levelLabels) },
    { type: 'tab', tab: 'matrix', model: matrixModel({ base, report, language }, plainL10n) },
  ]
}

const tellFrames = (what: string, { frames, cells, elements }: Scrolled): void => {
  const [half, most, worst] = [at(frames, 0.5), at(frames, 0.95), Math.max(...frames)]
  const figure = `${most.toFixed(1)} ms at the 95th percentile of ${frames.length} frames, ${half.toFixed(1)} in the median, ${worst.toFixed(0)} at most`
  tell(what, figure, '≤ 16 ms')
  tell(`${what}, most in the page`, `${cells} cells, ${elements} elements`, '≤ 3,000 cells')
}

const main = async (): Promise<number> => {
  const start = performance.now()
  const messages = messagesOf()
  console.log(
    `models of ${documents} × ${people}: ${(performance.now() - start).toFixed(0)} ms, ${(JSON.stringify(messages).length / 1024 / 1024).toFixed(1)} MB as text`,
  )
  const browser = await startBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync'])
  const paints: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const page = await openPanelPage(browser, 'dark')
    paints.push(await millisecondsToPaint(page, messages))
    await page.close()
  }
  tell(
    'first paint of the filled page after its message',
    `${at(paints, 0.5).toFixed(0)} ms in the median of 5, ${Math.max(...paints).toFixed(0)} at most`,
    '≤ 500 ms',
  )
  const page = await openPanelPage(browser, 'dark')
  await millisecondsToPaint(page, messages)
  tellFrames('scrolling down and up, 100 pixels a frame', await scroll(page, 'Top', 100, 5))
  tellFrames('the same by 1,500 pixels a frame', await scroll(page, 'Top', 1500, 5))
  const folded = page.getByRole('button', { name: /more people|People/ }).first()
  if ((await folded.count()) > 0) await folded.click()
  tellFrames('scrolling sideways through all people, 100 pixels a frame', await scroll(page, 'Left', 100, 5))
  const before = await heapOf(page)
  for (let round = 0; round < 10; round += 1) await scroll(page, round % 2 === 0 ? 'Top' : 'Left', 500, 1)
  const after = await heapOf(page)
  tell('heap before and after ten more rounds of scrolling', `${before.toFixed(1)} MB, ${after.toFixed(1)} MB`, 'flat')
  return 0
}

runToTheEnd(main)
