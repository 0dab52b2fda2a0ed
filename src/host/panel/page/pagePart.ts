import * as vscode from 'vscode'
import type { PanelNote } from '../../../panel/protocol/page'
import type { HostContext } from '../../context'
import { historyNote } from '../../reading/knowledge'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { knownPlan } from '../../reading/trainingPlans'
import { risksOf } from '../../trees/risksOf'
import { openRisks } from '../risks/risksModel'
import type { Asked } from '../tab'
import { pageModel } from './pageModel'
import { panelWords } from './panelWords'

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

const notes = ({ withoutHistory }: ReadyRoot): readonly PanelNote[] => {
  if (withoutHistory === undefined) return []
  const text = historyNote(withoutHistory)
  switch (withoutHistory) {
    case 'untrusted':
      return [{ text, action: { action: 'trust', label: vscode.l10n.t('Manage Trust') } }]
    case 'off':
      return [{ text, action: { action: 'settings', label: vscode.l10n.t('Open Settings') } }]
    case 'failed':
      return [{ text, action: { action: 'log', label: vscode.l10n.t('Show Log') } }]
    case 'shallow':
    case 'stopped':
    case 'no-git':
    case 'other-owner':
      return [{ text, action: { action: 'refresh', label: vscode.l10n.t('Refresh') } }]
    case 'reading':
    case 'virtual':
    case 'no-repository':
    case 'no-commits':
      return [{ text, action: undefined }]
  }
}
