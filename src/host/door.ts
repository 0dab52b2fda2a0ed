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
  const message = logged(log, what, error)
  const showLog = vscode.l10n.t('Show Log')
  void vscode.window
    .showErrorMessage(vscode.l10n.t('Understudy could not finish “{0}”: {1}', what, message), showLog)
    .then((chosen) => {
      if (chosen === showLog) log.show()
    })
}
