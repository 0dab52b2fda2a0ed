import * as vscode from 'vscode'
import type { WithoutHistory } from './historyPlan'
import type { Platform } from '../platform'
import { createRootKnowledge } from './createRootKnowledge'
import type { ReadyRoot, RootKnowledge } from './rootKnowledge'

/** Where the reading of all folders stands. `empty`: read, and no runbook or review among it. */
export type Phase = 'no-folder' | 'reading' | 'ready' | 'empty' | 'failed'

/** What is known of every folder of the workspace, kept fresh. */
export interface Knowledge {
  readonly onDidChange: vscode.Event<void>
  phase(): Phase
  /** The folders that have been read at least once, in the workspace's order. */
  ready(): readonly ReadyRoot[]
  /** One sentence on what failed. */
  failure(): string | undefined
  /** What the reading is at, in a few words; undefined when it is done. */
  waiting(): string | undefined
  /** What a reader of the figures must know: no history, and why. */
  notes(): readonly string[]
  /** How many snapshots have been shown, of all folders. */
  snapshots(): number
  /** Reads everything anew. */
  refresh(): Promise<void>
  /** Ends what is being read; what was known before stays. */
  stop(): void
  /** Resolves when nothing is being read, history included. */
  settled(): Promise<void>
  dispose(): void
}

export const createKnowledge = (platform: Platform, log: vscode.LogOutputChannel): Knowledge => {
  const changed = new vscode.EventEmitter<void>()
  let roots: readonly RootKnowledge[] = []
  const start = (folder: vscode.WorkspaceFolder) =>
    createRootKnowledge(folder, platform, log, () => {
      changed.fire()
    })
  const follow = () => {
    const folders = vscode.workspace.workspaceFolders ?? []
    const kept = folders.map((folder) => roots.find((root) => same(root.folder, folder)) ?? start(folder))
    for (const root of roots) if (!kept.includes(root)) root.dispose()
    roots = kept
    changed.fire()
  }
  const listening = vscode.workspace.onDidChangeWorkspaceFolders(follow)
  follow()
  return {
    onDidChange: changed.event,
    phase: () => phaseOf(roots),
    ready: () => roots.flatMap((root) => root.ready() ?? []),
    failure: () => roots.map((root) => root.failure()).find((failure) => failure !== undefined),
    waiting: () => roots.map((root) => root.waiting()).find((waiting) => waiting !== undefined),
    notes: () => notesOf(roots),
    snapshots: () => roots.reduce((sum, root) => sum + root.snapshots(), 0),
    refresh: async () => {
      await Promise.all(roots.map((root) => root.refresh()))
    },
    stop: () => {
      for (const root of roots) root.stop()
    },
    settled: async () => {
      await Promise.all(roots.map((root) => root.settled()))
    },
    dispose() {
      listening.dispose()
      for (const root of roots) root.dispose()
      changed.dispose()
    },
  }
}

const same = (a: vscode.WorkspaceFolder, b: vscode.WorkspaceFolder) => a.uri.toString() === b.uri.toString()

const phaseOf = (roots: readonly RootKnowledge[]): Phase => {
  if (roots.length === 0) return 'no-folder'
  const read = roots.flatMap((root) => root.ready() ?? [])
  if (read.some(({ report }) => report.summary.runbooks > 0 || report.counts.reviews > 0)) return 'ready'
  if (roots.some((root) => root.waiting() !== undefined && root.ready() === undefined)) return 'reading'
  return read.length === 0 ? 'failed' : 'empty'
}

/** What failed, what was stopped, why the history is missing, and what to do; each sentence once. */
const notesOf = (roots: readonly RootKnowledge[]): readonly string[] => [
  ...new Set(roots.flatMap((root) => [...failureOf(root), ...rootNotes(root.ready())])),
]

const failureOf = (root: RootKnowledge): readonly string[] => {
  const failure = root.failure()
  return failure === undefined ? [] : [failure]
}

const rootNotes = (ready: ReadyRoot | undefined): readonly string[] => [
  ...(ready?.stopped === true ? [stoppedNote()] : []),
  ...(ready?.withoutHistory === undefined ? [] : [historyNote(ready.withoutHistory)]),
]

const stoppedNote = () => vscode.l10n.t('The reading was stopped, so this may not be all; refresh to read the rest.')

export const historyNote = (reason: WithoutHistory): string => {
  switch (reason) {
    case 'reading':
      return vscode.l10n.t('The history is still being read; what it says of people fills in by itself.')
    case 'stopped':
      return vscode.l10n.t('The history was not read to its end, because that was stopped; refresh to read it.')
    case 'no-commits':
      return vscode.l10n.t('This repository has no commits yet, so nothing here comes from a history.')
    case 'no-git':
      return vscode.l10n.t('Git was not found; install it or put it on the PATH, then restart the editor.')
    case 'other-owner':
      return vscode.l10n.t(
        'Git does not read this repository because it belongs to another user; if you trust it, add it to git’s safe.directory and refresh.',
      )
    case 'untrusted':
      return vscode.l10n.t('Git is not run in a folder you have not trusted, so nothing here comes from the history.')
    case 'virtual':
      return vscode.l10n.t(
        'This folder is not on a disk, so there is no git history to read; open a clone of it for that.',
      )
    case 'no-repository':
      return vscode.l10n.t('This folder is no git repository, so nothing here comes from a history.')
    case 'shallow':
      return vscode.l10n.t('This is a shallow clone, which is no history; run “git fetch --unshallow” and refresh.')
    case 'off':
      return vscode.l10n.t('Reading the history is turned off in the settings.')
    case 'failed':
      return vscode.l10n.t('The history could not be read; the log says why.')
  }
}
