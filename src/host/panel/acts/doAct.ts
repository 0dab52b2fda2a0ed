import * as vscode from 'vscode'
import type { PanelAct } from '../../../panel/protocol/acts'
import type { HostContext } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { acceptPlan } from './acceptPlan'
import { remedy } from './remedy'
import { runAction } from './runAction'
import { giveRecurrenceVerdict } from './giveRecurrenceVerdict'
import { savePicture } from './savePicture'
import { openSource, showWhy } from './openSource'
import { passOn, suggestSuccessors } from './passOn'
import { train } from './train'

/** Does what a person asked for in the page, in the folder that it looks at. */
export const doAct = async (context: HostContext, act: PanelAct, root: ReadyRoot | undefined): Promise<void> => {
  if (act.kind === 'action') return runAction(act.action)
  if (root === undefined) return
  switch (act.kind) {
    case 'open':
      return openSource(root, act)
    case 'show-why':
      return showWhy(root, act)
    case 'export':
      await vscode.commands.executeCommand('understudy.exportReport', { uri: root.folder.uri, format: act.format })
      return
    case 'save-picture':
      return savePicture(context, root, act)
    case 'recurrence':
      return giveRecurrenceVerdict(root, act)
    case 'train':
      return train(root, act)
    case 'remedy':
      return remedy(context, root, act)
    case 'accept-plan':
      return acceptPlan(root, act)
    case 'draft-handover':
    case 'what-if-text':
      return passOn(root, act)
    case 'suggest-successors':
      return suggestSuccessors(root, act)
  }
}
