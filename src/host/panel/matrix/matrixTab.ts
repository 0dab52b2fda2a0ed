import * as vscode from 'vscode'
import type { Asked } from '../part'
import { matrixModel } from './matrixModel'

export const tellMatrix = ({ root: { base, report }, send }: Asked): void => {
  send({ type: 'tab', tab: 'matrix', model: matrixModel({ base, report, language: vscode.env.language }, vscode.l10n) })
}
