import * as vscode from 'vscode'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { inSlices } from '../../core/index/inSlices'
import { readingLikeness, similarReviews } from '../../core/metrics/recurrence/recurrence'
import type { Feature } from '../context'
import { onSnapshot } from '../reading/onSnapshot'
import { createPacer } from '../reading/pacer'
import { readyDocument } from '../reading/readyDocument'
import { documentSelector } from '../reading/workspaceFiles'
import { readSettings } from '../settings'
import { similarHeadline } from '../words/similarWords'

/** Above the first line of an incident review: how many others look alike, and the way to them. */
export const similarLenses: Feature = ({ knowledge }) => {
  const changed = new vscode.EventEmitter<void>()
  const read = new WeakSet<KnowledgeBase>()
  const begun = new WeakSet<KnowledgeBase>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: ({ uri }) => {
      const found = readyDocument(knowledge, uri)
      if (found?.document.kind !== 'incident-review') return []
      if (!read.has(found.root.base)) {
        void readAll(found.root.base)
        return []
      }
      if (!readSettings(found.root.folder.uri).codeLensEnabled) return []
      const title = similarHeadline(similarReviews(found.root.base, found.document.path), vscode.l10n)
      const command = 'understudy.findSimilarIncidents'
      return title === undefined
        ? []
        : [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command, arguments: [uri] })]
    },
  }
  let ended = false
  // The first reading of thousands of reviews takes a while: it gives way to who types.
  const readAll = async (base: KnowledgeBase) => {
    if (begun.has(base)) return
    begun.add(base)
    await inSlices(readingLikeness(base), createPacer())
    read.add(base)
    if (!ended) changed.fire()
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(documentSelector, provider),
    onSnapshot(knowledge, () => {
      // Where no review is open, nobody asks.
      for (const { uri } of vscode.workspace.textDocuments) {
        const found = readyDocument(knowledge, uri)
        if (found?.document.kind === 'incident-review') void readAll(found.root.base)
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.codeLens.enabled')) changed.fire()
    }),
    { dispose: () => (ended = true) },
  )
}
