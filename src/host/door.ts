import * as vscode from 'vscode'

/**
 * Runs what stands behind a command's or feature's door. What goes wrong unexpectedly is caught here and nowhere else:
 * logged with its stack, and told in one sentence with a way out.
 */
export const atTheDoor = async <T>(
  log: vscode.LogOutputChannel,
  what: string,
  work: () => T | PromiseLike<T>,
): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined
    report(log, what, error)
    return undefined
  }
}

/** The same for what is not waited for, and quietly: a view that cannot be filled says so itself. */
export const logged = (log: vscode.LogOutputChannel, what: string, error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  log.error(`${what}: ${error instanceof Error ? (error.stack ?? message) : message}`)
  return message
}

const report = (log: vscode.LogOutputChannel, what: string, error: unknown): void => {
  const message = whatWentWrong(error, logged(log, what, error))
  const showLog = vscode.l10n.t('Show Log')
  void vscode.window
    .showErrorMessage(vscode.l10n.t('Understudy could not finish “{0}”. {1}', what, message), showLog)
    .then((chosen) => {
      if (chosen === showLog) log.show()
    })
}

/** In everyday words with a way out, where the editor's own would be about its insides. */
const whatWentWrong = (error: unknown, message: string): string => {
  const said = error instanceof vscode.FileSystemError ? inEverydayWords().get(error.code) : undefined
  return said ?? vscode.l10n.t('{0} The log has more; trying again does no harm.', sentence(message))
}

const inEverydayWords = (): ReadonlyMap<string, string> =>
  new Map([
    ['FileNotFound', vscode.l10n.t('The file is not there any more; refresh the index and try again.')],
    ['NoPermissions', vscode.l10n.t('The file may not be read or written; give yourself the right to, and try again.')],
    ['Unavailable', vscode.l10n.t('The place of the file cannot be reached just now; try again when it can.')],
    ['FileExists', vscode.l10n.t('There is a file of that name already; choose another.')],
  ])

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
