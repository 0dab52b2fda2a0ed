import * as vscode from 'vscode'
import type { Asked } from '../tab'

export const tellRisks = ({ send }: Asked): void => {
  send({ type: 'tab', tab: 'risks', model: { text: vscode.l10n.t('One moment.') } })
}
