import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HistoryUnavailable } from '../../../../src/core/index/history/historyUnavailable'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { atOnce } from '../../../../src/core/domain/steps'
import type { IsoDate } from '../../../../src/core/domain/text'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import {
  readTrend,
  type TrendAnswer,
  type TrendProgress,
  type TrendRequest,
} from '../../../../src/core/index/trend/readTrend'
import type { TrendFigures, TrendPoint } from '../../../../src/core/metrics/trend/trend'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../../src/node/desk'
import { trendFigures } from '../../../../src/core/metrics/trend/trendFigures'
import { createGitFileTree } from '../../../../src/node/git/gitFileTree'
import { createGitSource } from '../../../../src/node/git/gitSource'
import { createPastSource } from '../../../../src/node/git/pastSource'
import { ignoreCase } from '../../../../src/node/ignoreCase'
import { createLoader } from '../../../../src/node/loadRepository'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'
import { unhurried } from '../../support/memoryTree'
import { fillChangingRepository } from '../../support/changingRepository'

const today = '2026-03-20' as IsoDate

const ask = async (root: string, more: Partial<TrendRequest> = {}): Promise<TrendAnswer> => {
  const past = createPastSource(root)
  const settings = { ...defaultIndexSettings, discovery: { ignoreCase } }
  try {
    return await readTrend(past, { today, months: 24, settings, folder: '', ...more }, unhurried)
  } finally {
    past.close()
  }
}

const pointsOf = async (root: string, more: Partial<TrendRequest> = {}): Promise<readonly TrendPoint[]> => {
  const answer = await ask(root, more)
  assert.ok(answer.kind === 'trend', JSON.stringify(answer))
  return answer.trend.points
}

type Counted = Readonly<Record<'open' | 'overdue' | 'notStated', unknown>>
type CoverageSaid = {
  readonly commit: string
  readonly summary: Readonly<Record<string, unknown>> & { readonly truckFactor: { readonly value: number } | null }
}
type IncidentsSaid = { readonly all: { readonly actions: Counted } }

const json = async (from: string, ...words: readonly string[]): Promise<unknown> => {
  const { stdout, stderr } = await runCommandLine(words, {
    version: '1.2.3',
    columns: undefined,
    colour: false,
    loader: createLoader({ from, clock: () => '2030-01-01' as IsoDate, showProgress: () => undefined }),
    desk: createDesk(from),
  })
  assert.equal(stderr, '')
  return JSON.parse(stdout)
}

const count = (value: unknown) => (Array.isArray(value) ? value.length : value)

/** Holds a point against what the command line says of that commit on that day. */
const assertSaidAlone = async (root: string, { on, commit, figures }: TrendPoint, folder = '.'): Promise<void> => {
  const asOf = ['--json', '--at', commit, '--today', on, folder]
  const coverage = (await json(root, 'coverage', ...asOf)) as CoverageSaid
  const { actions } = ((await json(root, 'incidents', ...asOf)) as IncidentsSaid).all
  const { openActions, overdueActions, actionsNotStated, ...others } = figures
  const { summary } = coverage
  const named: Readonly<Record<string, unknown>> = {
    ...others,
    truckFactor: others.truckFactor ?? null,
    coverage: others.coverage ?? null,
  }
  const both = Object.keys(named).filter((name) => name in summary)
  assert.equal(both.length, 11)
  assert.deepEqual(
    {
      commit,
      openActions,
      overdueActions,
      actionsNotStated,
      ...Object.fromEntries(both.map((name) => [name, named[name]])),
    },
    {
      commit: coverage.commit,
      openActions: count(actions.open),
      overdueActions: count(actions.overdue),
      actionsNotStated: count(actions.notStated),
      ...Object.fromEntries(
        both.map((name) => [name, name === 'truckFactor' ? (summary.truckFactor?.value ?? null) : summary[name]]),
      ),
    },
    on,
  )
}

