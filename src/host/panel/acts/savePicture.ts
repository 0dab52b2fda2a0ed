import * as vscode from 'vscode'
import type { SavePicture } from '../../../panel/protocol/exports'
import type { HostContext } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { say } from '../../sayings'
import { saveFile } from '../../writing/saveFile'
import { pictureBytes, pictureName } from './pictureBytes'

/** Asks where a drawing is to lie, and writes it there. */
export const savePicture = async (
  context: HostContext,
  { folder, today }: ReadyRoot,
  act: SavePicture,
): Promise<void> => {
  const bytes = pictureBytes(act)
  if (bytes === undefined) {
    say(context, vscode.l10n.t('The picture is too large to be saved; show fewer rows.'))
    return
  }
  const extension = act.format === 'svg' ? 'svg' : 'png'
  const name = `coverage-${pictureName(act)}-${today}.${extension}`
  await saveFile(context, folder.uri, { name, extension, kind: extension.toUpperCase(), bytes })
}
