import * as vscode from 'vscode'
import { type Batch, createBatch } from './batch'
import { toPath } from '../convert'
import { bearingOf, looksLikeFolder } from './fileBearing'

export type FolderListener = {
  /** A document, a control file or a folder was made, changed, moved or deleted; '' is the folder itself. */
  readonly changed: (path: string) => void
  /** The repository's HEAD moved. */
  readonly moved: () => void
  /** Whether a path is among the documents that are read. */
  readonly isDocument: (path: string) => boolean
  /** True for a folder with documents in it: one that goes takes them along without a word for each. */
  readonly hasDocuments: (folder: string) => boolean
}

type FileEvent = 'created' | 'changed' | 'deleted'

export type FolderWatch = { readonly isQuiet: () => boolean; readonly dispose: () => void }

/** Watches one workspace folder, on disk and in the editor, until disposed. */
export const watchFolder = (folder: vscode.WorkspaceFolder, listener: FolderListener): FolderWatch => {
  const pathOf = (uri: vscode.Uri) => (uri.path === folder.uri.path ? '' : toPath(folder.uri, uri))
  const arrivals = createBatch<string>(
    () => ({ quiet: 100, atMost: 1000 }),
    (paths) => takeFolders(folder, paths, listener.changed),
  )
  const touch = (uri: vscode.Uri, event: FileEvent) => {
    const path = pathOf(uri)
    if (path !== undefined) take(listener, arrivals, path, event)
  }
  // Text, and also that it is saved or given up: what stands on disk counts again.
  const touchText = ({ uri }: vscode.TextDocument) => {
    if (pathOf(uri) !== '') touch(uri, 'changed')
  }
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'))
  const all = vscode.Disposable.from(
    arrivals,
    watcher,
    watcher.onDidCreate((uri) => {
      touch(uri, 'created')
    }),
    watcher.onDidChange((uri) => {
      touch(uri, 'changed')
    }),
    watcher.onDidDelete((uri) => {
      touch(uri, 'deleted')
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      touchText(document)
    }),
    vscode.workspace.onDidCloseTextDocument(touchText),
    // A folder that is renamed in the editor arrives as one event.
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { newUri } of files) touch(newUri, 'created')
    }),
  )
  return {
    isQuiet: arrivals.isEmpty,
    dispose: () => {
      all.dispose()
    },
  }
}

const take = (listener: FolderListener, arrivals: Batch<string>, path: string, event: FileEvent): void => {
  const bearing = bearingOf(path)
  if (bearing === 'head') listener.moved()
  else if (bearing === 'file') listener.changed(path)
  else if (bearing === 'perhaps' && (event !== 'changed' || listener.isDocument(path))) listener.changed(path)
  // A folder that went and came back within a moment is told as one that changed, its documents sometimes not at all.
  else if (bearing === 'folder' && (event === 'created' || (event === 'changed' && looksLikeFolder(path))))
    arrivals.add(path)
  else if (bearing === 'folder' && event === 'deleted' && listener.hasDocuments(path)) listener.changed(path)
}

/** More of them are not asked one by one what they are. */
const ASKED = 50

/** Of what came and is neither document nor control file, the folders: their documents are not always named. */
const takeFolders = async (
  folder: vscode.WorkspaceFolder,
  paths: ReadonlySet<string>,
  changed: (path: string) => void,
): Promise<void> => {
  const [first] = paths
  if (first !== undefined && paths.size > ASKED) {
    // One look around finds all that is new.
    changed(first)
    return
  }
  for (const path of paths) if (await isFolder(vscode.Uri.joinPath(folder.uri, path))) changed(path)
}

const isFolder = async (uri: vscode.Uri): Promise<boolean> => {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0
  } catch {
    return false
  }
}
