import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { isDeepStrictEqual } from 'node:util'
import { atOnce } from '../../src/core/domain/steps'
import type { IsoDate } from '../../src/core/domain/text'
import { createKnowledgeIndex } from '../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../src/core/index/settings'
import { readTrend, type TrendRequest } from '../../src/core/index/trend/readTrend'
import type { TrendPoint } from '../../src/core/metrics/trend/trend'
import { trendFigures } from '../../src/core/metrics/trend/trendFigures'
import { createGitFileTree } from '../../src/node/git/gitFileTree'
import { createGitSource } from '../../src/node/git/gitSource'
import { createPastSource } from '../../src/node/git/pastSource'
import { createPacer } from '../../src/node/pacer'

/** The same numbers in the same order every time: the generator of S. K. Park and K. W. Miller, 1988. */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const day = 86_400
const lastDay = Date.UTC(2026, 10, 20) / 1000

/** A repository of so many runbooks, changed by so many commits of twelve people over three years. */
const generate = (root: string, runbooks: number, commits: number): void => {
  const random = createRandom(20261122)
  const text = (seed: number) =>
    `# Runbook\n\n${Array.from({ length: 40 }, (_, at) => `${at}. Do ${seed % (at + 7)} things to ${random(9000)}.`).join('\n')}\n`
  const parts = Array.from({ length: commits }, (_, at) => {
    const seconds = lastDay - Math.floor(((commits - at) * 3 * 365 * day) / commits)
    const who = `Person ${random(12)} <p${random(12)}@example.com> ${seconds} +0000`
    const body = text(at)
    const path = `runbooks/area-${random(20)}/runbook-${random(Math.max(1, Math.min(runbooks, at)))}.md`
    return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata 6\nChange\nM 644 inline ${path}\ndata ${Buffer.byteLength(body)}\n${body}\n`
  })
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', root])
  execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { input: parts.join(''), maxBuffer: 1e9 })
}

const unhurried = { pacer: { breathe: () => undefined } }

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly took: number }> => {
  const start = performance.now()
  const result = await work()
  return { result, took: performance.now() - start }
}

const trendOf = async (root: string, today: IsoDate, known?: TrendRequest['known']): Promise<readonly TrendPoint[]> => {
  const past = createPastSource(root)
  const question = { today, months: 24, settings: defaultIndexSettings, folder: '' }
  const answer = await readTrend(past, known === undefined ? question : { ...question, known }, {
    pacer: createPacer(),
  })
  past.close()
  if (answer.kind === 'none') throw new Error(answer.note)
  return answer.trend.points
}

/** What `coverage --at` does for one month, without the start of a program. */
const separately = async (root: string, { commit, on }: TrendPoint): Promise<TrendPoint> => {
  const index = createKnowledgeIndex(await createGitFileTree(root, commit), defaultIndexSettings)
  await index.refresh(unhurried)
  const base = await index.readHistory(createGitSource(root, { commit }), unhurried)
  return { commit, on, figures: atOnce(trendFigures(base, on)) }
}

const measure = async (name: string, root: string, today: IsoDate): Promise<void> => {
  const cold = await timed(() => trendOf(root, today))
  const points = cold.result
  const alone = await timed(async () => {
    const months: TrendPoint[] = []
    for (const point of points) months.push(await separately(root, point))
    return months
  })
  if (!isDeepStrictEqual(alone.result, points)) throw new Error('The two ways differ.')
  const known = new Map(points.map(({ on, figures }) => [on, figures]))
  const warm = await timed(() => trendOf(root, today, ({ on }) => known.get(on)))
  console.log(
    `trend of ${name}: ${points.length} months ${cold.took.toFixed(0)} ms, one by one ${alone.took.toFixed(0)} ms (${(alone.took / cold.took).toFixed(1)} ×), remembered ${warm.took.toFixed(0)} ms`,
  )
}

const main = async (): Promise<void> => {
  const [path, today] = process.argv.slice(2)
  if (path !== undefined) {
    await measure(path, path, (today ?? new Date().toISOString().slice(0, 10)) as IsoDate)
    return
  }
  for (const [runbooks, commits] of [
    [200, 2000],
    [1000, 10_000],
  ] as const) {
    const root = mkdtempSync(join(tmpdir(), 'understudy-bench-'))
    generate(root, runbooks, commits)
    await measure(`${commits} commits on ${runbooks} runbooks`, root, '2026-11-20' as IsoDate)
    rmSync(root, { recursive: true })
  }
}

await main()
