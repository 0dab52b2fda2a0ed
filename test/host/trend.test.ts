import { strict as assert } from 'node:assert'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as vscode from 'vscode'
import type { IsoDate } from '../../src/core/domain/text'
import type { PastSource } from '../../src/core/index/ports'
import type { GraphCommit } from '../../src/core/parse/git/gitLogGraph'
import type { Platform } from '../../src/host/platform'
import { createKnowledge, type Knowledge } from '../../src/host/reading/knowledge'
import { createTrends } from '../../src/host/reading/createTrends'
import type { ReadyRoot } from '../../src/host/reading/rootKnowledge'
import type { Trends, TrendState } from '../../src/host/reading/trends'
import { createGitSource } from '../../src/node/git/gitSource'
import { createPastSource } from '../../src/node/git/pastSource'
import { ignoreCase } from '../../src/node/ignoreCase'
import { activeExtension, closeAllEditors, eventually, extensionId } from './harness'
import { hasKeyboard, press } from './keyboard'
import { longestBlock } from './longestBlock'
import { understudy } from './understudy'

const months = 24

/** Goes by keyboard from wherever the page has its focus to the last of its tabs. */
const goToTrend = async (shown: () => string | undefined): Promise<void> => {
  for (let stops = 0; stops < 30; stops += 1) {
    await press('Tab', 'End')
    if (shown() === 'trend') return
  }
  assert.fail('The tab was not reached by keyboard.')
}

async function* forever(signal: AbortSignal): AsyncGenerator<GraphCommit> {
  while (!signal.aborted) {
    await pause(20)
    yield { hash: 'none', parents: [], seconds: 0, people: [], on: '2026-01-01' as IsoDate }
  }
}

describe('the trend in the coverage panel', () => {
  after(closeAllEditors)

  it('fills in until every month was read', async function () {
    if (!hasKeyboard) this.skip()
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    await eventually('the filled panel', () => shown.panel?.state === 'ready')
    await goToTrend(() => shown.panel?.tab)
    const trend = await eventually(
      'the trend',
      () => (shown.panel?.trend?.kind === 'ready' ? shown.panel.trend : undefined),
      60_000,
    )
    assert.deepEqual(trend, { kind: 'ready', points: months, done: months })
  })
})

