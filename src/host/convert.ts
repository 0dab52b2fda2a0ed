import * as vscode from 'vscode'
import type { DocPath, Position, Range } from '../core/domain/text'

/** Core counts lines and columns from 1, the editor from 0. */
export const toRange = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(
    Math.max(0, start.line - 1),
    Math.max(0, start.column - 1),
    Math.max(0, end.line - 1),
    Math.max(0, end.column - 1),
  )

export const toPosition = ({ line, character }: vscode.Position): Position => ({
  line: line + 1,
  column: character + 1,
})

export const toUri = (root: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(root, path)

/** The path of a file below a root, or undefined for one outside of it. */
export const toPath = (root: vscode.Uri, uri: vscode.Uri): DocPath | undefined => {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`
  return uri.path.startsWith(base) ? (uri.path.slice(base.length) as DocPath) : undefined
}
