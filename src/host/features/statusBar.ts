import * as vscode from 'vscode'
import { statusLineOf } from '../../core/assist/statusLine'
import { withoutIcons } from '../words/actionWords'
import { cardMarkdown, cardTextOf } from '../words/cardMarkdown'
import type { Feature } from '../context'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import { statusWords } from '../words/statusWords'

/** The runbook or review in the active editor in the fewest words; its card on hover, its reasons on a click. */
export const statusBar: Feature = ({ knowledge, shown }) => {
  const item = vscode.window.createStatusBarItem('understudy.document', vscode.StatusBarAlignment.Right, 110)
  item.name = vscode.l10n.t('Understudy: this document')
  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri
    const found = uri && readyDocument(knowledge, uri)
    const line = found && statusLineOf(found.root.base, found.root.report, found.document.path)
    if (found === undefined || line === undefined) {
      shown.statusBar = undefined
      item.hide()
      return
    }
    const { icon, text } = statusWords(line, vscode.l10n)
    const card = cardTextOf(found.root, { kind: 'document', path: found.document.path })
    item.text = `$(${icon}) ${withoutIcons(text)}`
    item.tooltip = card && cardMarkdown(found.root, card)
    item.accessibilityInformation = { label: `${found.document.facts.title}: ${text}`, role: 'button' }
    item.command = { command: 'understudy.showWhy', title: vscode.l10n.t('Show Why'), arguments: [uri] }
    shown.statusBar = item.text
    item.show()
  }
  return vscode.Disposable.from(item, onSnapshot(knowledge, show), vscode.window.onDidChangeActiveTextEditor(show))
}
