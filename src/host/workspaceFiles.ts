import * as vscode from 'vscode'
import type { FileTree, FolderEntry } from '../core/index/ports'
import { toPath, toUri } from './convert'

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

const documentPattern = '**/*.{md,markdown,md.erb,html.md.erb}'

/** The documents that providers of the editor are asked about; whether one is read is told by the snapshots. */
export const documentSelector: vscode.DocumentSelector = { pattern: documentPattern }

const controlPattern = '{**/CODEOWNERS,**/OWNERS,**/OWNERS_ALIASES,.mailmap,.understudy/**,**/.gitignore}'
const headPattern = '.git/{HEAD,logs/HEAD,packed-refs,refs/heads/**}'

export type WorkspaceListener = {
  /** A document or control file was made, changed, moved or deleted, on disk or in the editor. */
  readonly changed: (path: string) => void
  /** The repository's HEAD moved. */
  readonly moved: (head: vscode.Uri) => void
  /** True for a folder with documents in it: one that goes takes them along without a word for each. */
  readonly isFolderOfDocuments: (path: string) => boolean
}

/** Watches one workspace folder until disposed. */
export const watchFolder = (folder: vscode.WorkspaceFolder, listener: WorkspaceListener): vscode.Disposable => {
  const { changed, moved, isFolderOfDocuments } = listener
  const touch = (uri: vscode.Uri) => {
    const path = toPath(folder.uri, uri)
    if (path !== undefined && !path.startsWith('.git/')) changed(path)
  }
  const folders = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'), false, true, false)
  return vscode.Disposable.from(
    watch(folder, documentPattern, touch),
    watch(folder, controlPattern, touch),
    watch(folder, headPattern, moved),
    folders,
    // A folder may come with all that is in it and without a word for each.
    folders.onDidCreate(async (uri) => {
      if (await isFolder(uri)) touch(uri)
    }),
    folders.onDidDelete((uri) => {
      const path = toPath(folder.uri, uri)
      if (path !== undefined && isFolderOfDocuments(path)) changed(path)
    }),
    // Text, and also that it is saved or given up: what stands on disk counts again.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isRead(folder, document)) touch(document.uri)
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isRead(folder, document)) touch(document.uri)
    }),
    // A folder that is renamed in the editor arrives as one event under its new name.
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { newUri } of files) touch(newUri)
    }),
  )
}

/** Not asked of what ends like a file, for a checkout may bring files by the thousand. */
const isFolder = async (uri: vscode.Uri): Promise<boolean> => {
  if (/[^/]\.[^/.]+$/.test(uri.path) || uri.path.includes('/.git/')) return false
  const stat = await orNothing(vscode.workspace.fs.stat(uri))
  return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0
}

const watch = (
  folder: vscode.WorkspaceFolder,
  pattern: string,
  touch: (uri: vscode.Uri) => void,
): vscode.Disposable => {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern))
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(touch),
    watcher.onDidChange(touch),
    watcher.onDidDelete(touch),
  )
}

const isRead = (folder: vscode.WorkspaceFolder, document: vscode.TextDocument): boolean =>
  vscode.languages.match(
    [
      { pattern: new vscode.RelativePattern(folder, documentPattern) },
      { pattern: new vscode.RelativePattern(folder, controlPattern) },
    ],
    document,
  ) > 0
