import * as vscode from 'vscode'
import { leaversFor } from '../ask/askLeavers'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { defineCommand } from '../defineCommand'

/** Opens the coverage panel with these people taken for gone: every figure and the matrix before and after. */
export const showWhatIfInPanel = defineCommand('understudy.showWhatIfInPanel', async (context, given?: unknown) => {
  await whenRead(context)
  const root = await pickRoot(context, given)
  if (root === undefined) return
  const people = await leaversFor(context, root, given, vscode.l10n.t('Show What If in Coverage Panel'))
  if (people !== undefined) context.panelWanted.fire({ root: root.folder.uri, tab: 'what-if', gone: people })
})
