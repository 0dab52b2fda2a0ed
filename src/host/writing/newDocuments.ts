import * as vscode from 'vscode'
import type { Service } from '../../core/domain/people'
import type { IsoDate, IsoInstant } from '../../core/domain/text'
import { freePath } from '../../core/scaffold/documentPath'
import type { NewDocument, Place } from '../../core/scaffold/newDocument'
import { renderTemplate } from '../../core/scaffold/renderTemplate'
import { toPath, toUri } from '../convert'
import type { Knowledge } from '../reading/knowledge'
import type { ReadyRoot } from '../reading/rootKnowledge'
import type { Word } from '../words/pickedWords'
import { dayOf, readSettings, type Settings } from '../settings'

/** A workspace folder that a document is to be made in, and what is known of it. */
export type Desk = {
  readonly root: vscode.Uri
  readonly settings: Settings
  /** A folder somebody pointed at; undefined: wherever it belongs. */
  readonly folder: string | undefined
}

/** Where to make a document: what was pointed at, else the active editor's folder, else the one there is or is picked. */
export const findDesk = async (given: unknown): Promise<Desk | undefined> => {
  const pointed = given instanceof vscode.Uri ? given : undefined
  const around = pointed ?? vscode.window.activeTextEditor?.document.uri
  const folders = vscode.workspace.workspaceFolders ?? []
  if (folders.length === 0) return noFolder()
  const near = around && vscode.workspace.getWorkspaceFolder(around)
  const folder = near ?? (folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick())
  if (folder === undefined) return undefined
  const within = pointed && (await folderAt(folder.uri, pointed))
  return { root: folder.uri, settings: readSettings(folder.uri), folder: within }
}

const noFolder = async (): Promise<undefined> => {
  const open = vscode.l10n.t('Open Folder')
  const says = vscode.l10n.t('Open the folder of your repository first; the new document goes into it.')
  if ((await vscode.window.showInformationMessage(says, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder')
  }
  return undefined
}

/** A folder's path below the root; of a file, that of the folder it lies in. */
const folderAt = async (root: vscode.Uri, uri: vscode.Uri): Promise<string> => {
  const { type } = await vscode.workspace.fs.stat(uri)
  const folder = (type & vscode.FileType.Directory) === 0 ? vscode.Uri.joinPath(uri, '..') : uri
  return toPath(root, folder) ?? ''
}

/** The snapshot of the folder; undefined until there is one. */
export const readyRoot = (knowledge: Knowledge, { root }: Desk): ReadyRoot | undefined =>
  knowledge.ready().find(({ folder }) => folder.uri.toString() === root.toString())

/** The services that the folder's documents and its team file name. */
export const servicesAt = (knowledge: Knowledge, desk: Desk): readonly Service[] => [
  ...(readyRoot(knowledge, desk)?.base.services.values() ?? []),
]

export const serviceWords = (services: readonly Service[]): readonly Word[] =>
  services.map(({ id, name }) => ({ word: id, description: name === id ? '' : name }))

/** The folder's day, which may be pinned for a demonstration. */
export const todayAt = (knowledge: Knowledge, desk: Desk): IsoDate =>
  readyRoot(knowledge, desk)?.today ?? desk.settings.today ?? dayOf(new Date())

/** The time now on the folder's day. */
export const nowAt = (knowledge: Knowledge, desk: Desk): IsoInstant =>
  `${todayAt(knowledge, desk)}T${new Date().toISOString().slice(11, 19)}Z` as IsoInstant

/** The scale of severities: as somebody set it, else the configuration's, else the one that ships. */
export const severitiesAt = (knowledge: Knowledge, desk: Desk): readonly string[] => {
  const shared = readyRoot(knowledge, desk)?.base.conventions?.severities ?? []
  return desk.settings.severitiesSet || shared.length === 0 ? desk.settings.severities : shared
}

export const placeAt = (knowledge: Knowledge, desk: Desk, pattern: string | undefined): Place => ({
  documents: readyRoot(knowledge, desk)?.base.documents.values() ?? [],
  pattern,
  folder: desk.folder,
})

const isThere = async (uri: vscode.Uri): Promise<boolean> => {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

/** Lines end as on the command line, on every system, so that the same answers give the same bytes. */
const endLinesAlike = (editor: vscode.TextEditor): Thenable<boolean> =>
  editor.document.eol === vscode.EndOfLine.LF
    ? Promise.resolve(true)
    : editor.edit(
        (edit) => {
          edit.setEndOfLine(vscode.EndOfLine.LF)
        },
        { undoStopBefore: false, undoStopAfter: false },
      )

/**
 * Makes a document under the first free name and opens it, its text put in as one step that can be undone and the cursor
 * in the first place to fill in. It is saved when the person saves it.
 */
export const createDocument = async ({ root }: Desk, document: NewDocument): Promise<void> => {
  const path = await freePath(document.path, (candidate) => isThere(toUri(root, candidate)))
  const uri = toUri(root, path)
  const edit = new vscode.WorkspaceEdit()
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false })
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('{0} cannot be created.', path))
  const editor = await vscode.window.showTextDocument(uri, { preview: false })
  const text = new vscode.SnippetString(renderTemplate(document.template, document.values, 'snippet'))
  await endLinesAlike(editor)
  // As it stands: no indentation of the editor's own liking.
  const asWritten = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true }
  if (!(await editor.insertSnippet(text, new vscode.Position(0, 0), asWritten))) {
    throw new Error(vscode.l10n.t('{0} is made, but its text could not be put in.', path))
  }
}
