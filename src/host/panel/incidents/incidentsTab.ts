import * as vscode from 'vscode'
import type { Asked } from '../tab'

export const tellIncidents = ({ send }: Asked): void => {
  send({ type: 'tab', tab: 'incidents', model: { text: vscode.l10n.t('One moment.') } })
}
