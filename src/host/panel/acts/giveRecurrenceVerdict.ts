import * as vscode from 'vscode'
import type { DocPath } from '../../../core/domain/text'
import type { RecurrenceVerdict } from '../../../panel/protocol/acts'
import { toUri } from '../../convert'
import type { ReadyRoot } from '../../reading/rootKnowledge'

const commands: Readonly<Record<RecurrenceVerdict['verdict'], string>> = {
  confirmed: 'understudy.confirmRecurrence',
  dismissed: 'understudy.dismissRecurrence',
}

/** Writes into the reviews what a person makes of two of them, where both are still there. */
export const giveRecurrenceVerdict = async ({ folder, base }: ReadyRoot, act: RecurrenceVerdict): Promise<void> => {
  const isReview = (path: string): boolean => base.documents.get(path as DocPath)?.kind === 'incident-review'
  if (!isReview(act.review) || !isReview(act.other)) return
  const uri = toUri(folder.uri, act.review)
  await vscode.commands.executeCommand(commands[act.verdict], { uri, other: act.other })
}
