import * as vscode from 'vscode'
import type { Asked } from '../tab'

export const tellTrend = ({ send }: Asked): void => {
  send({ type: 'tab', tab: 'trend', model: { text: vscode.l10n.t('One moment.') } })
}
