import * as vscode from 'vscode'
import type { SavePicture } from '../../../panel/protocol/acts'
import type { ReadyRoot } from '../../reading/rootKnowledge'

const bytesOf = (act: SavePicture): Uint8Array =>
  act.format === 'svg'
    ? new TextEncoder().encode(act.text)
    : Uint8Array.from(atob(act.base64), (character) => character.charCodeAt(0))

/** Asks where a drawing is to lie, and writes it there. */
export const savePicture = async ({ folder }: ReadyRoot, act: SavePicture): Promise<void> => {
  const { format } = act
  const name = act.name.replace(/[^a-z0-9-]/g, '')
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folder.uri, `${name}.${format}`),
    filters: format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] },
  })
  if (uri !== undefined) await vscode.workspace.fs.writeFile(uri, bytesOf(act))
}
