import * as vscode from 'vscode'
import type { FromPanel } from '../../panel/protocol/messages'
import type { Feature, HostContext } from '../context'
import { atTheDoor } from '../door'
import { doAct } from '../panel/acts/acts'
import { panelPage } from '../panel/page/panelPage'
import { createPanelSession, type PanelSession } from '../panel/panelSession'

const viewType = 'understudy.coverage'

type Open = { readonly panel: vscode.WebviewPanel; readonly session: PanelSession }

type Holder = { open: Open | undefined }

/** The coverage panel: an editor tab with the figures, the matrix of runbooks and people, and what follows from it. */
export const coveragePanel: Feature = (context) => {
  const holder: Holder = { open: undefined }
  const show = () => {
    if (holder.open) holder.open.panel.reveal()
    else adopt(context, holder, createPanel(context))
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
const adopt = (context: HostContext, holder: Holder, panel: vscode.WebviewPanel): void => {
  const { extensionUri } = context.extension
  const session = createPanelSession(context, (message) => {
    void panel.webview.postMessage(message)
  })
  const open: Open = { panel, session }
  holder.open = open
  panel.webview.options = options(context)
  panel.iconPath = {
    light: vscode.Uri.joinPath(extensionUri, 'media', 'tab-light.svg'),
    dark: vscode.Uri.joinPath(extensionUri, 'media', 'tab-dark.svg'),
  }
  panel.webview.onDidReceiveMessage((message: FromPanel) =>
    atTheDoor(context.log, 'coverage panel', () => answer(context, open, message)),
  )
  panel.onDidDispose(() => {
    session.dispose()
    if (holder.open !== open) return
    holder.open = undefined
    context.shown.panel = undefined
  })
  panel.webview.html = panelPage(panel.webview, extensionUri, vscode.l10n.t('Coverage'))
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
