import * as vscode from 'vscode'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { targetOf } from './targets/target'

/** The folder a command is about: that of what it was called on, the only one, or the one that is picked. */
export const pickRoot = async (context: HostContext, given: unknown): Promise<ReadyRoot | undefined> => {
  const roots = context.knowledge.ready()
  const uri = targetOf(given)?.uri
  const near = uri && vscode.workspace.getWorkspaceFolder(uri)
  const folder = near ?? (roots.length > 1 ? await vscode.window.showWorkspaceFolderPick() : roots[0]?.folder)
  const root = roots.find((ready) => ready.folder.uri.toString() === folder?.uri.toString())
  if (root === undefined && (roots.length < 2 || folder !== undefined)) {
    say(context, vscode.l10n.t('Open the folder of your repository first; the file belongs into it.'), {
      label: vscode.l10n.t('Open Folder'),
      command: 'vscode.openFolder',
    })
  }
  return root
}
