import * as vscode from 'vscode'
import type { DocPath } from '../core/domain/text'
import type { DocumentRef } from './context'

export const whyScheme = 'understudy-why'

/** The address of a document's reasons; the name ends so that the tab reads "Why: failover". */
export const whyUri = ({ root, path }: DocumentRef): vscode.Uri => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')
  return vscode.Uri.from({
    scheme: whyScheme,
    path: `/${vscode.l10n.t('Why')}: ${name}`,
    query: JSON.stringify({ root: root.toString(), path }),
  })
}

/** The document whose reasons an address stands for. */
export const documentOfWhy = (uri: vscode.Uri): DocumentRef | undefined => {
  try {
    const asked: unknown = JSON.parse(uri.query)
    if (typeof asked !== 'object' || asked === null || !('root' in asked) || !('path' in asked)) return undefined
    if (typeof asked.root !== 'string' || typeof asked.path !== 'string') return undefined
    return { root: vscode.Uri.parse(asked.root, true), path: asked.path as DocPath }
  } catch {
    return undefined
  }
}
