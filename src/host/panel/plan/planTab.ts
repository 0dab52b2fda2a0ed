import * as vscode from 'vscode'
import type { Asked } from '../tab'

export const tellPlan = ({ send }: Asked): void => {
  send({ type: 'tab', tab: 'plan', model: { text: vscode.l10n.t('One moment.') } })
}
