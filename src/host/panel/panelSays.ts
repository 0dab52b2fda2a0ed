import * as vscode from 'vscode'
import type { PanelNote, ToPanel } from '../../panel/messages'
import { historyNote, type Knowledge } from '../reading/knowledge'
import { panelModel } from './panelModel'
import { panelWords } from './panelWords'
import type { ReadyRoot } from '../reading/rootKnowledge'

/** What the coverage panel is to show now: the matrix, or one sentence and what to do. */
export const panelSays = (knowledge: Knowledge, folder: number): ToPanel => {
  const roots = knowledge.ready()
  switch (knowledge.phase()) {
    case 'ready': {
      const root = roots[folder] ?? roots[0]
      return root === undefined ? loading(knowledge) : model(roots, root)
    }
    case 'reading':
      return loading(knowledge)
    case 'failed':
      return failed(knowledge)
    case 'no-folder':
      return noFolder()
    case 'empty':
      return empty()
  }
}

const model = (roots: readonly ReadyRoot[], root: ReadyRoot): ToPanel => {
  const { base, report } = root
  const question = {
    base,
    report,
    folders: roots.map((each) => each.folder.name),
    folder: roots.indexOf(root),
    notes: notes(root),
    language: vscode.env.language,
  }
  return {
    type: 'model',
    model: panelModel(question, vscode.l10n),
    words: panelWords(vscode.l10n, root.base.levelLabels),
  }
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

const refresh = () => ({ action: 'refresh' as const, label: vscode.l10n.t('Refresh') })

const loading = (knowledge: Knowledge): ToPanel => ({
  type: 'notice',
  state: 'loading',
  title: vscode.l10n.t('Reading the runbooks'),
  text: knowledge.waiting() ?? vscode.l10n.t('One moment.'),
  details: [],
  actions: [],
})

const failed = (knowledge: Knowledge): ToPanel => ({
  type: 'notice',
  state: 'error',
  title: vscode.l10n.t('The workspace could not be read'),
  text: knowledge.failure() ?? vscode.l10n.t('The log says why.'),
  details: [],
  actions: [refresh(), { action: 'log', label: vscode.l10n.t('Show Log') }],
})

const noFolder = (): ToPanel => ({
  type: 'notice',
  state: 'empty',
  title: vscode.l10n.t('No folder is open'),
  text: vscode.l10n.t('Open the folder that holds your runbooks; the coverage of its runbooks appears here.'),
  details: [],
  actions: [],
})

const empty = (): ToPanel => ({
  type: 'notice',
  state: 'empty',
  title: vscode.l10n.t('No runbook was found'),
  text: vscode.l10n.t('These count as runbooks:'),
  details: [
    vscode.l10n.t('a Markdown file in a folder named runbooks, playbooks, sop, alerts, troubleshooting or operations'),
    vscode.l10n.t('a Markdown file that says “kind: runbook” on top'),
    vscode.l10n.t('a Markdown file with headings such as Diagnosis and Mitigation'),
    vscode.l10n.t('whatever the setting “understudy.runbooks” names'),
  ],
  actions: [{ action: 'settings', label: vscode.l10n.t('Open Settings') }, refresh()],
})
