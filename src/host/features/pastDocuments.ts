import * as vscode from 'vscode'
import { pastBodyBeneath } from '../../core/assist/pastText'
import type { Feature } from '../context'
import { toUri } from '../convert'
import { pastRefOf, pastScheme } from '../pastUri'
import { textNow } from '../writing/edits'

/** Past texts of documents for comparison, each beneath today's front matter, so that only the body differs. */
export const pastDocuments: Feature = ({ platform }) => {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const ref = pastRefOf(uri)
      const past = ref && (await platform.past?.text(ref.root.fsPath, ref.blob))
      if (ref === undefined || past === undefined) return vscode.l10n.t('Git does not hold this text any more.')
      return pastBodyBeneath((await textNow(toUri(ref.root, ref.path))) ?? '', past)
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(pastScheme, provider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme !== pastScheme) continue
        const ref = pastRefOf(uri)
        if (ref !== undefined && toUri(ref.root, ref.path).toString() === document.uri.toString()) changed.fire(uri)
      }
    }),
  )
}
