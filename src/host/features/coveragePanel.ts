import * as vscode from 'vscode'
import type { ActionName, FromPanel, ToPanel, TrainingIntent } from '../../panel/messages'
import type { DocPath } from '../../core/domain/text'
import type { Reason } from '../../core/metrics/coverageReport/coverageReport'
import type { Feature, HostContext } from '../context'
import { toUri } from '../convert'
import { atTheDoor } from '../door'
import { panelOffers, type PanelPlace } from '../panel/panelOffers'
import { panelPage } from '../panel/panelPage'
import { panelSays } from '../panel/panelSays'
import { panelWhy } from '../panel/panelWhy'
import type { ReadyRoot } from '../reading/rootKnowledge'

const viewType = 'understudy.coverage'

type Open = { readonly panel: vscode.WebviewPanel; folder: number; said: string }

type Holder = { open: Open | undefined }

/** The coverage panel: an editor tab with the figures and the matrix of runbooks and people. */
export const coveragePanel: Feature = (context) => {
  const holder: Holder = { open: undefined }
  const show = () => {
    if (holder.open) holder.open.panel.reveal()
    else adopt(context, holder, createPanel(context))
  }
  return vscode.Disposable.from(
    context.panelWanted.event(show),
    context.knowledge.onDidChange(() => {
      if (holder.open) tell(context, holder.open)
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
  const open: Open = { panel, folder: 0, said: '' }
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
      const place = root && placeOf(root, message)
      if (place) post(open, { type: 'why', why: panelWhy(place, vscode.l10n) })
      return
    }
    case 'train': {
      const place = root && placeOf(root, message)
      if (root && place) await train(root, place, message.intent)
      return
    }
    case 'open': {
      const path = root && knownPath(root, message.path)
      if (root === undefined || path === undefined) return
      const uri = toUri(root.folder.uri, path)
      await vscode.commands.executeCommand('understudy.openRunbook', { uri, line: message.line })
      return
    }
    case 'show-why': {
      const path = root && knownPath(root, message.path)
      if (root === undefined || path === undefined) return
      await vscode.commands.executeCommand('understudy.showWhy', toUri(root.folder.uri, path))
      return
    }
  }
}

const placeOf = (
  { base, report }: ReadyRoot,
  { path, person }: { readonly path: string; readonly person: string | undefined },
): PanelPlace | undefined => {
  const runbook = report.runbooks.find((each) => each.path === path)
  return runbook && { base, report, runbook, person }
}

const trainingCommands: Readonly<Record<TrainingIntent, string>> = {
  assign: 'understudy.assignRunbook',
  step: 'understudy.recordTrainingStep',
  'sign-off': 'understudy.signOff',
}

/** Runs what the page asks for, where it is still to be offered; a row's command asks for the person itself. */
const train = async ({ folder }: ReadyRoot, place: PanelPlace, intent: TrainingIntent): Promise<void> => {
  if (!panelOffers(place, vscode.l10n).some((offer) => offer.intent === intent)) return
  const uri = toUri(folder.uri, place.runbook.path)
  const { person } = place
  await vscode.commands.executeCommand(trainingCommands[intent], person === undefined ? uri : { uri, trainee: person })
}

/** Only files that the snapshot itself names as a document or a source can be opened from the page. */
const knownPath = ({ base, report }: ReadyRoot, asked: string): DocPath | undefined => {
  const path = asked as DocPath
  const isSource = ({ source }: Reason) => source.kind === 'line' && source.path === path
  const named =
    base.documents.has(path) ||
    report.runbooks.some(({ people }) => people.some(({ reasons }) => reasons.some(isSource)))
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
