import * as vscode from 'vscode'
import type { Asked } from '../part'
import { whatIfTabModel } from './whatIfTabModel'

/** Tells whom a what-if can take for gone; what would follow is a part of its own, as it lies over every tab. */
export const tellWhatIfTab = ({ root: { base, report }, send }: Asked): void => {
  send({
    type: 'tab',
    tab: 'what-if',
    model: whatIfTabModel({ base, report, language: vscode.env.language }, vscode.l10n),
  })
}
