import * as vscode from 'vscode'
import type { Feature } from '../context'
import { usualGrouping } from '../grouping'
import { runbookEntries } from '../runbookEntries'
import { EntryTree } from '../tree'

/** All runbooks, grouped as chosen, each with who can run it and its risk. */
export const runbooksView: Feature = ({ knowledge, grouping, shown }) => {
  const tree = new EntryTree(knowledge, ({ base, report }) =>
    runbookEntries(base, report, grouping.get() ?? usualGrouping(report), vscode.l10n),
  )
  const view = vscode.window.createTreeView('understudy.runbooks', { treeDataProvider: tree, showCollapseAll: true })
  shown.runbooks = () => tree.entries()
  const show = () => {
    view.description = knowledge.waiting() ?? ''
    tree.refresh()
  }
  return vscode.Disposable.from(view, knowledge.onDidChange(show), grouping.onDidChange(show))
}
