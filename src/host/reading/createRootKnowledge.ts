import * as vscode from 'vscode'
import type { DocPath } from '../../core/domain/text'
import { createKnowledgeIndex } from '../../core/index/knowledgeIndex'
import { createBatch } from './batch'
import { logged } from '../door'
import { showWork } from './longWork'
import { createPacer } from './pacer'
import type { Platform } from '../platform'
import { followTheDay, publish, readAll, readHistory, takeIn } from './rootReading'
import { progressWords, type RootKnowledge, type RootState } from './rootKnowledge'
import { indexSettings, readSettings } from '../settings'
import { watchFolder } from './watchFolder'
import { watchOuterHead } from './watchOuterHead'
import { createWorkspaceTree } from './workspaceFiles'

/** A few changes are taken in at once; the editor tells of hundreds in pieces, 200 ms apart. */
const patience = (gathered: number) => (gathered < 100 ? { quiet: 150, atMost: 400 } : { quiet: 500, atMost: 10_000 })
const patienceAfterCommit = () => ({ quiet: 500, atMost: 2000 })

export const createRootKnowledge = (
  folder: vscode.WorkspaceFolder,
  platform: Platform,
  log: vscode.LogOutputChannel,
  changed: () => void,
): RootKnowledge => {
  const state = createState(folder, platform, log, changed)
  const refresh = () => run(state, 'read the folder', () => readAll(state))
  const changes = createBatch<string>(patience, (paths) => run(state, 'take in changes', () => takeIn(state, paths)))
  const moves = createBatch<'moved'>(patienceAfterCommit, () =>
    run(state, 'read the history', () => readHistory(state)),
  )
  const moved = () => {
    moves.add('moved')
  }
  const isDocument = (path: string) => state.index.snapshot()?.documents.has(path as DocPath) === true
  const watch = watchFolder(folder, { changed: changes.add, moved, isDocument, hasDocuments: hasDocuments(state) })
  const listening = vscode.Disposable.from(
    changes,
    moves,
    watch,
    watchOuterHead(folder, moved),
    ...followTheEditor(state, refresh),
  )
  void refresh()
  return {
    folder,
    ready: () => state.ready,
    failure: () => state.failure,
    waiting: () => (state.running.size === 0 ? undefined : progressWords(state.progress)),
    snapshots: () => state.snapshots,
    refresh,
    stop: () => {
      stop(state)
    },
    settled: () => settled(state, () => changes.isEmpty() && moves.isEmpty() && watch.isQuiet()),
    dispose() {
      state.disposed = true
      stop(state)
      listening.dispose()
    },
  }
}

const hasDocuments =
  ({ index }: RootState) =>
  (folder: string) =>
    [...(index.snapshot()?.documents.keys() ?? [])].some((path) => path.startsWith(`${folder}/`))

/** Trust, settings, and a new day. */
const followTheEditor = (state: RootState, refresh: () => Promise<void>): readonly vscode.Disposable[] => [
  vscode.workspace.onDidGrantWorkspaceTrust(refresh),
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('understudy', state.folder)) followSettings(state, refresh)
  }),
  vscode.window.onDidChangeWindowState(() => {
    followTheDay(state)
  }),
]

const stop = (state: RootState): void => {
  if (state.running.size > 0) state.stop.abort()
}

/** What the settings change is worked out anew, and no more than that. */
const followSettings = (state: RootState, refresh: () => Promise<void>): void => {
  const before = state.settings
  state.settings = readSettings(state.folder.uri)
  const { ignoreCase } = state.platform
  const [old, now] = [indexSettings(before, ignoreCase), indexSettings(state.settings, ignoreCase)]
  const plain = (settings: typeof now) => JSON.stringify({ ...settings, keys: [...settings.keys] })
  state.index.setSettings(now)
  if (plain(old) !== plain(now)) void refresh()
  else if (before.historyEnabled !== state.settings.historyEnabled)
    void run(state, 'read the history', () => readHistory(state))
  else if (state.ready) void publish(state, state.ready.base)
}

/** Waits until nothing runs and nothing is about to. */
const settled = async (state: RootState, isQuiet: () => boolean): Promise<void> => {
  while (!state.disposed && (state.running.size > 0 || !isQuiet())) {
    await Promise.all(state.running)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const createState = (
  folder: vscode.WorkspaceFolder,
  platform: Platform,
  log: vscode.LogOutputChannel,
  changed: () => void,
): RootState => {
  const settings = readSettings(folder.uri)
  const state: RootState = {
    folder,
    platform,
    log,
    changed,
    settings,
    stop: new AbortController(),
    index: createKnowledgeIndex(createWorkspaceTree(folder.uri), indexSettings(settings, platform.ignoreCase)),
    course: {
      pacer: createPacer(),
      isCancelled: () => state.stop.signal.aborted,
      onProgress: (progress) => {
        const before = state.progress
        state.progress = progress
        if (before?.what !== progress.what || progress.done - before.done >= 500) changed()
      },
    },
    running: new Set(),
    ready: undefined,
    failure: undefined,
    progress: undefined,
    withoutHistory: undefined,
    stopped: false,
    snapshots: 0,
    disposed: false,
  }
  return state
}

/** One piece of work, shown as running; its failure is kept, logged and told by the views. */
const run = (state: RootState, what: string, work: () => Promise<void>): Promise<void> => {
  if (state.disposed) return Promise.resolve()
  if (state.running.size === 0 && state.stop.signal.aborted) state.stop = new AbortController()
  state.failure = undefined
  const running = Promise.resolve(
    vscode.window.withProgress({ location: { viewId: 'understudy.runbooks' } }, async () => {
      try {
        await work()
      } catch (error) {
        state.failure = logged(state.log, `${state.folder.name}: ${what}`, error)
      }
    }),
  ).finally(() => {
    state.running.delete(running)
    state.progress = undefined
    if (!state.disposed) state.changed()
  })
  state.running.add(running)
  void showWork(
    {
      title: `Understudy: ${state.folder.name}`,
      words: () => progressWords(state.progress),
      stop: () => {
        stop(state)
      },
    },
    running,
  )
  return running
}
