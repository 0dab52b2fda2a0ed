import * as vscode from 'vscode'
import { incidentReviews } from '../../core/metrics/reviews/incidentReviews'
import { similarReviews } from '../../core/metrics/recurrence/recurrence'
import type { Feature } from '../context'
import { reviewEntries, reviewsHeadline } from '../trees/reviewEntries'
import { similarEntries } from '../trees/similarEntries'
import { EntryTree, type TreeNode } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** Incident reviews by status and year, with their action items; the open ones by owner on top. */
export const reviewsView: Feature = ({ knowledge, pairs, shown }) => {
  const { language } = vscode.env
  const tree = new EntryTree(knowledge, ({ base, today }) =>
    reviewEntries(incidentReviews(base, today), language, vscode.l10n, (review) =>
      similarEntries(review, similarReviews(base, review), language, vscode.l10n),
    ),
  )
  const view = vscode.window.createTreeView('understudy.reviews', { treeDataProvider: tree, showCollapseAll: true })
  shown.reviews = () => tree.entries()
  shown.heads.reviews = () => headOf(view)
  const show = () => {
    const reviews = knowledge.ready().flatMap(({ base, today }) => incidentReviews(base, today))
    view.description = reviewsHeadline(reviews, vscode.l10n)
    tree.refresh()
  }
  const select = ([node]: readonly TreeNode[]) => {
    const pair = node?.entry.pair
    pairs.inView = node === undefined || pair === undefined ? undefined : { root: node.root, ...pair }
    void vscode.commands.executeCommand('setContext', 'understudy.similarSelected', pair !== undefined)
  }
  return vscode.Disposable.from(
    view,
    tree,
    knowledge.onDidChange(show),
    view.onDidChangeSelection(({ selection }) => {
      select(selection)
    }),
  )
}
