import * as vscode from 'vscode'
import type { PanelAct } from '../../../panel/protocol/acts'
import { toUri } from '../../convert'
import type { ReadyRoot } from '../../reading/rootKnowledge'

type PassOn = Extract<PanelAct, { people: readonly string[] }>

const commands: Readonly<Record<PassOn['kind'], string>> = {
  'draft-handover': 'understudy.draftHandover',
  'what-if-text': 'understudy.whatIfSomeoneLeaves',
}

/** Drafts what people pass on, or opens as a text what changes without them; those whom nobody knows any more are left out. */
export const passOn = async ({ base, folder }: ReadyRoot, { kind, people }: PassOn): Promise<void> => {
  const known = [...base.people.keys()].filter((id) => people.includes(id))
  if (known.length === 0) return
  await vscode.commands.executeCommand(commands[kind], { uri: folder.uri, people: known })
}

/** Asks who could learn a runbook next. */
export const suggestSuccessors = async (
  { report, folder }: ReadyRoot,
  { path }: Extract<PanelAct, { kind: 'suggest-successors' }>,
): Promise<void> => {
  const runbook = report.runbooks.find((each) => each.path === path)
  if (runbook === undefined) return
  await vscode.commands.executeCommand('understudy.suggestSuccessors', toUri(folder.uri, runbook.path))
}
