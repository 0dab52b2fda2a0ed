import * as vscode from 'vscode'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { askWhoIAm } from '../ask/whoAmI'
import { defineCommand } from '../defineCommand'
import { say } from '../sayings'
import { personName } from '../words/describe'

/** Asks who is at the keyboard, where neither git nor the settings say it, and remembers it for this workspace. */
export const sayWhoIAm = defineCommand('understudy.sayWhoIAm', async (context) => {
  await whenRead(context)
  const root = await pickRoot(context, undefined)
  if (root === undefined) return
  const me = await askWhoIAm(context, root, vscode.l10n.t('Say Who I Am'))
  if (me === undefined) return
  context.meChanged.fire()
  say(context, vscode.l10n.t('You are {0} here.', personName(root.base, me)), {
    label: vscode.l10n.t('Somebody Else…'),
    command: 'workbench.action.openSettings',
    given: ['understudy.me'],
  })
})
