import * as vscode from 'vscode'
import type { PanelAct } from '../../../panel/protocol/acts'
import type { RemedyIntent } from '../../../panel/protocol/risks'
import type { HostContext } from '../../context'
import { toUri } from '../../convert'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { risksOf } from '../../trees/risksOf'
import type { TreeEntry } from '../../trees/treeEntry'
import { findRisk } from '../risks/findRisk'
import { riskRemedies } from '../risks/riskRemedies'

/** Each is called as the side bar's menus call it: on the line itself. */
const commands: Readonly<Record<Exclude<RemedyIntent, 'open' | 'do'>, string>> = {
  assign: 'understudy.assignRunbook',
  confirm: 'understudy.confirmKnowers',
  accept: 'understudy.acceptRisk',
  exercise: 'understudy.recordExercise',
  reviewed: 'understudy.markReviewed',
  'can-run': 'understudy.canRunThis',
  successors: 'understudy.suggestSuccessors',
  handover: 'understudy.draftHandover',
  'what-if': 'understudy.whatIfSomeoneLeaves',
  similar: 'understudy.findSimilarIncidents',
  toggle: 'understudy.toggleActionItem',
  owner: 'understudy.setActionOwner',
  due: 'understudy.setActionDue',
  why: 'understudy.showWhy',
}

type Remedy = Extract<PanelAct, { kind: 'remedy' }>

/** Runs a remedy on a line of the list of risks, where the line is still there and the remedy is offered for it. */
export const remedy = async (
  context: Pick<HostContext, 'extension'>,
  root: ReadyRoot,
  { intent, key }: Remedy,
): Promise<void> => {
  const found = findRisk(risksOf(context, root), key)
  if (found === undefined || !riskRemedies(found.entry, found.sort).includes(intent)) return
  const { entry } = found
  const folder = root.folder.uri
  if (intent === 'open') return open(folder, entry)
  if (intent === 'do') return carryOut(entry)
  // A person stands in no document: what is told is the folder.
  const given =
    entry.path === undefined && entry.gives !== undefined
      ? { uri: folder, ...entry.gives }
      : { entry, root: folder, parent: undefined }
  await vscode.commands.executeCommand(commands[intent], given)
}

const open = async (folder: vscode.Uri, { opens, path }: TreeEntry): Promise<void> => {
  const place = opens ?? (path && { path, line: 1 })
  if (place === undefined) return
  await vscode.commands.executeCommand('understudy.openRunbook', {
    uri: toUri(folder, place.path),
    line: place.line,
  })
}

const carryOut = async ({ runs }: TreeEntry): Promise<void> => {
  if (runs !== undefined) await vscode.commands.executeCommand(runs.command, ...runs.arguments)
}
