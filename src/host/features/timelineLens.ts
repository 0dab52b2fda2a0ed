import * as vscode from 'vscode'
import { timelineTitleAmong } from '../../core/parse/incident/timeline'
import type { Feature } from '../context'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import { documentSelector } from '../reading/workspaceFiles'
import { readSettings } from '../settings'

/** What is settled is not written on. */
const settled = /^(?:reviewed|closed|done|final|published)$/i

const timelineHeading = (document: vscode.TextDocument): number | undefined => {
  const headings = document
    .getText()
    .split(/\r?\n/)
    .flatMap((text, line) => {
      const [, title] = /^#{1,6}\s+(.+)$/.exec(text) ?? []
      return title === undefined ? [] : [{ line, title }]
    })
  return headings[timelineTitleAmong(headings.map(({ title }) => title))]?.line
}

/** Above the timeline of a review that is still being written: the way to what git says of that time. */
export const timelineLens: Feature = ({ knowledge, platform }) => {
  const changed = new vscode.EventEmitter<void>()
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const { uri } = document
      const found = readyDocument(knowledge, uri)
      if (found?.document.kind !== 'incident-review' || uri.scheme !== 'file') return []
      if (platform.readEvents === undefined || !vscode.workspace.isTrusted) return []
      if (!readSettings(found.root.folder.uri).codeLensEnabled) return []
      if (settled.test(found.document.facts.stated.status?.value ?? '')) return []
      const line = timelineHeading(document)
      if (line === undefined) return []
      const title = vscode.l10n.t('Insert from Git…')
      const command = { title, command: 'understudy.insertTimelineEntries', arguments: [{ uri }] }
      return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)]
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(documentSelector, provider),
    onSnapshot(knowledge, () => {
      changed.fire()
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      changed.fire()
    }),
  )
}
