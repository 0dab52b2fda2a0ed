import * as vscode from 'vscode'
import type { FromPanel, PanelWish, ToPanel } from '../../panel/protocol/messages'
import type { Feature, HostContext, PanelWanted } from '../context'
import { atTheDoor } from '../door'
import { doAct } from '../panel/acts/doAct'
import { panelPage } from '../panel/page/panelPage'
import { createPanelSession, type PanelSession } from '../panel/panelSession'

const viewType = 'understudy.coverage'

type Open = {
  readonly panel: vscode.WebviewPanel
  readonly session: PanelSession
  /** True once the page listens; it starts anew each time the tab was out of sight. */
  listens: boolean
  /** What the page is to show as soon as it listens. */
  wish: PanelWish | undefined
}

type Holder = { open: Open | undefined }

/** The coverage panel: an editor tab with the figures, the matrix of runbooks and people, and what follows from it. */
export const coveragePanel: Feature = (context) => {
  const holder: Holder = { open: undefined }
  const show = (wanted: PanelWanted) => {
    if (holder.open) holder.open.panel.reveal()
    const open = holder.open ?? adopt(context, holder, createPanel(context))
    open.wish = wishOf(context, wanted)
    tellWish(open)
  }
  return vscode.Disposable.from(
    context.panelWanted.event(show),
    context.knowledge.onDidChange(() => {
      holder.open?.session.tell()
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel) => {
        holder.open?.panel.dispose()
        adopt(context, holder, panel)
        return Promise.resolve()
      },
    }),
    new vscode.Disposable(() => {
      holder.open?.panel.dispose()
    }),
  )
}

const createPanel = (context: HostContext): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Coverage'), vscode.ViewColumn.Active, options(context))

/** Takes a new panel, or one kept over a reload, for the one that is shown. */
const adopt = (context: HostContext, holder: Holder, panel: vscode.WebviewPanel): Open => {
  const { extensionUri } = context.extension
  const session = createPanelSession(context, (message) => {
    void panel.webview.postMessage(message)
  })
  const open: Open = { panel, session, listens: false, wish: undefined }
  holder.open = open
  panel.webview.options = options(context)
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, 'media', 'tab-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'media', 'tab-dark.svg'),
  }
  panel.webview.onDidReceiveMessage((message: FromPanel) =>
    atTheDoor(context.log, 'coverage panel', () => answer(context, open, message)),
  )
  panel.onDidChangeViewState(() => {
    if (!panel.visible) open.listens = false
  })
  panel.onDidDispose(() => {
    session.dispose()
    if (holder.open !== open) return
    holder.open = undefined
    context.shown.panel = undefined
  })
  panel.webview.html = panelPage(panel.webview, extensionUri, vscode.l10n.t('Coverage'))
  return open
}

const wishOf = ({ knowledge }: HostContext, { root, tab, gone }: PanelWanted): PanelWish | undefined => {
  if (tab === undefined && gone === undefined) return undefined
  const folder = knowledge.ready().findIndex((ready) => ready.folder.uri.toString() === root?.toString())
  return { tab, gone, folder: folder === -1 ? undefined : folder }
}

const tellWish = (open: Open): void => {
  const { panel, wish, listens } = open
  if (wish === undefined || !listens) return
  open.wish = undefined
  void panel.webview.postMessage({ type: 'show', wish } satisfies ToPanel)
}

const options = ({ extension: { extensionUri } }: HostContext) => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media'), vscode.Uri.joinPath(extensionUri, 'dist')],
})

const answer = async (context: HostContext, open: Open, message: FromPanel): Promise<void> => {
  switch (message.type) {
    case 'hello':
      open.session.forget()
      open.session.ask(message.question)
      open.listens = true
      tellWish(open)
      return
    case 'ask':
      open.session.ask(message.question)
      return
    case 'shown':
      context.shown.panel = { ...context.shown.panel, ...message.shown }
      return
    case 'act':
      return doAct(context, message.act, open.session.root())
  }
}
