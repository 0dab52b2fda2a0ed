import * as vscode from 'vscode'
import { lensOf, type Lens } from '../../core/assist/codeLenses'
import { withoutIcons } from '../words/actionWords'
import type { Feature } from '../context'
import { lensWords } from '../words/lensWords'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import { readSettings } from '../settings'
import { documentSelector } from '../reading/workspaceFiles'

/** Above the first line: who can run a runbook, or where an incident review stands; and the way to the reasons. */
export const codeLenses: Feature = ({ knowledge }) => {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: ({ uri }) => {
      const found = readyDocument(knowledge, uri)
      if (found === undefined || !readSettings(found.root.folder.uri).codeLensEnabled) return []
      const { root, document } = found
      const lens = lensOf(root.base, root.report, document.path)
      if (lens === undefined) return []
      const top = new vscode.Range(0, 0, 0, 0)
      return [
        new vscode.CodeLens(top, headOf(lens, uri)),
        ...actionsOf(lens).map(({ title, command }) => new vscode.CodeLens(top, { title, command, arguments: [uri] })),
      ]
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(documentSelector, provider),
    onSnapshot(knowledge, () => {
      changed.fire()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.codeLens.enabled')) changed.fire()
    }),
  )
}

type Action = { readonly title: string; readonly command: string }

/** What is done most with a document of this sort; the reasons last. */
const actionsOf = (lens: Lens): readonly Action[] => [
  ...(lens.kind === 'runbook'
    ? [
        ...(lens.changed.length > 0
          ? [{ title: vscode.l10n.t('Changed since sign-off…'), command: 'understudy.showChangedSinceSignOff' }]
          : []),
        { title: vscode.l10n.t('Assign…'), command: 'understudy.assignRunbook' },
        { title: vscode.l10n.t('Record exercise…'), command: 'understudy.recordExercise' },
        { title: vscode.l10n.t('Mark reviewed…'), command: 'understudy.markReviewed' },
      ]
    : []),
  { title: vscode.l10n.t('Show Why'), command: 'understudy.showWhy' },
]
/** A review's line leads to its status; any other is words alone, which a line without a command is. */
const headOf = (lens: Lens, uri: vscode.Uri): vscode.Command => {
  const title = withoutIcons(lensWords(lens, vscode.l10n))
  if (lens.kind !== 'review') return { title, command: '' }
  const tooltip = vscode.l10n.t('Set the status, and see what is still missing for the next one')
  return { title, tooltip, command: 'understudy.setReviewStatus', arguments: [{ uri }] }
}
