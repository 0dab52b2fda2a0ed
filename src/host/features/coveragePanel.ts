import * as vscode from 'vscode'
import type { ActionName, FromPanel, ToPanel } from '../../panel/messages'
import type { DocPath } from '../../core/domain/text'
import type { Reason } from '../../core/metrics/coverageReport'
import type { Feature, HostContext } from '../context'
import { toUri } from '../convert'
import { atTheDoor } from '../door'
import { panelPage } from '../panelPage'
import { panelSays } from '../panelSays'
import { panelWhy } from '../panelWhy'
import type { ReadyRoot } from '../rootKnowledge'

const viewType = 'understudy.coverage'

type Open = { readonly panel: vscode.WebviewPanel; folder: number; said: string }

/** The coverage panel: an editor tab with the figures and the matrix of runbooks and people. */
export const coveragePanel: Feature = (context) => {
  let open: Open | undefined
  const adopt = (panel: vscode.WebviewPanel) => {
    const mine: Open = { panel, folder: 0, said: '' }
    open = mine
    panel.webview.options = options(context)
    panel.iconPath = vscode.Uri.joinPath(context.extension.extensionUri, 'media', 'understudy.svg')
    panel.webview.onDidReceiveMessage((message: FromPanel) =>
      atTheDoor(context.log, 'coverage panel', () => answer(context, mine, message)),
    )
    panel.onDidDispose(() => {
      if (open !== mine) return
      open = undefined
      context.shown.panel = undefined
    })
    panel.webview.html = panelPage(panel.webview, context.extension.extensionUri, vscode.l10n.t('Coverage'))
  }
  const show = () => {
    if (open) open.panel.reveal()
    else adopt(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Coverage'), vscode.ViewColumn.Active, options(context)))
  }
  return vscode.Disposable.from(
    context.panelWanted.event(show),
    context.knowledge.onDidChange(() => {
      if (open) tell(context, open)
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel) => {
        open?.panel.dispose()
        adopt(panel)
        return Promise.resolve()
      },
    }),
    { dispose: () => open?.panel.dispose() },
  )
}

const options = ({ extension: { extensionUri } }: HostContext) => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media'), vscode.Uri.joinPath(extensionUri, 'dist')],
})

const answer = async (context: HostContext, open: Open, message: FromPanel): Promise<void> => {
  const root = context.knowledge.ready()[open.folder]
  switch (message.type) {
    case 'hello':
      open.said = ''
      tell(context, open)
      return
    case 'shown':
      context.shown.panel = message.shown
      return
    case 'folder':
      open.folder = message.folder
      tell(context, open)
      return
    case 'action':
      return act(message.action)
    case 'why': {
      const runbook = root?.report.runbooks.find(({ path }) => path === message.path)
      if (root && runbook) post(open, { type: 'why', why: panelWhy(root.base, runbook, message.person, vscode.l10n) })
      return
    }
    case 'open': {
      const path = root && knownPath(root, message.path)
      if (path === undefined) return
      const uri = toUri(root.folder.uri, path)
      await vscode.commands.executeCommand('understudy.openRunbook', { uri, line: message.line })
      return
    }
    case 'show-why': {
      const path = root && knownPath(root, message.path)
      if (path !== undefined) await vscode.commands.executeCommand('understudy.showWhy', toUri(root.folder.uri, path))
      return
    }
  }
}

/** Only files that the snapshot itself names as a document or a source can be opened from the page. */
const knownPath = ({ base, report }: ReadyRoot, asked: string): DocPath | undefined => {
  const path = asked as DocPath
  const isSource = ({ source }: Reason) => source.kind === 'line' && source.path === path
  const named = base.documents.has(path) || report.runbooks.some(({ people }) => people.some(({ reasons }) => reasons.some(isSource)))
  return named ? path : undefined
}

const act = async (action: ActionName): Promise<void> => {
  switch (action) {
    case 'refresh':
      await vscode.commands.executeCommand('understudy.refreshIndex')
      return
    case 'log':
      await vscode.commands.executeCommand('understudy.showLog')
      return
    case 'trust':
      await vscode.commands.executeCommand('workbench.trust.manage')
      return
    case 'settings':
      await vscode.commands.executeCommand('workbench.action.openSettings', 'understudy')
      return
  }
}

/** Says what there is to show, unless it is what was said last. */
const tell = ({ knowledge }: HostContext, open: Open): void => {
  const message = panelSays(knowledge, open.folder)
  const said = JSON.stringify(message)
  if (said === open.said) return
  open.said = said
  post(open, message)
}

const post = ({ panel }: Open, message: ToPanel): void => {
  void panel.webview.postMessage(message)
}
