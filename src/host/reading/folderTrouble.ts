import * as vscode from 'vscode'

/** What is wrong with a workspace folder itself, in a sentence with a way out; undefined where it can be read. */
export const folderTrouble = async ({ uri, name }: vscode.WorkspaceFolder): Promise<string | undefined> => {
  try {
    await vscode.workspace.fs.readDirectory(uri)
    return undefined
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : ''
    if (code === 'FileNotFound' || code === 'FileNotADirectory') {
      return vscode.l10n.t(
        'The folder “{0}” is not there any more; put it back and refresh, or remove it from the workspace.',
        name,
      )
    }
    return code === 'NoPermissions'
      ? vscode.l10n.t('The folder “{0}” may not be read; give yourself the right to read it and refresh.', name)
      : vscode.l10n.t('The folder “{0}” cannot be read ({1}); refresh to try again.', name, String(error))
  }
}
