import * as vscode from 'vscode'
import { actionAt, type ActionPlace } from '../../../core/edit/action/places'
import type { HostContext } from '../../context'
import type { ReadyDocument } from '../../reading/readyDocument'
import { say } from '../../sayings'
import { fieldsGiven } from '../../writing/givenFields'
import { textNow } from '../../writing/edits'
import { reviewFor } from './reviewTarget'
import { targetOf } from './target'

/** An action item of a review, as its text stands now; lines count from 1. */
export type ActionTarget = ReadyDocument & { readonly line: number; readonly place: ActionPlace }

/** The line of a tree's entry, the one given, else the cursor's. */
const lineOf = (given: unknown, uri: vscode.Uri): number | undefined => {
  const { entry } = fieldsGiven(given)
  const { line } = fieldsGiven(fieldsGiven(entry).opens)
  if (typeof line === 'number') return line
  const named = targetOf(given)?.line
  if (named !== undefined) return named
  const editor = vscode.window.activeTextEditor
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line + 1 : undefined
}

/** The action item that a command is about; where there is none: a sentence with what to do, and undefined. */
export const actionFor = async (context: HostContext, given: unknown): Promise<ActionTarget | undefined> => {
  const ready = await reviewFor(context, given)
  if (ready === undefined) return undefined
  const uri = vscode.Uri.joinPath(ready.root.folder.uri, ready.document.path)
  const line = lineOf(given, uri)
  const place = line === undefined ? undefined : actionAt((await textNow(uri)) ?? '', line)
  if (line !== undefined && typeof place === 'object') return { ...ready, line: place.item.line, place }
  const text =
    place === 'several'
      ? vscode.l10n.t('Several action items begin on this line: give each a line of its own first.')
      : vscode.l10n.t(
          'No action item stands here: put the cursor on one, in a list or table under a heading such as “Action items”.',
        )
  say(context, text)
  return undefined
}
