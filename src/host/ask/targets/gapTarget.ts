import * as vscode from 'vscode'
import { isSeenTo, knowledgeGaps, type KnowledgeGap } from '../../../core/assist/knowledgeGaps'
import { askChoice } from '../askTicks'
import type { HostContext } from '../../context'
import { toUri } from '../../convert'
import type { ReadyDocument } from '../../reading/readyDocument'
import { say } from '../../sayings'
import { personName } from '../../words/describe'
import { documentFor } from './runbookTarget'
import { targetOf } from './target'

/** A knowledge gap, and the review that tells of it. */
export type GapTarget = { readonly review: ReadyDocument; readonly gap: KnowledgeGap }

/** The line a command is about: the one it was given, else the cursor's. */
const lineOf = (given: unknown): number | undefined => {
  const line = targetOf(given)?.line
  if (line !== undefined || given !== undefined) return line
  const editor = vscode.window.activeTextEditor
  return editor === undefined ? undefined : editor.selection.active.line + 1
}

const isAt =
  (line: number | undefined) =>
  ({ range }: KnowledgeGap): boolean =>
    line !== undefined && range.start.line <= line && line <= range.end.line

/** What a gap is called where one of several is picked. */
const labelOf = ({ root }: ReadyDocument, { text, person }: KnowledgeGap): string =>
  text ??
  (person === undefined ? vscode.l10n.t('Too few knew') : vscode.l10n.t('Only {0} knew', personName(root.base, person)))

/**
 * The knowledge gap a command is about: the one on its line, else the only one of the review that nobody has seen to, else
 * one that is asked for. A sentence, and undefined, where the review tells of none.
 */
export const gapFor = async (context: HostContext, given: unknown, title: string): Promise<GapTarget | undefined> => {
  const review = await documentFor(context, given)
  if (review === undefined) return undefined
  const { root, document } = review
  const gaps = knowledgeGaps(root.base, root.report, document)
  const here = gaps.find(isAt(lineOf(given)))
  const open = gaps.filter((gap) => !isSeenTo(root.base, root.report, document, gap))
  const [only, ...others] = open.length > 0 ? open : gaps
  if (here !== undefined) return { review, gap: here }
  if (only === undefined) {
    sayNone(context, review)
    return undefined
  }
  if (others.length === 0) return { review, gap: only }
  const choices = [only, ...others].map((gap) => ({
    value: gap,
    label: labelOf(review, gap),
    description: vscode.l10n.t('line {0}', gap.range.start.line),
  }))
  const placeholder = vscode.l10n.t('Which of these gaps?')
  const answered = await askChoice({ title, step: 1, steps: 1, prompt: '', placeholder }, context.shown, choices)
  return answered.kind === 'answer' ? { review, gap: answered.value.picked } : undefined
}

const sayNone = (context: HostContext, { root, document }: ReadyDocument): void => {
  if (document.kind === 'runbook') {
    const uri = toUri(root.folder.uri, document.path)
    say(context, vscode.l10n.t('“{0}” is a runbook: gaps are told by incident reviews.', document.facts.title), {
      label: vscode.l10n.t('Assign Runbook to Trainee'),
      command: 'understudy.assignRunbook',
      given: [uri],
    })
    return
  }
  say(
    context,
    vscode.l10n.t(
      '“{0}” tells of no knowledge gap: no contributing factor of that type, and no sentence such as “only Alice knew how”.',
      document.facts.title,
    ),
  )
}
