import * as vscode from 'vscode'
import { bodyHashOf } from '../../core/assist/pastText'
import { addInterval } from '../../core/domain/calendar'
import type { IsoDate } from '../../core/domain/text'
import { recordReview } from '../../core/edit/reviewedEdits'
import { askChoice, type Choice } from '../ask/askTicks'
import { runbookFor } from '../ask/targets/runbookTarget'
import { whoAmI } from '../ask/whoAmI'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import { findReviewedText } from '../reading/pastTexts'
import type { ReadyDocument } from '../reading/readyDocument'
import { makeChanges, textNow } from '../writing/edits'
import { textGiven } from '../writing/givenFields'
import { writtenPeople } from '../writing/personEdits'
import { showDifference } from '../writing/showDifference'

/** What became of the text since its last review, as far as git tells. */
type Since = { readonly is: 'changed' | 'same'; readonly on: IsoDate } | { readonly is: 'never' | 'not-known' }

/**
 * Writes that a runbook was reviewed, and what was checked: `{uri, checked}`, or asked after what has changed since the
 * last review is shown.
 */
export const markReviewed = defineCommand('understudy.markReviewed', async (context, given) => {
  const name = vscode.l10n.t('Mark Reviewed')
  const ready = await runbookFor(context, given, name)
  if (ready === undefined) return
  const checked = textGiven(given, 'checked') ?? (await askChecked(context, ready, name))
  if (checked === undefined) return
  const { root, document } = ready
  const me = await whoAmI(context, root)
  const people = me === undefined ? undefined : writtenPeople(context, root, [me])
  const { reviewBy, reviewIn } = document.facts.stated
  // A stated day of the next review with no interval beside it moves on by the policy's.
  const next =
    reviewBy === undefined || reviewIn !== undefined ? {} : { next: addInterval(root.today, root.base.policy.reviewIn) }
  const review = { on: root.today, checked, by: people?.names[0], ...next }
  await makeChanges(
    context,
    [{ root: root.folder.uri, path: document.path, decide: (text = '') => recordReview(text, review) }],
    { label: name, nothing: vscode.l10n.t('“{0}” says so already.', document.facts.title) },
  )
})

/** Shows what has changed since the last review, then asks; undefined where the question was put away. */
const askChecked = async (context: HostContext, ready: ReadyDocument, name: string): Promise<string | undefined> => {
  const since = await showSince(context, ready)
  const title = `${name}: ${ready.document.facts.title}`
  const question = { title, step: 1, steps: 1, prompt: '', placeholder: askedFor(since) }
  const own = (text: string): Choice<string> => ({
    value: text,
    label: text,
    description: vscode.l10n.t('your own words'),
  })
  const answered = await askChoice(question, context.shown, choicesFor(since), own)
  return answered.kind === 'answer' ? answered.value.picked : undefined
}

const showSince = async (context: HostContext, ready: ReadyDocument): Promise<Since> => {
  const { root, document } = ready
  const on = document.review.lastReviewedOn
  const uri = toUri(root.folder.uri, document.path)
  const found = on === undefined ? undefined : await findReviewedText(context, ready, on)
  if (on !== undefined && found !== undefined && !('because' in found)) {
    const now = (await textNow(uri)) ?? ''
    if (bodyHashOf(found.version.text) === bodyHashOf(now)) {
      await vscode.window.showTextDocument(uri, { preview: false })
      return { is: 'same', on }
    }
    await showDifference(ready, found, vscode.l10n.t('{0}: reviewed on {1} ↔ now', document.facts.title, on))
    return { is: 'changed', on }
  }
  await vscode.window.showTextDocument(uri, { preview: false })
  return { is: on === undefined ? 'never' : 'not-known' }
}

const askedFor = (since: Since): string => {
  switch (since.is) {
    case 'changed':
      return vscode.l10n.t('What has changed since {0} is shown. What did you check? Pick it, or type it', since.on)
    case 'same':
      return vscode.l10n.t('The text is as it was on {0}. What did you check? Pick it, or type it', since.on)
    case 'never':
      return vscode.l10n.t('It was never reviewed before. What did you check? Pick it, or type it')
    case 'not-known':
      return vscode.l10n.t(
        'What has changed since the last review is not known. What did you check? Pick it, or type it',
      )
  }
}

/** Written as they stand here, so in the words of the repository's documents. */
const choicesFor = (since: Since): readonly Choice<string>[] => {
  const all = { value: 'read all of it', label: vscode.l10n.t('Read all of it') }
  const changes = { value: 'read what has changed', label: vscode.l10n.t('Read what has changed') }
  return [
    ...(since.is === 'changed' ? [changes] : []),
    all,
    { value: 'tried its commands', label: vscode.l10n.t('Tried its commands') },
    { value: 'compared it with the system', label: vscode.l10n.t('Compared it with the system as it is') },
    { value: 'checked its links and contacts', label: vscode.l10n.t('Checked its links and contacts') },
  ]
}
