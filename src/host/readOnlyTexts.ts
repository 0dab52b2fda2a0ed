import * as vscode from 'vscode'
import type { Source } from '../core/domain/text'
import { toUri } from './convert'
import type { Knowledge } from './reading/knowledge'

/** A place in a read-only text that opens what it names; columns and lines from 0. */
export type TextLink = { readonly line: number; readonly from: number; readonly to: number; readonly source: Source }

/** A text that is worked out from the snapshot, and the folder that its places lie in. */
export type LinkedText = {
  readonly text: string
  readonly links: readonly TextLink[]
}

type TextAt = (uri: vscode.Uri) => (LinkedText & { readonly root: vscode.Uri }) | undefined

/** Serves the texts of a scheme: read-only, fresh as the snapshot, with their places as links. `at` gives undefined while there is none yet. */
export const serveTexts = (
  knowledge: Knowledge,
  scheme: string,
  at: TextAt,
  { wraps }: { readonly wraps: boolean },
): vscode.Disposable => {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const content: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => at(uri)?.text ?? vscode.l10n.t('This workspace is still being read.'),
  }
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks: ({ uri }) => {
      const found = at(uri)
      return found?.links.flatMap((link) => toLink(found.root, link)) ?? []
    },
  }
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, content),
    vscode.languages.registerDocumentLinkProvider({ scheme }, links),
    // A language of its own, so that long sentences are wrapped and it looks like reading; tables keep their columns.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (wraps && document.uri.scheme === scheme)
        void vscode.languages.setTextDocumentLanguage(document, readingLanguage)
    }),
    knowledge.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }),
  )
}

const readingLanguage = 'understudy-why'

const toLink = (root: vscode.Uri, { line, from, to, source }: TextLink): vscode.DocumentLink[] =>
  source.kind === 'line'
    ? [
        new vscode.DocumentLink(
          new vscode.Range(line, from, line, to),
          toUri(root, source.path).with({ fragment: `L${source.line}` }),
        ),
      ]
    : []
