import * as vscode from 'vscode'
import type { Feature } from '../context'
import { readyDocument } from '../reading/readyDocument'

const key = 'understudy.onActionItem'

/** Tells key bindings and menus whether the cursor stands on an action item of a review. */
export const actionCursor: Feature = ({ knowledge }) => {
  let last: boolean | undefined
  const tell = () => {
    const editor = vscode.window.activeTextEditor
    const found = editor && readyDocument(knowledge, editor.document.uri)
    const line = (editor?.selection.active.line ?? -1) + 1
    const items = found?.document.kind === 'incident-review' ? found.document.facts.stated.actionItems : []
    const now = items.some((item) => item.line === line)
    if (now === last) return
    last = now
    void vscode.commands.executeCommand('setContext', key, now)
  }
  tell()
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(tell),
    vscode.window.onDidChangeActiveTextEditor(tell),
    knowledge.onDidChange(tell),
  )
}
