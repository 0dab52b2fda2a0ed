import * as vscode from 'vscode'
import { risksOf } from '../../trees/risksOf'
import type { Asked } from '../part'
import { risksModel } from './risksModel'

/** Tells what is to be done next. */
export const tellRisks = ({ context, root, send }: Asked): void => {
  const { base, report } = root
  const model = risksModel({ base, report, entries: risksOf(context, root) }, vscode.l10n)
  send({ type: 'tab', tab: 'risks', model })
}
