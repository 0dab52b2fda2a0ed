import * as vscode from 'vscode'
import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import { createKnowledgeIndex, type KnowledgeIndex } from '../core/index/knowledgeIndex'
import { inSlices } from '../core/index/inSlices'
import type { Course, Progress } from '../core/index/ports'
import { coverageReportSteps } from '../core/metrics/buildCoverageReport'
import type { CoverageReport } from '../core/metrics/coverageReport'
import type { DocPath, IsoDate } from '../core/domain/text'
import { createBatch } from './batch'
import { toPath, toUri } from './convert'
import { logged } from './door'
import { afterReading, historyPlan, type WithoutHistory } from './historyPlan'
import { createPacer } from './pacer'
import type { Platform } from './platform'
import { dayOf, indexSettings, readSettings } from './settings'
import { createWorkspaceTree, watchFolder } from './workspaceFiles'

/** A workspace folder that has been read. */
export type ReadyRoot = {
  readonly folder: vscode.WorkspaceFolder
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly today: IsoDate
  /** Why the history is not in it; undefined where it is. */
  readonly withoutHistory: WithoutHistory | undefined
}

/** One workspace folder, read and kept fresh until disposed. */
export type RootKnowledge = {
  readonly folder: vscode.WorkspaceFolder
  readonly ready: () => ReadyRoot | undefined
  readonly failure: () => string | undefined
  readonly waiting: () => string | undefined
  readonly refresh: () => Promise<void>
  readonly settled: () => Promise<void>
  readonly dispose: () => void
}

/** Milliseconds of quiet after which changes are taken in. */
const QUIET_MS = 200
const QUIET_AFTER_COMMIT_MS = 500

type State = {
  readonly folder: vscode.WorkspaceFolder
  readonly platform: Platform
  readonly log: vscode.LogOutputChannel
  readonly index: KnowledgeIndex
  readonly changed: () => void
  readonly course: Course
  readonly running: Set<Promise<void>>
  ready: ReadyRoot | undefined
  failure: string | undefined
  progress: Progress | undefined
  withoutHistory: WithoutHistory | undefined
  disposed: boolean
}

export const createRootKnowledge = (
  folder: vscode.WorkspaceFolder,
  platform: Platform,
  log: vscode.LogOutputChannel,
  changed: () => void,
): RootKnowledge => {
  const state = createState(folder, platform, log, changed)
  const changes = createBatch<string>(QUIET_MS, (paths) => {
    void run(state, 'take in changes', () => takeIn(state, paths))
  })
  const moves = createBatch<unknown>(QUIET_AFTER_COMMIT_MS, () => {
    void run(state, 'read the history', () => readHistory(state))
  })
  const refresh = () => run(state, 'read the folder', () => readAll(state))
  const listening = vscode.Disposable.from(
    changes,
    moves,
    watchFolder(folder, {
      changed: changes.add,
      moved: moves.add,
      isFolderOfDocuments: (path) => holdsDocuments(state, path),
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy', folder)) void refresh()
    }),
    vscode.window.onDidChangeWindowState(() => {
      followTheDay(state)
    }),
  )
  void refresh()
  return {
    folder,
    ready: () => state.ready,
    failure: () => state.failure,
    waiting: () => (state.running.size === 0 ? undefined : progressWords(state.progress)),
    refresh,
    settled: () => settled(state, () => changes.isEmpty() && moves.isEmpty()),
    dispose() {
      state.disposed = true
      listening.dispose()
    },
  }
}

const holdsDocuments = ({ ready }: State, folder: string): boolean =>
  [...(ready?.base.documents.keys() ?? [])].some((path) => path.startsWith(`${folder}/`))

