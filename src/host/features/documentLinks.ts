import * as vscode from 'vscode'
import { documentLinks as linksIn } from '../../core/assist/documentLinks'
import type { Feature } from '../context'
import { toRange, toUri } from '../convert'
import { readyDocument } from '../readyDocument'
import { documentSelector } from '../workspaceFiles'

/** Paths in front matter and incident ids that open what they name. */
export const documentLinks: Feature = ({ knowledge }) =>
  vscode.languages.registerDocumentLinkProvider(documentSelector, {
    provideDocumentLinks: (document) => {
      const found = readyDocument(knowledge, document.uri)
      if (found === undefined) return []
      const { root } = found
      return linksIn(root.base, found.document.path, document.getText()).map(({ range, target, title }) => {
        const link = new vscode.DocumentLink(toRange(range), toUri(root.folder.uri, target))
        link.tooltip = vscode.l10n.t('Open “{0}”', title)
        return link
      })
    },
  })
