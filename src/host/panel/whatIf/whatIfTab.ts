import * as vscode from 'vscode'
import type { Asked } from '../tab'
import { whatIfTabModel } from './whatIfTabModel'

export const tellWhatIfTab = ({ root: { base, report }, send }: Asked): void => {
  send({
    type: 'tab',
    tab: 'what-if',
    model: whatIfTabModel({ base, report, language: vscode.env.language }, vscode.l10n),
  })
}
