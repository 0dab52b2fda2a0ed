import { setTimeout as pause } from 'node:timers/promises'
import * as vscode from 'vscode'

export const extensionId = 'understudy.understudy'

/** The extension under test, running. */
export const activeExtension = async (): Promise<vscode.Extension<unknown>> => {
  const extension = vscode.extensions.getExtension<unknown>(extensionId)
  if (extension === undefined) throw new Error(`${extensionId} is not installed.`)
  await extension.activate()
  return extension
}

/**
 * Asks again and again until the answer is neither undefined nor false, and gives it. Fails after `limit` milliseconds, saying what was waited for and
 * the error of the last attempt.
 */
export const eventually = async <T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = 15_000,
): Promise<Exclude<T, undefined | false>> => {
  const deadline = Date.now() + limit
  let last: unknown = 'nothing came'
  do {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>
    } catch (failure) {
      last = failure
    }
    await pause(50)
  } while (Date.now() < deadline)
  throw new Error(`Waited ${limit} ms in vain for ${what}: ${last instanceof Error ? last.message : String(last)}`)
}

/** The folder the tests run in: a fresh copy, which may be changed. */
export const workspaceFolder = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (folder === undefined) throw new Error('No folder is open.')
  return folder.uri
}

/** A file of the folder, by its path in it. */
export const fileUri = (path: string): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), ...path.split('/'))

/** Opens a file of the folder in an editor. */
export const openDocument = async (path: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(fileUri(path))

/** Writes a file of the folder, made where it is missing, outside of any editor. */
export const writeDocument = async (path: string, text: string): Promise<vscode.Uri> => {
  const uri = fileUri(path)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

/** Problems of ours on a file; those that `matches` picks, or all. Waits until there is one. */
export const problemsOf = (
  uri: vscode.Uri,
  matches: (problem: vscode.Diagnostic) => boolean = () => true,
): Promise<vscode.Diagnostic[]> =>
  eventually(`a problem on ${uri.path}`, () => {
    const found = vscode.languages
      .getDiagnostics(uri)
      .filter((problem) => problem.source === 'Understudy' && matches(problem))
    return found.length > 0 ? found : undefined
  })

/** Waits until a file has no problem of ours, or none that `matches` picks. */
export const noProblemsOn = async (
  uri: vscode.Uri,
  matches: (problem: vscode.Diagnostic) => boolean = () => true,
): Promise<void> => {
  await eventually(`no problem on ${uri.path}`, () =>
    vscode.languages.getDiagnostics(uri).every((problem) => problem.source !== 'Understudy' || !matches(problem)),
  )
}

/** Waits for an editor tab with this title. */
export const tabNamed = (label: string | RegExp): Promise<vscode.Tab> =>
  eventually(`a tab named ${String(label)}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find((tab) => (typeof label === 'string' ? tab.label === label : label.test(tab.label))),
  )

export const closeAllEditors = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
