import * as vscode from 'vscode'
import type { ActionItem } from '../../core/domain/documents'
import { limitFor } from '../../core/domain/policy'
import type { IsoDate } from '../../core/domain/text'
import { setActionDue as writeDue } from '../../core/edit/actionEdits'
import { readDueDay } from '../../core/parse/text/dueDay'
import { actionFor, type ActionTarget } from '../ask/targets/actionTarget'
import { askText } from '../ask/ask'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { dueReading } from '../words/dueReading'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'

/** Says by when an action item is to be done: `{uri, line, due}`, or asked; `Friday` and `in 2 weeks` are understood. */
export const setActionDue = defineCommand('understudy.setActionDue', async (context, given?: unknown) => {
  const target = await actionFor(context, given)
  if (target === undefined) return
  const { root, document, line, place } = target
  const words = textGiven(given, 'due') ?? (await askDue(context, target))
  if (words === undefined) return
  const day: IsoDate | undefined = readDueDay(words, root.today)
  if (day === undefined && words.trim() !== '') {
    say(context, vscode.l10n.t('“{0}” is no day: give a date such as 2026-12-01, Friday, or in 2 weeks.', words))
    return
  }
  await makeChanges(
    context,
    [{ root: root.folder.uri, path: document.path, decide: (text = '') => writeDue(text, line, day) }],
    { label: vscode.l10n.t('Set Action Due'), nothing: vscode.l10n.t('“{0}” says so already.', place.item.title) },
  )
})

/** The day that stands there while it is still to come, else the time that the policy gives an action of its type. */
const suggestedDue = ({ due, type }: ActionItem, { base, today }: ReadyRoot): string => {
  if (due !== undefined && due >= today) return due
  const { count, unit } = limitFor(base.policy.closeActionsWithin, type)
  return `in ${count} ${unit}`
}

const askDue = async ({ shown }: HostContext, { root, place }: ActionTarget): Promise<string | undefined> => {
  const { due, title } = place.item
  const prompt =
    due === undefined
      ? vscode.l10n.t('By when is it to be done?')
      : vscode.l10n.t('By when is it to be done? Now: {0}; empty takes the date out', due)
  const question = {
    title: vscode.l10n.t('Due Date of “{0}”', title),
    step: 1,
    steps: 1,
    prompt,
    placeholder: vscode.l10n.t('Friday · in 2 weeks · 1 Dec · end of month · 2026-12-01'),
  }
  const answered = await askText(question, shown, suggestedDue(place.item, root), (text) =>
    dueReading(text, root.today, due, vscode.env.language, vscode.l10n),
  )
  return answered.kind === 'answer' ? answered.value : undefined
}
