import * as vscode from 'vscode'
import { incidentReviews } from '../../core/metrics/incidentReviews'
import type { Feature } from '../context'
import { reviewEntries, reviewsHeadline } from '../trees/reviewEntries'
import { EntryTree } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** Incident reviews by status and year, with their action items; the open ones by owner on top. */
export const reviewsView: Feature = ({ knowledge, shown }) => {
  const tree = new EntryTree(knowledge, ({ base, today }) =>
    reviewEntries(incidentReviews(base, today), vscode.env.language, vscode.l10n),
  )
  const view = vscode.window.createTreeView('understudy.reviews', { treeDataProvider: tree, showCollapseAll: true })
  shown.reviews = () => tree.entries()
  shown.heads.reviews = () => headOf(view)
  const show = () => {
    const reviews = knowledge.ready().flatMap(({ base, today }) => incidentReviews(base, today))
    view.description = reviewsHeadline(reviews, vscode.l10n)
    tree.refresh()
  }
  return vscode.Disposable.from(view, tree, knowledge.onDidChange(show))
}
