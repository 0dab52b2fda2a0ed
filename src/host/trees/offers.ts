import type * as vscode from 'vscode'

type Manifest = { readonly contributes?: { readonly commands?: readonly { readonly command: string }[] } }

/** Tells whether this extension has a command of that id, so that nothing is offered that is not there. */
export const offersOf = ({ extension }: vscode.ExtensionContext): ((command: string) => boolean) => {
  const { contributes } = extension.packageJSON as Manifest
  const commands = new Set((contributes?.commands ?? []).map(({ command }) => command))
  return (command) => commands.has(command)
}
