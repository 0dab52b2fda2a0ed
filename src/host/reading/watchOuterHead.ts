import * as vscode from 'vscode'

/**
 * Watches the HEAD of a repository whose `.git` folder is not in the workspace folder: where that is a part of a
 * repository, or a working tree of its own (its `.git` is a file that says where). Only in a trusted workspace.
 */
export const watchOuterHead = (folder: vscode.WorkspaceFolder, moved: () => void): vscode.Disposable => {
  const watchers: vscode.Disposable[] = []
  let disposed = false
  const start = async () => {
    if (folder.uri.scheme !== 'file' || !vscode.workspace.isTrusted) return
    const place = await outerGitFolder(folder.uri)
    if (place === undefined || disposed || watchers.length > 0) return
    watchers.push(watchFile(place, 'HEAD', moved), watchFile(vscode.Uri.joinPath(place, 'logs'), 'HEAD', moved))
  }
  void start()
  return vscode.Disposable.from(vscode.workspace.onDidGrantWorkspaceTrust(start), {
    dispose() {
      disposed = true
      for (const watcher of watchers) watcher.dispose()
    },
  })
}

const watchFile = (folder: vscode.Uri, name: string, touch: () => void): vscode.Disposable => {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name))
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(touch),
    watcher.onDidChange(touch),
    watcher.onDidDelete(touch),
  )
}

/** Undefined where the folder holds its own `.git` folder, or is in no repository. */
const outerGitFolder = async (folder: vscode.Uri): Promise<vscode.Uri | undefined> => {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    const git = vscode.Uri.joinPath(at, '.git')
    const type = await typeOf(git)
    if (type === vscode.FileType.File) return linkedGitFolder(at, git)
    if (type === vscode.FileType.Directory) return at === folder ? undefined : git
    if (at.path === '/' || /^\/[a-z]:\/?$/i.test(at.path)) return undefined
  }
}

const typeOf = async (uri: vscode.Uri): Promise<vscode.FileType | undefined> => {
  try {
    return (await vscode.workspace.fs.stat(uri)).type
  } catch {
    return undefined
  }
}

const linkedGitFolder = async (at: vscode.Uri, file: vscode.Uri): Promise<vscode.Uri | undefined> => {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  const target = /^gitdir: (.+?)\s*$/m.exec(text)?.[1]
  if (target === undefined) return undefined
  return /^(?:\/|[a-z]:[\\/])/i.test(target) ? vscode.Uri.file(target) : vscode.Uri.joinPath(at, target)
}
