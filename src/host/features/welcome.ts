import * as vscode from 'vscode'
import type { Feature } from '../context'

/** Tells the manifest's welcome texts what there is, so that an empty view says what to do. */
export const welcome: Feature = ({ knowledge }) => {
  let told = ''
  const tell = () => {
    const phase = knowledge.phase()
    if (phase === told) return
    told = phase
    void vscode.commands.executeCommand('setContext', 'understudy.phase', phase)
  }
  tell()
  return knowledge.onDidChange(tell)
}
