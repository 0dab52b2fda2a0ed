import * as vscode from 'vscode'
import type { Feature } from '../context'

/** Tells the manifest's welcome texts what there is, so that an empty view says what to do. */
export const welcome: Feature = ({ knowledge, shown }) => {
  const told = new Map<string, unknown>()
  const tell = (key: string, value: unknown) => {
    if (told.get(key) === value) return
    told.set(key, value)
    void vscode.commands.executeCommand('setContext', `understudy.${key}`, value)
  }
  const tellAll = () => {
    const reports = knowledge.ready().map(({ report }) => report)
    tell('phase', knowledge.phase())
    tell(
      'hasRunbooks',
      reports.some(({ summary }) => summary.runbooks > 0),
    )
    tell(
      'hasReviews',
      reports.some(({ counts }) => counts.reviews > 0),
    )
  }
  shown.told = () => Object.fromEntries(told)
  tellAll()
  return knowledge.onDidChange(tellAll)
}
