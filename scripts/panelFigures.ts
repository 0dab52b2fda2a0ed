import { setTimeout as pause } from 'node:timers/promises'
import type { Frame } from 'playwright-core'
import { join } from 'node:path'
import { percentText } from '../src/core/metrics/words'
import { projectRoot } from './editorHost/paths'
import { run } from './editorHost/processes'

export type Figures = Readonly<Record<string, string>>

type Summary = {
  readonly runbooks: number
  readonly coverage: number | null
  readonly singlePoints: number
  readonly uncovered: number
  readonly noTrainer: number
  readonly lapsed: number
  readonly overdueReviews: number
  readonly unknown: number
}

/** What the command line counts in a folder, by the names that the panel's figures have. */
export const commandLineFigures = async (folder: string): Promise<Figures> => {
  const cli = join(projectRoot, 'dist', 'cli.js')
  const text = await run(process.execPath, [cli, 'coverage', folder, '--json', '--no-cache'])
  const { summary } = JSON.parse(text) as { readonly summary: Summary }
  return {
    runbooks: String(summary.runbooks),
    coverage: summary.coverage === null ? '–' : percentText(summary.coverage),
    'single-points': String(summary.singlePoints),
    uncovered: String(summary.uncovered),
    'no-trainer': String(summary.noTrainer),
    lapsed: String(summary.lapsed),
    overdue: String(summary.overdueReviews),
    ...(summary.unknown > 0 ? { unknown: String(summary.unknown) } : {}),
  }
}

/** The figures as they stand on the page. */
export const pageFigures = (panel: Frame): Promise<Figures> =>
  panel.evaluate<Record<string, string>>(
    `Object.fromEntries([...document.querySelectorAll('[data-figure]')].map((each) => [each.dataset.figure, each.querySelector('strong').textContent]))`,
  )

/** The page's figures once they are those of the command line, or after a minute as they are then: the history comes in after the rest. */
export const settledFigures = async (panel: Frame, wanted: Figures): Promise<Figures> => {
  const deadline = Date.now() + 60_000
  for (;;) {
    const now = await pageFigures(panel)
    if (sameFigures(now, wanted) || Date.now() > deadline) return now
    await pause(200)
  }
}

export const sameFigures = (one: Figures, other: Figures): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key] === other[key])
