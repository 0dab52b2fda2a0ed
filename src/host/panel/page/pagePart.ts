import * as vscode from 'vscode'
import type { PanelNote } from '../../../panel/protocol/page'
import type { HostContext } from '../../context'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { knownPlan } from '../../reading/trainingPlans'
import { risksOf } from '../../trees/risksOf'
import { openRisks } from '../risks/risksModel'
import type { Asked } from '../part'
import { pageModel } from './pageModel'
import { panelWords } from './panelWords'
import { withoutHistoryNote } from './withoutHistoryNote'

/** Tells what stands above every tab, and all words. */
export const tellPage = ({ context, root, send }: Asked): void => {
  const roots = context.knowledge.ready()
  const { base, report } = root
  const model = pageModel(
    {
      base,
      report,
      folders: roots.map(({ folder }) => folder.name),
      folder: roots.indexOf(root),
      notes: notes(root),
      counts: countsOf(context, root),
      language: vscode.env.language,
    },
    vscode.l10n,
  )
  send({ type: 'page', model, words: panelWords(vscode.l10n, base.levelLabels) })
}

/** Planning takes long, so the plan's number is there once the plan was looked at. */
const countsOf = (context: HostContext, root: ReadyRoot) => {
  const plan = knownPlan(root)?.pairings.length
  return { risks: openRisks(risksOf(context, root)), ...(plan === undefined ? {} : { plan }) }
}

const notes = ({ withoutHistory }: ReadyRoot): readonly PanelNote[] =>
  withoutHistory === undefined ? [] : [withoutHistoryNote(withoutHistory)]
