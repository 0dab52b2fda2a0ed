import * as vscode from 'vscode'
import type { PanelAct } from '../../../panel/protocol/acts'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { planOptions } from '../plan/planTab'

type AcceptPlan = Extract<PanelAct, { kind: 'accept-plan' }>

/** Has the steps written that were ticked, as far as the plan still has them; they are shown before that. */
export const acceptPlan = async (root: ReadyRoot, { choices, steps }: AcceptPlan): Promise<void> => {
  const given = { uri: root.folder.uri, ...planOptions(root, choices), steps }
  await vscode.commands.executeCommand('understudy.planCrossTraining', given)
}