describe('the trend of a real repository', function () {
  this.timeout(240_000)
  let repository: TestRepository
  before(() => {
    repository = createTestRepository()
    fillChangingRepository(repository)
    repository.write('runbooks/not-committed.md', '# Not committed\n')
  })
  after(() => {
    repository.remove()
  })

  it('says of each month what the command line says of its commit on its last day', async () => {
    const points = await pointsOf(repository.root)
    assert.ok(points.length > 12)
    const different = new Set(points.map(({ figures }) => JSON.stringify(figures)))
    assert.ok(different.size > 8, `${different.size} different months`)
    for (const point of points) await assertSaidAlone(repository.root, point)
  })

  it('says the same of a folder as the command line does', async () => {
    const points = await pointsOf(repository.root, { folder: 'runbooks', months: 8 })
    for (const point of points) await assertSaidAlone(repository.root, point, 'runbooks')
  })

  it('says the same of a workspace that is a folder of the repository', async () => {
    const root = join(repository.root, 'runbooks')
    const settings = { ...defaultIndexSettings, runbooks: ['**'] }
    const points = await pointsOf(root, { months: 6, settings })
    assert.equal(points.length, 6)
    for (const { on, commit, figures } of points) {
      const index = createKnowledgeIndex(await createGitFileTree(root, commit), settings)
      await index.refresh(unhurried)
      const base = await index.readHistory(createGitSource(root, { commit }), unhurried)
      assert.deepEqual(figures, atOnce(trendFigures(base, on)))
    }
  })

  it('stands in the report where it is asked for', async () => {
    const words = ['report', '--format', 'json', '--trend', '5', '--today', today]
    const { trend } = (await json(repository.root, ...words)) as {
      readonly trend: { readonly points: readonly unknown[] }
    }
    const points = await pointsOf(repository.root, { months: 5 })
    const written = points.map(({ figures: { truckFactor, coverage, ...figures }, ...moment }) => ({
      ...moment,
      ...figures,
      coverage: coverage ?? null,
      truckFactor: truckFactor ?? null,
    }))
    assert.deepEqual(trend.points, written)
    const earlier = points[2]
    assert.ok(earlier)
    const asOf = (await json(repository.root, ...words, '--at', earlier.commit)) as typeof trend & {
      trend: { commit: string }
    }
    assert.equal(asOf.trend.commit, earlier.commit)
  })

  it('tells each point as it comes, the newest first, and what was known before at once', async () => {
    const told: TrendProgress[] = []
    const past = createPastSource(repository.root)
    const whole = await pointsOf(repository.root, { months: 6 })
    const marked: TrendFigures | undefined = whole[0] && { ...whole[0].figures, singlePoints: 4711 }
    const question = { today, months: 6, settings: defaultIndexSettings, folder: '' }
    const known: TrendRequest['known'] = ({ on }) => (on === whole[0]?.on ? marked : undefined)
    const answer = await readTrend(past, { ...question, known }, { ...unhurried, onPoint: (one) => told.push(one) })
    past.close()
    assert.deepEqual(
      told.map(({ done, total }) => `${done} of ${total}`),
      ['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6'],
    )
    assert.deepEqual(
      told[1]?.trend.points.map(({ on }) => on),
      [whole[0]?.on, today],
    )
    assert.ok(answer.kind === 'trend')
    assert.deepEqual(answer.trend.points.slice(1), whole.slice(1))
    assert.equal(answer.trend.points[0]?.figures.singlePoints, 4711)
  })

  it('asks git for no history where every point is known', async () => {
    const whole = await pointsOf(repository.root)
    const past = createPastSource(repository.root)
    const closed = {
      ...past,
      graph: () => assert.fail('the graph was asked for'),
      commits: () => assert.fail('the commits were asked for'),
    }
    const known: TrendRequest['known'] = ({ on }) => whole.find((point) => point.on === on)?.figures
    const question = { today, months: 24, settings: defaultIndexSettings, folder: '', known }
    const answer = await readTrend(closed, question, unhurried)
    past.close()
    assert.deepEqual(answer.kind === 'trend' && answer.trend.points, whole)
  })

  it('stops where it is told to, and leaves no git behind', async () => {
    const stop = new AbortController()
    const past = createPastSource(repository.root, { signal: stop.signal })
    const course = {
      ...unhurried,
      isCancelled: () => stop.signal.aborted,
      onPoint: ({ done }: TrendProgress) => {
        if (done === 3) stop.abort()
      },
    }
    const question = { today, months: 24, settings: defaultIndexSettings, folder: '' }
    await assert.rejects(
      readTrend(past, question, course),
      (error) => error instanceof HistoryUnavailable && error.reason === 'cancelled',
    )
    past.close()
  })

  it('says why there is none: no repository, no commit, a shallow clone', async () => {
    const bare = realpathSync(mkdtempSync(join(tmpdir(), 'understudy-none-')))
    const none = await ask(bare)
    assert.deepEqual([none.kind, none.kind === 'none' && none.why], ['none', 'not-a-repository'])
    execFileSync('git', ['init', '--quiet', bare])
    const empty = await ask(bare)
    assert.deepEqual([empty.kind, empty.kind === 'none' && empty.why], ['none', 'no-commits'])
    rmSync(bare, { recursive: true })
    const shallow = realpathSync(mkdtempSync(join(tmpdir(), 'understudy-shallow-')))
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.root}`, shallow], { stdio: 'ignore' })
    const cut = await ask(shallow)
    rmSync(shallow, { recursive: true })
    assert.deepEqual([cut.kind, cut.kind === 'none' && cut.why], ['none', 'shallow'])
    assert.match(cut.kind === 'none' ? cut.note : '', /git fetch --unshallow/)
  })
})
