import * as vscode from 'vscode'
import type { DocPath } from '../core/domain/text'

export const pastScheme = 'understudy-past'

/** A past text of a document, beneath the front matter that the document has now. */
export type PastRef = { readonly root: vscode.Uri; readonly path: DocPath; readonly blob: string }

export const pastUri = ({ root, path, blob }: PastRef): vscode.Uri =>
  vscode.Uri.from({
    scheme: pastScheme,
    path: `/${path}`,
    query: JSON.stringify({ root: root.toString(), path, blob }),
  })

/** What an address stands for; undefined where it is none of ours. */
export const pastRefOf = (uri: vscode.Uri): PastRef | undefined => {
  try {
    const asked = JSON.parse(uri.query) as Partial<Record<'root' | 'path' | 'blob', unknown>> | null
    const { root, path, blob } = asked ?? {}
    if (typeof root !== 'string' || typeof path !== 'string' || typeof blob !== 'string') return undefined
    return /^[0-9a-f]{40,64}$/.test(blob)
      ? { root: vscode.Uri.parse(root, true), path: path as DocPath, blob }
      : undefined
  } catch {
    return undefined
  }
}
