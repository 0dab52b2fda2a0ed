import * as vscode from 'vscode'
import type { WithoutHistory } from './historyPlan'
import type { Offer } from '../sayings'

/** What helps where the history is missing; nothing where it is there, or cannot be had. */
export const historyOffers = (reason: WithoutHistory | undefined): readonly Offer[] => {
  switch (reason) {
    case 'reading':
    case 'stopped':
    case 'shallow':
      return [{ label: vscode.l10n.t('Refresh'), command: 'understudy.refreshIndex' }]
    case 'failed':
    case 'other-owner':
      return [
        { label: vscode.l10n.t('Refresh'), command: 'understudy.refreshIndex' },
        { label: vscode.l10n.t('Show Log'), command: 'understudy.showLog' },
      ]
    case 'untrusted':
      return [{ label: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage' }]
    case 'off':
      return [
        {
          label: vscode.l10n.t('Open Settings'),
          command: 'workbench.action.openSettings',
          given: ['understudy.history.enabled'],
        },
      ]
    case 'virtual':
    case 'no-repository':
    case 'no-commits':
    case 'no-git':
    case undefined:
      return []
  }
}
