import * as vscode from 'vscode'
import type { Feature } from '../context'
import { riskEntries, riskHeadline } from '../riskEntries'
import { EntryTree } from '../tree'

/** What to do next, the most urgent first, with the figures on top. */
export const risksView: Feature = ({ knowledge, shown }) => {
  const tree = new EntryTree(knowledge, ({ base, report }) => riskEntries(base, report, vscode.l10n))
  const view = vscode.window.createTreeView('understudy.risks', { treeDataProvider: tree, showCollapseAll: true })
  shown.risks = () => tree.entries()
  const show = () => {
    view.message = headline() ?? ''
    tree.refresh()
  }
  const headline = () => {
    const roots = knowledge.ready()
    const lines = roots.flatMap(({ folder, report }) => {
      const line = riskHeadline(report, vscode.l10n)
      return line === undefined ? [] : [roots.length > 1 ? `${folder.name}: ${line}` : line]
    })
    const notes = knowledge.notes()
    return lines.length === 0 ? undefined : [...lines, ...notes].join('\n')
  }
  return vscode.Disposable.from(view, knowledge.onDidChange(show))
}
