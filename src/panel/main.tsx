import { render } from 'preact'
import { Notice } from './page/notice'
import { Page } from './page/page'
import type { ToPanel } from './protocol/messages'
import { questionOf } from './state/memory'
import { createSession, type Editor } from './state/session'
import type { View } from './state/view'

declare function acquireVsCodeApi(): Editor

const main = document.querySelector('main') ?? document.body
const spoken = document.querySelector('[role="status"][aria-live]')

const draw = (): void => {
  const { content, notice, memory, answers } = session.scene()
  if (notice) render(<Notice notice={notice} act={act} />, main)
  if (content) render(<Page view={{ ...content, ...answers, memory, ...doing }} />, main)
  const state = notice?.state ?? (content === undefined ? 'loading' : answers.tabs[memory.tab] ? 'ready' : 'loading')
  document.body.dataset.state = state
  const figures = Object.fromEntries((content?.page.figures ?? []).map(({ key, value }) => [key, value]))
  const gone = answers.whatIf?.gone.map(({ name }) => name) ?? []
  doing.tell({ state, tab: memory.tab, figures, gone, after: answers.whatIf?.figures ?? {} })
}

const session = createSession(acquireVsCodeApi(), draw)

const act: View['act'] = (what) => {
  session.post({ type: 'act', act: what })
}

let told = ''

const doing: Pick<View, 'remember' | 'act' | 'say' | 'tell'> = {
  remember: session.remember,
  act,
  say: (text) => {
    if (spoken) spoken.textContent = text
  },
  tell: (shown) => {
    const now = JSON.stringify(shown)
    if (now === told) return
    told = now
    session.post({ type: 'shown', shown })
  },
}

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  session.receive(data)
})
session.post({ type: 'hello', question: questionOf(session.scene().memory) })
