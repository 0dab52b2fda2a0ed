import * as vscode from 'vscode'
import type { PanelNote } from '../../../panel/protocol/page'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import type { Asked } from '../tab'
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
      language: vscode.env.language,
    },
    vscode.l10n,
  )
  send({ type: 'page', model, words: panelWords(vscode.l10n, base.levelLabels) })
}

const notes = ({ withoutHistory }: ReadyRoot): readonly PanelNote[] =>
  withoutHistory === undefined ? [] : [withoutHistoryNote(withoutHistory)]
