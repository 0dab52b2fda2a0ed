import { performance } from 'node:perf_hooks'
import { runToTheEnd } from '../../scripts/editorHost/endings'
import { buildCoverageReport } from '../../src/core/metrics/coverageReport/buildCoverageReport'
import { whatIf } from '../../src/core/metrics/people/whatIf'
import { pageModel } from '../../src/host/panel/page/pageModel'
import { panelWords } from '../../src/host/panel/page/panelWords'
import { whatIfModel } from '../../src/host/panel/whatIf/whatIfModel'
import { whatIfTabModel } from '../../src/host/panel/whatIf/whatIfTabModel'
import type { FromPanel } from '../../src/panel/protocol/messages'
import { plainL10n as l10n } from '../unit/host/plainL10n'
import { date, personId } from '../unit/support/snapshots'
import { generatedSnapshot } from './generatedSnapshot'
import { openPanelPage, type PanelPage } from './panelPage'

const today = date('2026-11-21')
const language = 'en-GB'
const rounds = 15

const middle = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  return `median ${at(0.5)} ms, ${at(0)}–${at(1)} ms`
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** From a tick to the frame in which the figures show it, in the page's own clock: core, model, message and drawing. */
const tickScript = (index: number): string => `new Promise((done) => {
  const ticks = document.querySelectorAll('.whom input')
  const title = () => document.querySelector('.outcome h2')?.textContent ?? ''
  const before = title()
  const start = performance.now()
  const seen = new MutationObserver(() => {
    // Between two outcomes nothing, or that nobody is chosen, may stand there for a moment.
    if (title() === before || !title().startsWith('Without')) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
  })
  seen.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true })
  ticks[${index}].click()
})`

const modelsOf = (documents: number, people: number) => {
  const base = generatedSnapshot(documents, people)
  const report = buildCoverageReport(base, today)
  const page = pageModel(
    { base, report, folders: ['generated'], folder: 0, notes: [], counts: { risks: 0 }, language },
    l10n,
  )
  return { base, report, page, tab: whatIfTabModel({ base, report, language }, l10n) }
}

const ticksIn = async (
  { page, send }: PanelPage,
  { page: model, tab }: ReturnType<typeof modelsOf>,
): Promise<readonly number[]> => {
  await send({ type: 'page', model, words: panelWords(l10n) })
  await send({ type: 'tab', tab: 'what-if', model: tab })
  await page.locator('#tab-what-if').click()
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    took.push(await page.evaluate<number>(tickScript(round)))
    // The same again takes it back, so that one more is gone each second time at most.
    if (round % 2 === 1) await page.evaluate(tickScript(round))
  }
  return took
}

const measure = async (documents: number, people: number): Promise<void> => {
  const size = `${documents} documents × ${people} people`
  const models = modelsOf(documents, people)
  const { base, report } = models
  const two = ['person-1', 'person-2']
  const core = Array.from({ length: rounds }, () => timed(() => whatIf(base, two.map(personId), today, report)))
  const told = Array.from({ length: rounds }, () =>
    timed(() => JSON.stringify(whatIfModel({ base, report, gone: two, complete: true, language }, l10n))),
  )
  console.log(`what if two leave, ${size}, from the report: ${middle(core)}; with the panel’s message: ${middle(told)}`)
  const panel = await openPanelPage((message: FromPanel) => {
    if (message.type !== 'ask') return
    const { gone } = message.question
    const model = gone.length === 0 ? undefined : whatIfModel({ base, report, gone, complete: true, language }, l10n)
    void panel.send({ type: 'what-if', model })
  })
  console.log(`a tick until it is drawn, ${size}: ${middle(await ticksIn(panel, models))}`)
}

runToTheEnd(async () => {
  await measure(2000, 200)
  await measure(10_000, 200)
  return 0
})
