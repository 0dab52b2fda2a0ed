import * as vscode from 'vscode'
import type { EditOutcome, TextEdit } from '../../core/domain/edits'
import type { DocPath } from '../../core/domain/text'
import { inKeysOf } from '../../core/edit/inOwnKeys'
import type { HostContext } from '../context'
import { toRange, toUri } from '../convert'
import { say } from '../sayings'

/** A change to one file, as the engine decides it from the file's text; undefined: there is no such file yet. */
export type Change = {
  readonly root: vscode.Uri
  readonly path: DocPath
  readonly decide: (text: string | undefined) => EditOutcome
}

export type EditWords = {
  /** What is done, as the preview of several files names it. */
  readonly label: string
  /** Said where the files say so already. */
  readonly nothing: string
  /** Which changes are shown before they are made; several files where nothing is said. */
  readonly preview?: 'several' | 'always'
}

type Decided = {
  readonly uri: vscode.Uri
  readonly path: DocPath
  readonly isNew: boolean
  readonly outcome: EditOutcome
}

/**
 * Carries out changes as one step that can be undone. One file is changed and shown; several are shown first, each to be
 * ticked or left out. The text that counts is the one in the editor, saved or not. False where nothing was written.
 */
export const makeChanges = async (
  context: HostContext,
  changes: readonly Change[],
  words: EditWords,
): Promise<boolean> => {
  const decided = await decideAll(inTeamsKeys(context, changes), words)
  const refused = decided.filter(({ outcome }) => outcome.kind === 'refused')
  const wanted = decided.flatMap(({ uri, isNew, outcome }) =>
    outcome.kind === 'edits' && outcome.edits.length > 0 ? [{ uri, isNew, edits: outcome.edits }] : [],
  )
  sayRefused(context, refused, decided.length)
  if (wanted.length === 0) {
    if (refused.length === 0) say(context, words.nothing)
    return false
  }
  const isOne = wanted.length === 1
  const edit = new vscode.WorkspaceEdit()
  const [first] = wanted
  const isShownFirst = !isOne || words.preview === 'always'
  if (isShownFirst && first !== undefined) askForPreview(edit, first.uri, words)
  for (const file of wanted) addTo(edit, file, { needsConfirmation: false, label: words.label })
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) return false
  if (!isShownFirst && first !== undefined) await showChange(first.uri, first.edits)
  return true
}

/** Documents are written with the names that their team has for keys. */
const inTeamsKeys = ({ knowledge }: HostContext, changes: readonly Change[]): readonly Change[] =>
  changes.map((change) => {
    const root = knowledge.ready().find(({ folder }) => folder.uri.toString() === change.root.toString())
    return root === undefined ? change : { ...change, decide: inKeysOf(root.base, change.path, change.decide) }
  })

/** From so many files on, reading them is worth a word. */
const MANY = 20

const decideAll = (changes: readonly Change[], { label }: EditWords): Thenable<readonly Decided[]> =>
  changes.length < MANY
    ? decideEach(changes, () => false)
    : vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: label, cancellable: true },
        (progress, token) =>
          decideEach(changes, (done) => {
            progress.report({
              increment: 100 / changes.length,
              message: vscode.l10n.t('{0} of {1} files', done, changes.length),
            })
            return token.isCancellationRequested
          }),
      )

const decideEach = async (
  changes: readonly Change[],
  isStopped: (done: number) => boolean,
): Promise<readonly Decided[]> => {
  const decided: Decided[] = []
  for (const { root, path, decide } of changes) {
    if (isStopped(decided.length)) throw new vscode.CancellationError()
    const uri = toUri(root, path)
    const text = await textNow(uri)
    decided.push({ uri, path, isNew: text === undefined, outcome: decide(text) })
  }
  return decided
}

/** The text as it stands in the editor, else on disk; undefined where there is no such file. */
export const textNow = async (uri: vscode.Uri): Promise<string | undefined> => {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (open?.isDirty === true) return open.getText()
  // A document whose file is gone may stay in the editor's memory for a while.
  try {
    await vscode.workspace.fs.stat(uri)
  } catch {
    return undefined
  }
  return (await vscode.workspace.openTextDocument(uri)).getText()
}

const addTo = (
  edit: vscode.WorkspaceEdit,
  { uri, isNew, edits }: { readonly uri: vscode.Uri; readonly isNew: boolean; readonly edits: readonly TextEdit[] },
  metadata: vscode.WorkspaceEditEntryMetadata,
): void => {
  if (isNew) edit.createFile(uri, { overwrite: false, ignoreIfExists: true }, metadata)
  for (const { range, text } of edits) edit.replace(uri, toRange(range), text, metadata)
}

/**
 * An edit that needs to be confirmed brings up the preview, but stands in it without its tick, and a person would have to
 * tick each file again. So a step that does nothing (making a file that is there) asks for it, and all others are ticked.
 */
const askForPreview = (edit: vscode.WorkspaceEdit, existing: vscode.Uri, { label }: EditWords): void => {
  edit.createFile(existing, { ignoreIfExists: true }, { needsConfirmation: true, label })
}

/** Opens the file where it was changed, so that what was written is seen, and can be undone there. */
const showChange = async (uri: vscode.Uri, [first]: readonly TextEdit[]): Promise<void> => {
  const editor = await vscode.window.showTextDocument(uri, { preview: false })
  const at = first && toRange(first.range).start
  if (at !== undefined)
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

const sayRefused = (context: HostContext, refused: readonly Decided[], all: number): void => {
  const [first] = refused
  if (first?.outcome.kind !== 'refused') return
  const { path, uri, outcome } = first
  const text =
    all === 1
      ? vscode.l10n.t('{0} is not changed: {1}', path, outcome.reason)
      : vscode.l10n.t(
          '{0} of {1} files are not changed, {2} among them: {3}',
          refused.length,
          all,
          path,
          outcome.reason,
        )
  say(context, text, { label: vscode.l10n.t('Open'), command: 'vscode.open', given: [uri] })
}
