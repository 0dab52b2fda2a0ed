import * as vscode from 'vscode'
import type { Feature, HostContext } from '../context'
import { declaresNothing, firstLook } from '../trees/firstLook'
import { riskBadge } from '../trees/riskBadge'
import { riskFigures } from '../trees/riskFigures'
import { risksOf } from '../trees/risksOf'
import { readBadge } from '../settings'
import { EntryTree } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** What to do next, the most urgent first, with the figures on top. */
export const risksView: Feature = (context) => {
  const { knowledge, shown } = context
  const tree = new EntryTree(knowledge, (root) => risksOf(context, root))
  const view = vscode.window.createTreeView('understudy.risks', { treeDataProvider: tree, showCollapseAll: true })
  shown.risks = () => tree.entries()
  shown.heads.risks = () => headOf(view)
  const show = () => {
    view.message = message(context)
    view.badge = readBadge()
      ? riskBadge(
          knowledge.ready().map(({ report }) => report),
          vscode.l10n,
        )
      : undefined
    tree.refresh()
  }
  return vscode.Disposable.from(
    view,
    tree,
    knowledge.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.badge')) show()
    }),
  )
}

/** The figures, or the first look at a repository that declares nothing; then why there is no history, where there is none. */
const message = ({ knowledge }: HostContext): string => {
  const roots = knowledge.ready()
  const lines = roots.flatMap(({ folder, report }) => {
    const line = declaresNothing(report) ? firstLook(report, vscode.l10n) : riskFigures(report, vscode.l10n)
    return line === undefined ? [] : [roots.length > 1 ? `${folder.name}: ${line}` : line]
  })
  return lines.length === 0 ? '' : [...lines, ...knowledge.notes()].join('\n')
}
