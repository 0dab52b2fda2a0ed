import * as vscode from 'vscode'
import type { HostContext } from '../context'
import type { ReadyDocument } from '../reading/readyDocument'
import { say } from '../sayings'
import { documentFor } from './runbookTarget'
import { targetOf } from './target'

/** The incident review that a command is about; for any other document a sentence with the way out, and undefined. */
export const reviewFor = async (context: HostContext, given: unknown): Promise<ReadyDocument | undefined> => {
  const ready = await documentFor(context, given)
  if (ready === undefined || ready.document.kind === 'incident-review') return ready
  const { facts, kindDetail } = ready.document
  say(context, vscode.l10n.t('“{0}” is not taken for an incident review. {1}', facts.title, kindDetail), {
    label: vscode.l10n.t('Set Document Kind'),
    command: 'understudy.setKind',
    given: [targetOf(given)?.uri],
  })
  return undefined
}
