import type { PanelQuestion } from '../../panel/protocol/question'
import type { ToPanel } from '../../panel/protocol/messages'
import type { HostContext } from '../context'
import { atTheDoor } from '../door'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { panelNotice } from './page/panelNotice'
import { partsOf } from './parts'
import type { Part } from './part'

/** What one open page asks, and what it was told of it. */
export type PanelSession = {
  /** The folder that the page looks at; undefined while none is read. */
  readonly root: () => ReadyRoot | undefined
  readonly ask: (question: PanelQuestion) => void
  /** The page has started anew and remembers nothing of what it was told. */
  readonly forget: () => void
  /** Tells what is new since the last time. */
  readonly tell: () => void
  readonly dispose: () => void
}

/** What a part was last worked out from. */
type Telling = { readonly root: ReadyRoot; readonly about: string; readonly stop: AbortController }

type State = {
  readonly context: HostContext
  readonly post: (message: ToPanel) => void
  question: PanelQuestion | undefined
  readonly tellings: Map<string, Telling>
  /** The last message of each part, as a text. */
  readonly said: Map<string, string>
}

/** Answers one open page: each part of a question anew where what it depends on is another, and never the same twice. */
export const createPanelSession = (context: HostContext, post: (message: ToPanel) => void): PanelSession => {
  const state: State = { context, post, question: undefined, tellings: new Map(), said: new Map() }
  return {
    root: () => rootOf(state),
    ask: (question) => {
      state.question = question
      tell(state)
    },
    forget: () => {
      stopAll(state)
      state.said.clear()
    },
    tell: () => {
      tell(state)
    },
    dispose: () => {
      stopAll(state)
    },
  }
}

const rootOf = ({ context, question }: State): ReadyRoot | undefined => {
  const roots = context.knowledge.ready()
  return roots[question?.folder ?? 0] ?? roots[0]
}

const tell = (state: State): void => {
  const { question, said } = state
  if (question === undefined) return
  const notice = panelNotice(state.context.knowledge)
  if (notice !== undefined) {
    stopAll(state)
    for (const key of said.keys()) if (key !== 'notice') said.delete(key)
    sayOnce(state, 'notice', { type: 'notice', notice })
    return
  }
  const root = rootOf(state)
  if (root === undefined) return
  said.delete('notice')
  const parts = partsOf(question)
  stopOthers(state, parts)
  for (const part of parts) tellPart(state, part, root, question)
}

/** Works a part out where the snapshot, or what it is asked, is another than the last time. */
const tellPart = (state: State, part: Part, root: ReadyRoot, question: PanelQuestion): void => {
  const { context, tellings } = state
  const about = part.about(question)
  const last = tellings.get(part.key)
  if (last?.root === root && last.about === about) return
  last?.stop.abort()
  const stop = new AbortController()
  tellings.set(part.key, { root, about, stop })
  const send = (message: ToPanel): void => {
    if (!stop.signal.aborted) sayOnce(state, part.key, message)
  }
  const asked = { context, root, question, signal: stop.signal, send }
  void atTheDoor(context.log, 'coverage panel', () => part.tell(asked))
}

/** A snapshot often changes nothing of what is shown. */
const sayOnce = ({ said, post }: State, key: string, message: ToPanel): void => {
  const text = JSON.stringify(message)
  if (said.get(key) === text) return
  said.set(key, text)
  post(message)
}

const stopAll = ({ tellings }: State): void => {
  for (const { stop } of tellings.values()) stop.abort()
  tellings.clear()
}

/** Work on what is no longer looked at ends. The page forgets a what-if and reasons by itself; tabs it keeps. */
const stopOthers = ({ tellings, said }: State, wanted: readonly Part[]): void => {
  const keys = new Set(wanted.map(({ key }) => key))
  for (const [key, { stop }] of tellings) {
    if (keys.has(key)) continue
    stop.abort()
    tellings.delete(key)
    if (key === 'what-if' || key === 'why') said.delete(key)
  }
}
