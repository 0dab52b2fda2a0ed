import * as vscode from 'vscode'
import type { PersonId } from '../../core/domain/people'
import { ownNames, personNamed } from '../ask/whoAmI'
import type { Feature, HostContext } from '../context'
import { logged } from '../door'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { dragPeople } from '../personDrag'
import { myTrainingEntries } from '../trees/myTrainingEntries'
import { peopleEntries } from '../trees/peopleEntries'
import { EntryTree } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** What I learn and teach, then everybody by team; a person can be dragged onto a runbook. */
export const peopleView: Feature = (context) => {
  const { knowledge, shown, log } = context
  const names = rememberedNames(context)
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
    for (const root of knowledge.ready()) me.set(root.folder.uri.toString(), personNamed(root, await names.of(root)))
    const hasPeople = knowledge.ready().some(({ base }) => base.people.size > 0)
    void vscode.commands.executeCommand('setContext', 'understudy.hasPeople', hasPeople)
    tree.refresh()
  }
  const showSafely = () => {
    show().catch((error: unknown) => logged(log, 'show people', error))
  }
  const askAnew = () => {
    names.forget()
    showSafely()
  }
  return vscode.Disposable.from(
    view,
    tree,
    knowledge.onDidChange(showSafely),
    context.meChanged.event(askAnew),
    vscode.workspace.onDidGrantWorkspaceTrust(askAnew),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.me')) askAnew()
    }),
  )
}

/** Asked once for each folder: to ask git is to start a process, and who is at the keyboard does not change with what is typed. */
const rememberedNames = (context: HostContext) => {
  const known = new Map<string, Promise<readonly string[]>>()
  return {
    of: (root: ReadyRoot): Promise<readonly string[]> => {
      const key = root.folder.uri.toString()
      const names = known.get(key) ?? ownNames(context, root)
      known.set(key, names)
      return names
    },
    forget: () => {
      known.clear()
    },
  }
}
