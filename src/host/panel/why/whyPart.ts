import * as vscode from 'vscode'
import type { Asked } from '../part'
import { panelPlace } from './panelPlace'
import { panelWhy } from './panelWhy'

/** Tells the reasons of the row or cell that is open; nothing where its runbook has gone. */
export const tellWhy = ({ root, question: { open }, send }: Asked): void => {
  const place = open && panelPlace(root, open)
  if (place) send({ type: 'why', why: panelWhy(place, vscode.l10n) })
}
