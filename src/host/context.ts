import type * as vscode from 'vscode'
import type { DocPath } from '../core/domain/text'
import type { PersonId } from '../core/domain/people'
import type { PanelShown } from '../panel/protocol/messages'
import type { TabKey } from '../panel/protocol/page'
import type { Asking, Said } from './ask/asking'
import type { RunbookFilter } from './trees/filter'
import type { GroupingChoice } from './trees/grouping'
import type { Knowledge } from './reading/knowledge'
import type { Platform } from './platform'
import type { Trends } from './reading/trends'
import type { TreeEntry } from './trees/treeEntry'
import type { ViewHead } from './trees/viewHead'

/** What features and commands are given. They meet only here, never each other. */
export type HostContext = {
  readonly extension: vscode.ExtensionContext
  readonly log: vscode.LogOutputChannel
  readonly knowledge: Knowledge
  readonly platform: Platform
  readonly grouping: GroupingChoice
  readonly filter: RunbookFilter
  /** Fired by a command that wants the coverage panel seen. */
  readonly panelWanted: vscode.EventEmitter<PanelWanted>
  /** Fired where it was said who is at the keyboard. */
  readonly meChanged: vscode.EventEmitter<void>
  readonly pairs: PairsAtHand
  readonly trends: Trends
  readonly shown: Shown
}

/** What of the coverage panel is to be seen; what is undefined stays as it was. */
export type PanelWanted = {
  readonly root?: vscode.Uri | undefined
  readonly tab?: TabKey | undefined
  /** Ids of those who are to be taken for gone. */
  readonly gone?: readonly PersonId[] | undefined
}

/** A review and one that looks like it. */
export type RecurrencePair = { readonly root: vscode.Uri; readonly review: DocPath; readonly other: DocPath }

/** The pairs of look-alikes that a key may mean just now. */
export type PairsAtHand = {
  /** Selected in the view. */
  inView: RecurrencePair | undefined
  /** Gives a verdict on the one under the cursor of the list of look-alikes; undefined where no such list is open. */
  settleInList: ((verdict: 'confirmed' | 'dismissed') => void) | undefined
}

/** A part of the editor's face: puts itself in place, and is gone with its Disposable. */
export type Feature = (context: HostContext) => vscode.Disposable

/** What is on show, for whoever wants to look (the tests do): filled in by the features. */
export type Shown = {
  runbooks: () => readonly TreeEntry[]
  risks: () => readonly TreeEntry[]
  reviews: () => readonly TreeEntry[]
  people: () => readonly TreeEntry[]
  readonly heads: Record<'runbooks' | 'risks' | 'reviews' | 'people', () => ViewHead>
  /** What the welcome texts go by: the context keys that were set, without their prefix. */
  told: () => Readonly<Record<string, unknown>>
  /** The last that the coverage panel said of itself; undefined where it is not open. */
  panel: Partial<PanelShown> | undefined
  /** The question that a person is being asked; undefined where there is none. */
  asking?: Asking | undefined
  /** What a person was told last by a command. */
  said?: Said | undefined
  /** The status bar item's text; undefined where it is hidden. */
  statusBar: string | undefined
  /** The marks beside files, by address. */
  decorations: () => ReadonlyMap<string, vscode.FileDecoration>
}

/** A document of one workspace folder. */
export type DocumentRef = { readonly root: vscode.Uri; readonly path: DocPath }
