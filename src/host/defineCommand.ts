import * as vscode from 'vscode'
import type { HostContext } from './context'
import { atTheDoor } from './door'

/** A command: its id in the manifest, and how it is put in place. */
export type Command = { readonly id: string; readonly register: (context: HostContext) => vscode.Disposable }

/**
 * One command. What it throws is caught, logged and told in a sentence. `selected`: all entries that are selected, where
 * it was called on one of several in a view.
 */
export const defineCommand = (
  id: string,
  run: (context: HostContext, given?: unknown, selected?: readonly unknown[]) => unknown,
): Command => ({
  id,
  register: (context) =>
    vscode.commands.registerCommand(id, (given?: unknown, selected?: unknown) =>
      atTheDoor(context.log, titleOf(context, id), () =>
        run(context, given, Array.isArray(selected) ? (selected as readonly unknown[]) : undefined),
      ),
    ),
})

type Manifest = { readonly contributes?: { readonly commands?: readonly { command: string; title: string }[] } }

/** What the palette calls it. */
const titleOf = ({ extension }: HostContext, id: string): string => {
  const { contributes } = extension.extension.packageJSON as Manifest
  return contributes?.commands?.find(({ command }) => command === id)?.title ?? id
}
