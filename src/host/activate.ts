import * as vscode from 'vscode'
import type { HostContext, Shown } from './context'
import type { RunbookFilter } from './trees/filter'
import { logged } from './door'
import { type GroupingChoice, isGrouping } from './trees/grouping'
import { createKnowledge, type Phase } from './reading/knowledge'
import type { Platform } from './platform'
import { createTrends } from './reading/createTrends'
import { commands, features } from './registry'
import type { ViewHead } from './trees/viewHead'

/** What the extension hands to whoever activates it: enough to see what a person sees. */
export type Understudy = {
  /** How long the activation held the thread. */
  readonly activationMs: number
  /** Resolves when nothing is being read, history included. */
  readonly settled: () => Promise<void>
  readonly phase: () => Phase
  /** Ends what is being read, as the person may who sees its progress. */
  readonly stop: () => void
  /** What the reading is at, in a few words; undefined when it is done. */
  readonly waiting: () => string | undefined
  /** How many snapshots have been shown. */
  readonly snapshots: () => number
  /** What failed, what was stopped, and why the history is missing, where it is. */
  readonly notes: () => readonly string[]
  readonly shown: Shown
  /** Takes back all that the activation put in place, as the editor does when it ends the extension. */
  readonly end: () => void
}

/** Puts everything in place and starts to read; cheap, and nothing of it waits for a file. */
export const activate = (extension: vscode.ExtensionContext, platform: Platform): Understudy => {
  const started = performance.now()
  const log = vscode.window.createOutputChannel('Understudy', { log: true })
  const knowledge = createKnowledge(platform, log)
  const shown = nothingShown()
  const context: HostContext = {
    extension,
    log,
    knowledge,
    platform,
    grouping: createGroupingChoice(extension),
    panelWanted: new vscode.EventEmitter(),
    meChanged: new vscode.EventEmitter(),
    filter: createFilter(extension),
    pairs: { inView: undefined, settleInList: undefined },
    trends: createTrends({ extension, platform, log, isWanted: () => shown.panel !== undefined }),
    shown,
  }
  extension.subscriptions.push(log, knowledge, context.trends, context.panelWanted, context.meChanged)
  for (const command of commands) extension.subscriptions.push(command.register(context))
  for (const [name, feature] of Object.entries(features)) {
    // One feature that cannot start must not take the others with it.
    try {
      extension.subscriptions.push(feature(context))
    } catch (error) {
      logged(log, `start ${name}`, error)
    }
  }
  const activationMs = performance.now() - started
  log.info(`active after ${Math.round(activationMs)} ms`)
  return {
    activationMs,
    settled: () => knowledge.settled(),
    phase: () => knowledge.phase(),
    stop: () => {
      knowledge.stop()
    },
    waiting: () => knowledge.waiting(),
    snapshots: () => knowledge.snapshots(),
    notes: () => knowledge.notes(),
    shown,
    end: () => {
      for (const disposable of extension.subscriptions.splice(0).toReversed()) disposable.dispose()
    },
  }
}

const groupingKey = 'understudy.grouping'

const createGroupingChoice = ({ subscriptions, workspaceState: memory }: vscode.ExtensionContext): GroupingChoice => {
  const changed = new vscode.EventEmitter<void>()
  subscriptions.push(changed)
  return {
    get: () => {
      const kept: unknown = memory.get(groupingKey)
      return isGrouping(kept) ? kept : undefined
    },
    set: async (grouping) => {
      await memory.update(groupingKey, grouping)
      changed.fire()
    },
    onDidChange: changed.event,
  }
}

const createFilter = ({ subscriptions }: vscode.ExtensionContext): RunbookFilter => {
  const changed = new vscode.EventEmitter<void>()
  subscriptions.push(changed)
  let filter = ''
  return {
    get: () => filter,
    set: (text) => {
      filter = text
      changed.fire()
    },
    onDidChange: changed.event,
  }
}

const nothingShown = (): Shown => {
  const head = (): ViewHead => ({ description: '', message: '', badge: undefined })
  return {
    runbooks: () => [],
    risks: () => [],
    reviews: () => [],
    people: () => [],
    heads: { runbooks: head, risks: head, reviews: head, people: head },
    told: () => ({}),
    panel: undefined,
    statusBar: undefined,
    decorations: () => new Map(),
  }
}
