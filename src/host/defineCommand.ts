import * as vscode from 'vscode'
import type { HostContext } from './context'
import { atTheDoor } from './door'

/** A command: its id in the manifest, and how it is put in place. */
export type Command = { readonly id: string; readonly register: (context: HostContext) => vscode.Disposable }

/** One command. What it throws is caught, logged and told in a sentence. */
export const defineCommand = (id: string, run: (context: HostContext, given?: unknown) => unknown): Command => ({
  id,
  register: (context) =>
    vscode.commands.registerCommand(id, (given?: unknown) =>
      atTheDoor(context.log, titleOf(context, id), () => run(context, given)),
    ),
})

type Manifest = { readonly contributes?: { readonly commands?: readonly { command: string; title: string }[] } }

/** What the palette calls it. */
const titleOf = ({ extension }: HostContext, id: string): string => {
  const { contributes } = extension.extension.packageJSON as Manifest
  return contributes?.commands?.find(({ command }) => command === id)?.title ?? id
}
