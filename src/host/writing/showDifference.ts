import * as vscode from 'vscode'
import { toUri } from '../convert'
import { pastUri } from '../pastUri'
import type { FoundPast } from '../reading/pastTexts'
import type { ReadyDocument } from '../reading/readyDocument'

/** Opens the past text beside today's, which can be changed there. */
export const showDifference = async (
  { root, document }: ReadyDocument,
  { version }: FoundPast,
  title: string,
): Promise<void> => {
  const { path } = document
  const before = pastUri({ root: root.folder.uri, path, blob: version.blob })
  await vscode.commands.executeCommand('vscode.diff', before, toUri(root.folder.uri, path), title, { preview: true })
}
