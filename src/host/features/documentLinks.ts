import * as vscode from 'vscode'
import { documentLinks as linksIn } from '../../core/assist/documentLinks'
import type { Feature } from '../context'
import { toRange, toUri } from '../convert'
import type { Knowledge } from '../reading/knowledge'
import { onSnapshot } from '../reading/onSnapshot'
import { readyDocument } from '../reading/readyDocument'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { documentSelector } from '../reading/workspaceFiles'

/**
 * Paths in front matter and incident ids that open what they name. The editor asks for links when a text changes or a
 * provider comes, and never again by itself: so the provider comes anew whenever there is something else to lead to.
 */
export const documentLinks: Feature = ({ knowledge }) => {
  let provider: vscode.Disposable | undefined
  let known: readonly string[] = []
  const follow = (roots: readonly ReadyRoot[]) => {
    const now = targetsIn(roots)
    if (now.length === known.length && now.every((each, index) => each === known[index])) return
    known = now
    provider?.dispose()
    provider = vscode.languages.registerDocumentLinkProvider(documentSelector, {
      provideDocumentLinks: (document) => linksOf(knowledge, document),
    })
  }
  return vscode.Disposable.from(onSnapshot(knowledge, follow), {
    dispose: () => {
      provider?.dispose()
    },
  })
}

/** All that a link can lead to: each document with its incident's id. */
const targetsIn = (roots: readonly ReadyRoot[]): readonly string[] =>
  roots.flatMap(({ folder, base }) => [
    folder.uri.toString(),
    ...[...base.documents.values()].map(({ path, facts }) => `${path}\n${facts.stated.id?.value ?? ''}`),
  ])

const linksOf = (knowledge: Knowledge, document: vscode.TextDocument): vscode.DocumentLink[] => {
  const found = readyDocument(knowledge, document.uri)
  if (found === undefined) return []
  const { root } = found
  return linksIn(root.base, found.document.path, document.getText()).map(({ range, target, title }) => {
    const link = new vscode.DocumentLink(toRange(range), toUri(root.folder.uri, target))
    link.tooltip = vscode.l10n.t('Open “{0}”', title)
    return link
  })
}