/** Waits until nothing runs and nothing is about to. */
const settled = async (state: State, isQuiet: () => boolean): Promise<void> => {
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
): State => {
  const state: State = {
    folder,
    platform,
    log,
    changed,
    index: createKnowledgeIndex(createWorkspaceTree(folder.uri), indexSettings(readSettings(folder.uri))),
    course: {
      pacer: createPacer(),
      isCancelled: () => state.disposed,
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
    disposed: false,
  }
  return state
}

/** One piece of work, shown as running in the view; its failure is kept, logged and told by the views. */
const run = (state: State, what: string, work: () => Promise<void>): Promise<void> => {
  const running = Promise.resolve(
    vscode.window.withProgress({ location: { viewId: 'understudy.runbooks' } }, async () => {
      try {
        await work()
        state.failure = undefined
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
  return running
}

/** The documents first, so that the views have something to show; the history fills in. */
const readAll = async (state: State): Promise<void> => {
  const started = performance.now()
  const settings = readSettings(state.folder.uri)
  state.index.setSettings(indexSettings(settings))
  const plan = planOf(state)
  state.withoutHistory = plan === 'read' ? 'reading' : plan
  takeDrafts(state, vscode.workspace.textDocuments)
  await publish(state, await state.index.refresh(state.course))
  logTime(state, `${said(state)} read`, started)
  await readHistory(state)
  logTime(state, `history ${state.ready?.withoutHistory ?? 'read'}`, started)
}

const logTime = ({ log, folder }: State, what: string, started: number) => {
  log.info(`${folder.name}: ${what} after ${Math.round(performance.now() - started)} ms`)
}

const said = ({ ready }: State) =>
  ready === undefined
    ? 'nothing'
    : `${ready.report.counts.documents} documents, ${ready.report.summary.runbooks} runbooks`

const planOf = ({ folder, platform }: State) =>
  historyPlan({
    enabled: readSettings(folder.uri).historyEnabled,
    trusted: vscode.workspace.isTrusted,
    hasGit: folder.uri.scheme === 'file' && platform.createGitSource !== undefined,
  })

const readHistory = async (state: State): Promise<void> => {
  const plan = planOf(state)
  const git = plan === 'read' ? state.platform.createGitSource?.(state.folder.uri.fsPath) : undefined
  try {
    const base = await state.index.readHistory(git, state.course)
    state.withoutHistory = plan === 'read' ? afterReading(base.history.state) : plan
    await publish(state, base)
  } catch (error) {
    // The documents still say what they say: the figures stay, with a note.
    logged(state.log, `${state.folder.name}: read the history`, error)
    state.withoutHistory = 'failed'
    const base = state.index.snapshot()
    if (base) await publish(state, base)
  }
}

const takeIn = async (state: State, paths: ReadonlySet<string>): Promise<void> => {
  const uris = new Set([...paths].map((path) => toUri(state.folder.uri, path).toString()))
  for (const path of paths) state.index.setDraft(path as DocPath, undefined)
  takeDrafts(
    state,
    vscode.workspace.textDocuments.filter(({ uri }) => uris.has(uri.toString())),
  )
  await publish(state, await state.index.change([...paths], state.course))
}

const takeDrafts = ({ folder, index }: State, open: readonly vscode.TextDocument[]): void => {
  for (const document of open) {
    const path = pathIn(folder, document)
    if (path !== undefined && document.isDirty) index.setDraft(path, document.getText())
  }
}

const pathIn = (folder: vscode.WorkspaceFolder, { uri }: vscode.TextDocument): DocPath | undefined =>
  vscode.workspace.getWorkspaceFolder(uri) === folder ? toPath(folder.uri, uri) : undefined

const publish = async (state: State, base: KnowledgeBase): Promise<void> => {
  const today = readSettings(state.folder.uri).today ?? base.pinnedDay ?? dayOf(new Date())
  const report = await inSlices(coverageReportSteps(base, today), state.course.pacer)
  // While this report was made, a newer snapshot may have come, with a report of its own.
  if (state.disposed || state.index.snapshot() !== base) return
  state.ready = { folder: state.folder, base, report, today, withoutHistory: state.withoutHistory }
  state.changed()
}

/** A window left open over midnight shows the new day's figures when it is looked at again. */
const followTheDay = (state: State): void => {
  const pinned = readSettings(state.folder.uri).today ?? state.ready?.base.pinnedDay
  if (state.ready === undefined || pinned !== undefined || state.ready.today === dayOf(new Date())) return
  void publish(state, state.ready.base)
}

const progressWords = (progress: Progress | undefined): string => {
  if (progress === undefined) return vscode.l10n.t('reading…')
  const { what, done, total } = progress
  if (what === 'history') return vscode.l10n.t('reading the history…')
  return total === undefined ? vscode.l10n.t('reading {0}…', done) : vscode.l10n.t('reading {0} of {1}…', done, total)
}
