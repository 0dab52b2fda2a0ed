import * as vscode from 'vscode'
import type { PanelNote } from '../../../panel/protocol/page'
import type { WithoutHistory } from '../../reading/historyPlan'
import { historyNote } from '../../reading/knowledge'

/** Why there is no history, and what can be done about it. */
export const withoutHistoryNote = (reason: WithoutHistory): PanelNote => {
  const text = historyNote(reason)
  switch (reason) {
    case 'untrusted':
      return { text, action: { action: 'trust', label: vscode.l10n.t('Manage Trust') } }
    case 'off':
      return { text, action: { action: 'settings', label: vscode.l10n.t('Open Settings') } }
    case 'failed':
      return { text, action: { action: 'log', label: vscode.l10n.t('Show Log') } }
    case 'shallow':
    case 'stopped':
    case 'no-git':
    case 'other-owner':
      return { text, action: { action: 'refresh', label: vscode.l10n.t('Refresh') } }
    case 'reading':
    case 'virtual':
    case 'no-repository':
    case 'no-commits':
      return { text, action: undefined }
  }
}