describe('the reading of a trend', () => {
  let storage: string
  let knowledge: Knowledge
  let root: ReadyRoot
  let trends: Trends
  let histories = 0
  /** Told the signal of a reading whose commits never end. */
  let endless: ((signal: AbortSignal) => void) | undefined
  const log = vscode.window.createOutputChannel('Trend', { log: true })

  /** Counts how often the history is read whole. */
  const counted = (past: PastSource, signal: AbortSignal): PastSource => ({
    ...past,
    graph: () => {
      histories += 1
      endless?.(signal)
      return endless === undefined ? past.graph() : forever(signal)
    },
  })

  const platform: Platform = {
    createGitSource,
    ignoreCase,
    createPastSource: (folder, options) => counted(createPastSource(folder, options), options.signal),
  }

  const start = () => {
    const extension = vscode.extensions.getExtension(extensionId)
    assert.ok(extension)
    const context = { extension, storageUri: vscode.Uri.file(storage) }
    // All that is taken of the context.
    trends = createTrends({
      extension: context as unknown as vscode.ExtensionContext,
      platform,
      log,
      isWanted: () => false,
    })
  }

  /** Follows until `isEnough`; gives all that was told. */
  const follow = async (isEnough: (state: TrendState) => boolean, stopped = false): Promise<readonly TrendState[]> => {
    const told: TrendState[] = []
    const wanted = new AbortController()
    trends.follow({ root, months, stopped, signal: wanted.signal }, (state) => told.push(state))
    await eventually('the trend', () => told.some(isEnough), 60_000)
    wanted.abort()
    return told
  }

  const isReady = ({ kind }: TrendState) => kind === 'ready'
  const pointsOf = (told: readonly TrendState[]) =>
    told.flatMap((state) => (state.kind === 'ready' ? [state.trend.points] : []))[0]
  const files = () => readdirSync(join(storage, 'trends')).map((name) => join(storage, 'trends', name))

  before(async () => {
    await activeExtension()
    storage = mkdtempSync(join(tmpdir(), 'understudy-trend-'))
    knowledge = createKnowledge(platform, log)
    await knowledge.settled()
    const [first] = knowledge.ready()
    assert.ok(first)
    root = first
  })
  beforeEach(() => {
    histories = 0
    endless = undefined
    start()
  })
  afterEach(() => {
    trends.dispose()
  })
  after(() => {
    knowledge.dispose()
    log.dispose()
    rmSync(storage, { recursive: true })
  })

  it('stops where it is told to, keeps what it has, and goes on from there', async () => {
    await follow((state) => state.kind === 'working' && (state.progress?.done ?? 0) >= 3)
    const stopped = (await follow(({ kind }) => kind === 'stopped', true)).find(({ kind }) => kind === 'stopped')
    const done = stopped?.kind === 'stopped' ? (stopped.progress?.done ?? 0) : 0
    assert.ok(done >= 3 && done < months, `${done} months`)
    const [first, second] = await follow(isReady)
    assert.equal(first?.kind, 'working')
    await eventually('what was remembered', () => second?.kind === 'working' && (second.progress?.done ?? 0) >= done)
    assert.equal(histories, 2)
  })

  it('comes from what was remembered the second time, at once', async () => {
    const before = pointsOf(await follow(isReady))
    trends.dispose()
    start()
    histories = 0
    const started = performance.now()
    const again = pointsOf(await follow(isReady))
    const took = performance.now() - started
    assert.equal(histories, 0)
    assert.equal(again?.length, months)
    assert.deepEqual(again, before)
    assert.ok(took < 1000, `${took} ms`)
  })

  it('is told again without any work where nothing has changed', async () => {
    await follow(isReady)
    histories = 0
    assert.deepEqual(
      (await follow(isReady)).map(({ kind }) => kind),
      ['ready'],
    )
    assert.equal(histories, 0)
  })

  it('reads anew where the file is damaged, and mends it', async () => {
    await follow(isReady)
    for (const file of files()) writeFileSync(file, '{"edition":1,"points":[{"on":')
    trends.dispose()
    start()
    assert.equal(pointsOf(await follow(isReady))?.length, months)
    assert.equal(histories, 1)
    await eventually('the mended file', () => files().every((file) => readFileSync(file, 'utf8').endsWith('}]}')))
  })

  it('tells what is remembered and reads nothing where it is stopped from the start', async () => {
    for (const file of files()) rmSync(file)
    const told = await follow(({ kind }) => kind === 'stopped', true)
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['working', 'working', 'stopped'],
    )
    assert.equal(histories, 0)
  })

  it('never holds the extension host’s thread for 50 ms', async () => {
    const blocks: number[] = []
    // A machine that does other things too may pause any of the rounds; what we do ourselves would show in every one.
    for (let round = 0; round < 3; round += 1) {
      trends.dispose()
      for (const file of files()) rmSync(file, { force: true })
      start()
      blocks.push(await longestBlock(() => follow(isReady)))
    }
    console.log(`[test]     longest blocks: ${blocks.map((block) => `${block.toFixed(0)} ms`).join(', ')}`)
    assert.ok(Math.min(...blocks) < 50, blocks.join(', '))
  })

  it('ends work that nobody has followed for a while', async () => {
    for (const file of files()) rmSync(file, { force: true })
    let isEnded = false
    endless = (signal) => {
      signal.addEventListener('abort', () => {
        isEnded = true
      })
    }
    await follow((state) => state.kind === 'working' && state.progress !== undefined)
    assert.equal(isEnded, false)
    await eventually('the end of the work', () => isEnded)
  })
})
