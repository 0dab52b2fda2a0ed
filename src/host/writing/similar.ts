import * as vscode from 'vscode'
import type { DocPath } from '../../core/domain/text'
import { similarReviews } from '../../core/metrics/recurrence/recurrence'
import { reviewFor } from '../ask/targets/reviewTarget'
import { askSimilar, type SimilarAnswer } from '../ask/similarList'
import type { HostContext, RecurrencePair } from '../context'
import { toPath, toUri } from '../convert'
import type { ReadyDocument } from '../reading/readyDocument'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { fieldsGiven } from './givenFields'
import { settlePair, type Verdict } from './recurrencePair'

/** The list is long enough for any review, and short enough to be read. */
const LISTED = 10

const rootOf = ({ knowledge }: HostContext, uri: vscode.Uri): ReadyRoot | undefined =>
  knowledge.ready().find(({ folder }) => folder.uri.toString() === uri.toString())

const openBeside = async ({ folder }: ReadyRoot, path: DocPath): Promise<void> => {
  await vscode.window.showTextDocument(toUri(folder.uri, path), { viewColumn: vscode.ViewColumn.Beside, preview: true })
}

const listOnce = (
  context: HostContext,
  { root, document }: ReadyDocument,
  enter: SimilarAnswer['does'],
): Promise<SimilarAnswer | undefined> | undefined => {
  const similar = similarReviews(root.base, document.path)
  const title = vscode.l10n.t('Incidents like “{0}”', document.facts.title)
  return similar.length === 0 ? undefined : askSimilar(context, title, similar.slice(0, LISTED), enter)
}

/**
 * Lists the look-alikes of a review, and does what the person decides. After a verdict the list comes again for as long as
 * there is one without, so that several are settled in a row.
 */
export const goThroughSimilar = async (
  context: HostContext,
  given: unknown,
  enter: SimilarAnswer['does'],
): Promise<void> => {
  const ready = await reviewFor(context, given)
  if (ready === undefined) return
  const asking = listOnce(context, ready, enter)
  if (asking === undefined) {
    say(context, vscode.l10n.t('No other incident review looks like “{0}”.', ready.document.facts.title))
    return
  }
  const answer = await asking
  if (answer === undefined) return
  const { root, document } = ready
  if (answer.does === 'open') {
    await openBeside(root, answer.other)
    return
  }
  const pair = { root: root.folder.uri, review: document.path, other: answer.other }
  if (!(await settlePair(context, root, pair, answer.does))) return
  await context.knowledge.settled()
  const now = rootOf(context, root.folder.uri)
  const left = now === undefined ? [] : similarReviews(now.base, document.path)
  if (left.some(({ standing }) => standing === 'open'))
    await goThroughSimilar(context, toUri(root.folder.uri, document.path), enter)
}

/** The pair that a command was called on: an entry of the view, `{uri, other}`, or, by its key, the view's selected one. */
const pairGiven = (context: HostContext, given: unknown): RecurrencePair | undefined => {
  const { root, entry, uri, other, inView } = fieldsGiven(given)
  if (inView === true) return context.pairs.inView
  const pair = fieldsGiven(fieldsGiven(entry).pair)
  if (root instanceof vscode.Uri && typeof pair.review === 'string' && typeof pair.other === 'string')
    return { root, review: pair.review as DocPath, other: pair.other as DocPath }
  if (!(uri instanceof vscode.Uri) || other === undefined) return undefined
  for (const { folder, base } of context.knowledge.ready()) {
    const review = toPath(folder.uri, uri)
    const named = other instanceof vscode.Uri ? toPath(folder.uri, other) : (other as DocPath)
    if (review !== undefined && named !== undefined && base.documents.has(review) && base.documents.has(named))
      return { root: folder.uri, review, other: named }
  }
  return undefined
}

/** Carries out a verdict on the pair at hand: given, under the cursor of the list, or asked for. */
export const giveVerdict = async (context: HostContext, given: unknown, verdict: Verdict): Promise<void> => {
  if (given === undefined && context.pairs.settleInList !== undefined) {
    context.pairs.settleInList(verdict)
    return
  }
  const pair = pairGiven(context, given)
  const root = pair && rootOf(context, pair.root)
  if (pair !== undefined && root !== undefined) await settlePair(context, root, pair, verdict)
  else await goThroughSimilar(context, given, verdict)
}
