import * as vscode from 'vscode'
import type { HostContext } from '../context'
import { toPath } from '../convert'
import { logged } from '../door'
import { say, type Offer } from '../sayings'

/** A file to be written where a person says. */
export type FileToSave = {
  /** With its ending, such as `coverage-2026-11-22.html`. */
  readonly name: string
  readonly extension: string
  /** What a file of that ending is called in the dialog. */
  readonly kind: string
  readonly bytes: Uint8Array
}

/**
 * Asks where a file is to lie, beside the folder it is about if nobody says otherwise, and writes it there; the dialog
 * itself asks before it replaces one. Says where it is, or why it could not be written.
 */
export const saveFile = async (context: HostContext, folder: vscode.Uri, file: FileToSave): Promise<void> => {
  const uri = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(beside(folder), file.name),
    filters: { [file.kind]: [file.extension] },
    saveLabel: vscode.l10n.t('Save'),
  })
  if (uri === undefined) return
  try {
    await vscode.workspace.fs.writeFile(uri, file.bytes)
  } catch (error) {
    notWritten(context, folder, file, uri, error)
    return
  }
  say(context, vscode.l10n.t('Saved as {0}.', whereOf(uri)), ...offersFor(uri, file.extension))
}

/** What is exported is no part of the repository; where there is no disk, nothing may lie outside of it. */
const beside = (folder: vscode.Uri): vscode.Uri =>
  folder.scheme === 'file' ? vscode.Uri.joinPath(folder, '..') : folder

const whereOf = (uri: vscode.Uri): string => (uri.scheme === 'file' ? uri.fsPath : uri.path)

/** True where the files are on the machine that shows them, so that its own programs can open them. */
const isAtHand = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop

const offersFor = (uri: vscode.Uri, extension: string): readonly Offer[] => {
  const { t } = vscode.l10n
  const isForAnotherProgram = isAtHand(uri) && (extension === 'html' || extension === 'csv')
  const open: Offer = isForAnotherProgram
    ? { label: t('Open'), run: () => vscode.env.openExternal(uri) }
    : { label: t('Open'), command: 'vscode.open', given: [uri] }
  if (isAtHand(uri)) return [open, { label: t('Reveal'), command: 'revealFileInOS', given: [uri] }]
  const isInWorkspace = vscode.workspace.workspaceFolders?.some((each) => toPath(each.uri, uri) !== undefined) === true
  return isInWorkspace ? [open, { label: t('Reveal'), command: 'revealInExplorer', given: [uri] }] : [open]
}

const notWritten = (
  context: HostContext,
  folder: vscode.Uri,
  file: FileToSave,
  uri: vscode.Uri,
  error: unknown,
): void => {
  const message = logged(context.log, `writing ${uri.toString()}`, error)
  const isRefused = error instanceof vscode.FileSystemError && error.code === 'NoPermissions'
  const text = isRefused
    ? vscode.l10n.t('{0} could not be written: you have no right to write there.', whereOf(uri))
    : vscode.l10n.t('{0} could not be written. {1}', whereOf(uri), message)
  say(context, text, {
    label: vscode.l10n.t('Save Elsewhere…'),
    run: () => saveFile(context, folder, file),
  })
}
