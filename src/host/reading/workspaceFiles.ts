import * as vscode from 'vscode'
import type { FileTree, FolderEntry } from '../../core/index/ports'
import { toUri } from '../convert'

/** A workspace folder's files through the editor, so that remote and virtual workspaces work alike. */
export const createWorkspaceTree = (root: vscode.Uri): FileTree => ({
  async list(folder) {
    const entries = await orNothing(vscode.workspace.fs.readDirectory(toUri(root, folder)))
    return (entries ?? []).map(([name, type]) => ({ name, kind: entryKind(type) }))
  },
  read(path) {
    return orNothing(vscode.workspace.fs.readFile(toUri(root, path)))
  },
  async size(path) {
    return (await orNothing(vscode.workspace.fs.stat(toUri(root, path))))?.size
  },
})

const entryKind = (type: vscode.FileType): FolderEntry['kind'] => {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link'
  if ((type & vscode.FileType.Directory) !== 0) return 'folder'
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other'
}

/** What cannot be read is not there. */
const orNothing = async <T>(asked: Thenable<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch {
    return undefined
  }
}

/**
 * The documents that providers of the editor are asked about; whether one is read is told by the snapshots. Letters are
 * matched as they are written, so an upper-case end has its own place.
 */
export const documentSelector: vscode.DocumentSelector = { pattern: '**/*.{md,MD,markdown,md.erb,mdx,qmd}' }
