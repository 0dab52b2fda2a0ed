import * as vscode from 'vscode'
import { isSeenTo, knowledgeGaps } from '../../core/assist/knowledgeGaps'
import type { Feature } from '../context'
import { toRange } from '../convert'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import { documentSelector } from '../reading/workspaceFiles'
import { readSettings } from '../settings'

/** Above each knowledge gap of an incident review that nobody has seen to: the way to a training assignment. */
export const gapLenses: Feature = ({ knowledge }) => {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: ({ uri }) => {
      const found = readyDocument(knowledge, uri)
      if (found === undefined || !readSettings(found.root.folder.uri).codeLensEnabled) return []
      const { root, document } = found
      return knowledgeGaps(root.base, root.report, document)
        .filter((gap) => !isSeenTo(root.base, root.report, document, gap))
        .flatMap(({ from, range }) => {
          const start = toRange(range).start
          const given = [{ uri, line: range.start.line }]
          const lens = (title: string, command: string) =>
            new vscode.CodeLens(new vscode.Range(start, start), { title, command, arguments: given })
          return [
            lens(vscode.l10n.t('Create training assignment…'), 'understudy.createTrainingAssignment'),
            ...(from === 'sentence'
              ? [lens(vscode.l10n.t('Add to contributing factors'), 'understudy.addKnowledgeGap')]
              : []),
          ]
        })
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(documentSelector, provider),
    onSnapshot(knowledge, () => {
      changed.fire()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.codeLens.enabled')) changed.fire()
    }),
  )
}
