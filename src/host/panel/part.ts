import type { PanelQuestion } from '../../panel/protocol/question'
import type { ToPanel } from '../../panel/protocol/messages'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'

/** One question of the page about one folder as it stands. */
export type Asked = {
  readonly context: HostContext
  readonly root: ReadyRoot
  readonly question: PanelQuestion
  /** Aborted once the answer is no longer wanted: a newer question or snapshot is there, or the panel is closed. */
  readonly signal: AbortSignal
  /** May be called several times, where an answer grows. */
  readonly send: (message: ToPanel) => void
}

/** A part of what the page is told. */
export type Part = {
  readonly key: string
  /** What of the question it depends on, as a text: told anew where this or the snapshot is another. */
  readonly about: (question: PanelQuestion) => string
  readonly tell: (asked: Asked) => void | Promise<void>
}
