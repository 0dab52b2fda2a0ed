import * as vscode from 'vscode'
import type { ActionName } from '../../../panel/protocol/page'

/** What a note or a notice offers. */
export const runAction = async (action: ActionName): Promise<void> => {
  switch (action) {
    case 'refresh':
      await vscode.commands.executeCommand('understudy.refreshIndex')
      return
    case 'log':
      await vscode.commands.executeCommand('understudy.showLog')
      return
    case 'trust':
      await vscode.commands.executeCommand('workbench.trust.manage')
      return
    case 'new-review':
      await vscode.commands.executeCommand('understudy.newIncidentReview')
      return
    case 'settings':
      await vscode.commands.executeCommand('workbench.action.openSettings', 'understudy')
      return
  }
}
