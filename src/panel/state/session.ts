import type { FromPanel, PanelWish, ToPanel } from '../protocol/messages'
import type { PageModel, PanelNotice } from '../protocol/page'
import type { PanelWords } from '../protocol/words'
import { memoryFrom, questionOf, type PanelMemory } from './memory'
import type { Answers } from './view'

/** The editor's side of a webview. */
export type Editor = {
  readonly postMessage: (message: FromPanel) => void
  readonly getState: () => unknown
  readonly setState: (state: unknown) => void
}

/** All there is to draw. */
export type Scene = {
  readonly memory: PanelMemory
  readonly answers: Answers
  readonly content: { readonly page: PageModel; readonly words: PanelWords } | undefined
  readonly notice: PanelNotice | undefined
}

export type Session = {
  readonly scene: () => Scene
  readonly receive: (message: ToPanel) => void
  readonly remember: (change: Partial<PanelMemory>) => void
  readonly post: (message: FromPanel) => void
}

const nothing: Answers = { tabs: {}, whatIf: undefined, why: undefined, riskReasons: {} }

/** What the page knows and remembers; whatever changes it has the page drawn anew. */
export const createSession = (editor: Editor, draw: () => void): Session => {
  let scene: Scene = { memory: memoryFrom(editor.getState()), answers: nothing, content: undefined, notice: undefined }
  let asked = JSON.stringify(questionOf(scene.memory))
  const ask = () => {
    const question = questionOf(scene.memory)
    const now = JSON.stringify(question)
    if (now === asked) return
    asked = now
    editor.postMessage({ type: 'ask', question })
  }
  const remember = (change: Partial<PanelMemory>) => {
    const memory = { ...scene.memory, ...change }
    scene = { ...scene, memory, answers: withMemory(scene.answers, memory) }
    editor.setState(memory)
    draw()
    ask()
  }
  return {
    scene: () => scene,
    receive: (message) => {
      scene = withMessage(scene, message)
      const change = remembered(scene.memory, message)
      if (change === undefined) draw()
      else remember(change)
    },
    remember,
    post: (message) => {
      editor.postMessage(message)
    },
  }
}

/** What a message changes of the choices: a wish from outside, and people chosen whom nobody knows any more. */
const remembered = (memory: PanelMemory, message: ToPanel): Partial<PanelMemory> | undefined => {
  if (message.type === 'show') return wished(memory, message.wish)
  if (message.type !== 'what-if' || message.model?.dropped === undefined) return undefined
  const { ids, text } = message.model.dropped
  return { gone: memory.gone.filter((id) => !ids.includes(id)), whatIf: { ...memory.whatIf, dropped: text } }
}

const wished = (memory: PanelMemory, { tab, folder, gone }: PanelWish): Partial<PanelMemory> => ({
  open: undefined,
  ...(tab === undefined ? {} : { tab }),
  ...(folder === undefined ? {} : { folder }),
  ...(gone === undefined ? {} : { gone, whatIf: { ...memory.whatIf, dropped: undefined } }),
})

/** What is no longer asked for is no longer shown, and does not wait for the host's word. */
const withMemory = (answers: Answers, { gone, open }: PanelMemory): Answers => ({
  ...answers,
  whatIf: gone.length === 0 ? undefined : answers.whatIf,
  why: answers.why?.path === open?.path && answers.why?.person === open?.person ? answers.why : undefined,
})

const withMessage = (scene: Scene, message: ToPanel): Scene => {
  const { answers } = scene
  switch (message.type) {
    case 'page':
      return { ...scene, content: { page: message.model, words: message.words }, notice: undefined }
    case 'notice':
      return { ...scene, content: undefined, answers: nothing, notice: message.notice }
    case 'tab':
      return { ...scene, answers: { ...answers, tabs: { ...answers.tabs, [message.tab]: message.model } } }
    case 'what-if':
      return { ...scene, answers: { ...answers, whatIf: message.model } }
    case 'why':
      return { ...scene, answers: { ...answers, why: message.why } }
    case 'risk-reasons':
      return { ...scene, answers: { ...answers, riskReasons: message.reasons } }
    case 'show':
      return scene
  }
}
