import * as vscode from 'vscode'

export type Told = { readonly message: string; readonly buttons: readonly string[] }

/**
 * Stands in for whoever reads information messages while the work runs: answers each with the button named, or closes
 * it. Gives what was told.
 */
export const reading = async (work: () => PromiseLike<unknown>, button?: string): Promise<readonly Told[]> => {
  const told: Told[] = []
  const { window } = vscode
  const original = window.showInformationMessage
  const standIn = (message: string, ...rest: unknown[]) => {
    const buttons = rest.filter((each) => typeof each === 'string')
    told.push({ message, buttons })
    return Promise.resolve(buttons.find((each) => each === button))
  }
  Object.assign(window, { showInformationMessage: standIn })
  try {
    await work()
  } finally {
    Object.assign(window, { showInformationMessage: original })
  }
  return told
}
