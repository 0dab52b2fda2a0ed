import * as vscode from 'vscode'
import { defineCommand } from '../defineCommand'
import { toUri } from '../convert'
import { targetOf } from '../ask/targets/target'

/** Opens a runbook at a line: the one called on, else one picked from all, the most urgent first. */
export const openRunbook = defineCommand('understudy.openRunbook', async ({ knowledge }, given?: unknown) => {
  const target = given === undefined ? await picked(knowledge) : targetOf(given)
  if (target === undefined) return
  const line = Math.max(0, (target.line ?? 1) - 1)
  await vscode.window.showTextDocument(target.uri, { selection: new vscode.Range(line, 0, line, 0) })
})

const picked = async (knowledge: Parameters<Parameters<typeof defineCommand>[1]>[0]['knowledge']) => {
  const items = knowledge.ready().flatMap(({ folder, report }) =>
    report.runbooks.map(({ title, path, why }) => ({
      label: title,
      description: path,
      detail: why,
      uri: toUri(folder.uri, path),
      line: undefined,
    })),
  )
  if (items.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No runbook was found in this workspace. A file in a folder named “runbooks” is one, or one with “kind: runbook” on top.',
      ),
    )
    return undefined
  }
  return vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Open a runbook'),
    matchOnDescription: true,
  })
}
