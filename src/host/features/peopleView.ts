import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { whoAmI } from '../ask/whoAmI'
import type { Feature } from '../context'
import { logged } from '../door'
import { dragPeople } from '../personDrag'
import { myTrainingEntries } from '../trees/myTrainingEntries'
import { peopleEntries } from '../trees/peopleEntries'
import { EntryTree } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** What I learn and teach, then everybody by team; a person can be dragged onto a runbook. */
export const peopleView: Feature = (context) => {
  const { knowledge, shown, log } = context
  const me = new Map<string, PersonId | undefined>()
  const tree = new EntryTree(knowledge, ({ folder, base, report }) => {
    const question = { base, report, language: vscode.env.language }
    return [
      ...myTrainingEntries({ ...question, me: me.get(folder.uri.toString()) }, vscode.l10n),
      ...peopleEntries(question, vscode.l10n),
    ]
  })
  const view = vscode.window.createTreeView('understudy.people', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: dragPeople,
  })
  shown.people = () => tree.entries()
  shown.heads.people = () => headOf(view)
  const show = async () => {
    for (const root of knowledge.ready()) me.set(root.folder.uri.toString(), await whoAmI(context, root))
    const hasPeople = knowledge.ready().some(({ base }) => base.people.size > 0)
    void vscode.commands.executeCommand('setContext', 'understudy.hasPeople', hasPeople)
    tree.refresh()
  }
  const showSafely = () => {
    show().catch((error: unknown) => logged(log, 'show people', error))
  }
  return vscode.Disposable.from(
    view,
    tree,
    knowledge.onDidChange(showSafely),
    context.meChanged.event(showSafely),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.me')) showSafely()
    }),
  )
}
