import * as vscode from 'vscode'
import type { PanelNote } from '../../../panel/protocol/page'
import { historyNote } from '../../reading/knowledge'
import type { ReadyRoot } from '../../reading/rootKnowledge'
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
      language: vscode.env.language,
    },
    vscode.l10n,
  )
  send({ type: 'page', model, words: panelWords(vscode.l10n, base.levelLabels) })
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
