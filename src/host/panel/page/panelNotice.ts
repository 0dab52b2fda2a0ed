import * as vscode from 'vscode'
import type { PanelNotice } from '../../../panel/protocol/page'
import type { Knowledge } from '../../reading/knowledge'
import { whatCountsAsRunbook } from './whatCounts'

/** Why there is no coverage to show, and what to do; undefined where there is some. */
export const panelNotice = (knowledge: Knowledge): PanelNotice | undefined => {
  switch (knowledge.phase()) {
    case 'ready':
      return knowledge.ready().length === 0 ? loading(knowledge) : undefined
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

const refresh = () => ({ action: 'refresh' as const, label: vscode.l10n.t('Refresh') })

const loading = (knowledge: Knowledge): PanelNotice => ({
  state: 'loading',
  title: vscode.l10n.t('Reading the runbooks'),
  text: knowledge.waiting() ?? vscode.l10n.t('One moment.'),
  details: [],
  actions: [],
})

const failed = (knowledge: Knowledge): PanelNotice => ({
  state: 'error',
  title: vscode.l10n.t('The workspace could not be read'),
  text: knowledge.failure() ?? vscode.l10n.t('The log says why.'),
  details: [],
  actions: [refresh(), { action: 'log', label: vscode.l10n.t('Show Log') }],
})

const noFolder = (): PanelNotice => ({
  state: 'empty',
  title: vscode.l10n.t('No folder is open'),
  text: vscode.l10n.t('Open the folder that holds your runbooks; the coverage of its runbooks appears here.'),
  details: [],
  actions: [],
})

const empty = (): PanelNotice => ({
  state: 'empty',
  title: vscode.l10n.t('No runbook was found'),
  text: vscode.l10n.t('These count as runbooks:'),
  details: whatCountsAsRunbook(vscode.l10n),
  actions: [{ action: 'settings', label: vscode.l10n.t('Open Settings') }, refresh()],
})
