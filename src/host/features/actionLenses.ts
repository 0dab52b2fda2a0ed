import * as vscode from 'vscode'
import type { ActionItem, Document } from '../../core/domain/documents'
import type { Feature } from '../context'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import { documentSelector } from '../reading/workspaceFiles'
import { readSettings } from '../settings'

/** Above each open action item of a review: mark it done, name its owner, set its day. */
export const actionLenses: Feature = ({ knowledge }) => {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: ({ uri }) => {
      const found = readyDocument(knowledge, uri)
      if (found?.document.kind !== 'incident-review') return []
      const choice = readSettings(found.root.folder.uri).actionLenses
      if (choice === 'off') return []
      const line = lineWithCursor(uri)
      return openItems(found.document)
        .filter((item) => choice === 'all' || item.line === line)
        .flatMap((item) => lensesOf(uri, item))
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(documentSelector, provider),
    onSnapshot(knowledge, () => {
      changed.fire()
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (readSettings(textEditor.document.uri).actionLenses === 'cursor') changed.fire()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.codeLens.actions')) changed.fire()
    }),
  )
}

/** Where nobody says whether it is done, only in reviews that were written with a kind of their own. */
const openItems = ({ facts: { stated } }: Document): readonly ActionItem[] =>
  stated.actionItems.filter(({ status }) => status === 'open' || (status === 'not-stated' && stated.kind !== undefined))

const lineWithCursor = (uri: vscode.Uri): number | undefined => {
  const editor = vscode.window.activeTextEditor
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line + 1 : undefined
}

const lensesOf = (uri: vscode.Uri, { line, owner, due }: ActionItem): readonly vscode.CodeLens[] => {
  const place = new vscode.Range(line - 1, 0, line - 1, 0)
  const given = [{ uri, line }]
  const lens = (title: string, command: string, tooltip: string) =>
    new vscode.CodeLens(place, { title, command, tooltip, arguments: given })
  return [
    lens(vscode.l10n.t('Mark done'), 'understudy.toggleActionItem', vscode.l10n.t('Mark this action item done')),
    lens(
      owner === undefined ? vscode.l10n.t('Owner…') : vscode.l10n.t('Change owner…'),
      'understudy.setActionOwner',
      vscode.l10n.t('Say who takes this action item'),
    ),
    lens(
      due === undefined ? vscode.l10n.t('Due…') : vscode.l10n.t('Change due…'),
      'understudy.setActionDue',
      vscode.l10n.t('Say by when this action item is to be done'),
    ),
  ]
}
