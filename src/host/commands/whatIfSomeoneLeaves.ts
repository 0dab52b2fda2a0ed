import * as vscode from 'vscode'
import { listed } from '../../core/metrics/words'
import { leaversFor } from '../ask/askLeavers'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { defineCommand } from '../defineCommand'
import { say } from '../sayings'
import { whatIfUri } from '../whatIfUri'
import { personName } from '../words/describe'

/** Opens what changes when people leave: every figure before and after, and all that somebody else would have to take over. */
export const whatIfSomeoneLeaves = defineCommand('understudy.whatIfSomeoneLeaves', async (context, given?: unknown) => {
  await whenRead(context)
  const root = await pickRoot(context, given)
  if (root === undefined) return
  const people = await leaversFor(context, root, given, vscode.l10n.t('What If Someone Leaves'))
  if (people === undefined) return
  const names = listed(people.map((id) => personName(root.base, id)))
  const shown = await vscode.workspace.openTextDocument(whatIfUri({ root: root.folder.uri, people }, names))
  await vscode.window.showTextDocument(shown, { preview: true })
  const about = [{ uri: root.folder.uri, people }]
  say(
    context,
    vscode.l10n.t('This is what changes without {0}. A handover can be drafted from it.', names),
    { label: vscode.l10n.t('Draft Handover'), command: 'understudy.draftHandover', given: about },
    { label: vscode.l10n.t('Show in Coverage Panel'), command: 'understudy.showWhatIfInPanel', given: about },
  )
})
