import * as vscode from 'vscode'
import { defineCommand } from '../defineCommand'
import { documentAt, targetOf } from '../ask/targets/target'
import { whyUri } from '../whyUri'

/** Opens the reasons for what is said of a document, each with the line or commit it comes from. */
export const showWhy = defineCommand('understudy.showWhy', async ({ knowledge }, given?: unknown) => {
  const target = targetOf(given)
  if (target === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a runbook or select one in the Runbooks view first; then its reasons can be shown.'),
    )
    return
  }
  await knowledge.settled()
  const document = documentAt(knowledge, target.uri)
  if (document === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Understudy does not read this file: it is no Markdown document of this workspace, or it is left out by the settings.',
      ),
    )
    return
  }
  const shown = await vscode.workspace.openTextDocument(whyUri(document))
  await vscode.window.showTextDocument(shown, {
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: false,
  })
})
