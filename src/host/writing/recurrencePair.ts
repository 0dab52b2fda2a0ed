import * as vscode from 'vscode'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath } from '../../core/domain/text'
import {
  confirmRecurrence,
  dismissRecurrence,
  withdrawDismissal,
  withdrawRecurrence,
  type MeansReview,
} from '../../core/edit/recurrenceEdits'
import { nameOfReview, reviewNamed } from '../../core/metrics/reviews/reviewNames'
import { standingsOf } from '../../core/metrics/recurrence/standing'
import { whenItWas } from '../../core/metrics/recurrence/whenItWas'
import type { HostContext, RecurrencePair } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { makeChanges, type Change } from './edits'

/** What a person makes of two look-alikes: the one is the other come back, or it is not. */
export type Verdict = 'confirmed' | 'dismissed'

const meaning =
  (base: KnowledgeBase, from: DocPath, to: DocPath): MeansReview =>
  (name) =>
    reviewNamed(base, from, name) === to

/** The review of the later incident says that the earlier one came back; the one asked about, where that is not known. */
const laterFirst = (base: KnowledgeBase, { review, other }: RecurrencePair): readonly [DocPath, DocPath] => {
  const [one, another] = [base.documents.get(review), base.documents.get(other)]
  const isLater = one !== undefined && another !== undefined && whenItWas(one, another) === 'later'
  return isLater ? [other, review] : [review, other]
}

const confirming = (base: KnowledgeBase, pair: RecurrencePair): readonly Change[] => {
  const { root } = pair
  const [later, earlier] = laterFirst(base, pair)
  const name = nameOfReview(base, later, earlier)
  return [
    { root, path: later, decide: (text = '') => confirmRecurrence(text, name, meaning(base, later, earlier)) },
    { root, path: earlier, decide: (text = '') => withdrawDismissal(text, meaning(base, earlier, later)) },
  ]
}

const dismissing = (base: KnowledgeBase, { root, review, other }: RecurrencePair): readonly Change[] => {
  const name = nameOfReview(base, review, other)
  return [
    { root, path: review, decide: (text = '') => dismissRecurrence(text, name, meaning(base, review, other)) },
    { root, path: other, decide: (text = '') => withdrawRecurrence(text, meaning(base, other, review)) },
  ]
}

const titleIn = ({ documents }: KnowledgeBase, path: DocPath): string => documents.get(path)?.facts.title ?? path

const alreadySaid = (base: KnowledgeBase, { review, other }: RecurrencePair, verdict: Verdict): string =>
  verdict === 'confirmed'
    ? vscode.l10n.t(
        '“{0}” and “{1}” are said to be one incident come back already.',
        titleIn(base, review),
        titleIn(base, other),
      )
    : vscode.l10n.t('“{0}” and “{1}” are said not to be the same already.', titleIn(base, review), titleIn(base, other))

/** Writes a person's verdict on two look-alikes into front matter, as one step that can be undone. False where nothing was written. */
export const settlePair = async (
  context: HostContext,
  { base }: ReadyRoot,
  pair: RecurrencePair,
  verdict: Verdict,
): Promise<boolean> => {
  const nothing = alreadySaid(base, pair, verdict)
  if (standingsOf(base, pair.review).get(pair.other) === verdict) {
    say(context, nothing)
    return false
  }
  const label = verdict === 'confirmed' ? vscode.l10n.t('Confirm recurrence') : vscode.l10n.t('Dismiss look-alike')
  const changes = verdict === 'confirmed' ? confirming(base, pair) : dismissing(base, pair)
  return makeChanges(context, changes, { label, nothing })
}
