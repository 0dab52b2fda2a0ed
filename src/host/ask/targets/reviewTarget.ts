import * as vscode from 'vscode'
import type { HostContext } from '../../context'
import type { ReadyDocument } from '../../reading/readyDocument'
import { toUri } from '../../convert'
import { say } from '../../sayings'
import { documentFor } from './runbookTarget'

/** The incident review a command is about; for anything else a sentence with the way out, and undefined. */
export const reviewFor = async (context: HostContext, given: unknown): Promise<ReadyDocument | undefined> => {
  const ready = await documentFor(context, given)
  if (ready === undefined || ready.document.kind === 'incident-review') return ready
  const { facts, kindDetail, path } = ready.document
  say(context, vscode.l10n.t('“{0}” is not taken for an incident review. {1}', facts.title, kindDetail), {
    label: vscode.l10n.t('Set Document Kind'),
    command: 'understudy.setKind',
    given: [toUri(ready.root.folder.uri, path)],
  })
  return undefined
}
