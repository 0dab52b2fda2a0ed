import * as vscode from 'vscode'
import type { Feature } from '../context'
import { toUri } from '../convert'
import type { Knowledge } from '../reading/knowledge'
import { documentOfWhy, whyScheme } from '../whyUri'
import { type WhyText, whyText } from '../words/whyText'

/** The reasons for what is said of a document, as a read-only text whose sources can be opened; fresh as the snapshot. */
export const whyDocuments: Feature = ({ knowledge }) => {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => textAt(knowledge, uri).text,
  }
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: ({ uri }) => linksAt(knowledge, uri),
  }
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(whyScheme, content),
    vscode.languages.registerDocumentLinkProvider({ scheme: whyScheme }, links),
    // A language of its own, so that its long sentences are wrapped and it looks like reading, not like code.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme === whyScheme) void vscode.languages.setTextDocumentLanguage(document, whyScheme)
    }),
    knowledge.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === whyScheme) changed.fire(uri)
    }),
  )
}

const textAt = (knowledge: Knowledge, uri: vscode.Uri): WhyText => {
  const document = documentOfWhy(uri)
  const root = knowledge.ready().find(({ folder }) => folder.uri.toString() === document?.root.toString())
  if (document === undefined || root === undefined) {
    return { text: vscode.l10n.t('This workspace is still being read.'), links: [] }
  }
  return whyText(root.base, root.report, document.path)
}

const linksAt = (knowledge: Knowledge, uri: vscode.Uri): vscode.DocumentLink[] => {
  const root = documentOfWhy(uri)?.root
  if (root === undefined) return []
  return textAt(knowledge, uri).links.flatMap(({ line, from, to, source }) =>
    source.kind === 'line'
      ? [
          new vscode.DocumentLink(
            new vscode.Range(line, from, line, to),
            toUri(root, source.path).with({ fragment: `L${source.line}` }),
          ),
        ]
      : [],
  )
}
