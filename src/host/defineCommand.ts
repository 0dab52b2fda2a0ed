import * as vscode from 'vscode'
import type { HostContext } from './context'
import { atTheDoor } from './door'

/** A command: its id in the manifest, and how it is put in place. */
export type Command = { readonly id: string; readonly register: (context: HostContext) => vscode.Disposable }

/** One command. What it throws is caught, logged and told in a sentence. */
export const defineCommand = <Args extends unknown[]>(
  id: string,
  run: (context: HostContext, ...args: Args) => unknown,
): Command => ({
  id,
  register: (context) =>
    vscode.commands.registerCommand(id, (...args: Args) => atTheDoor(context.log, id, () => run(context, ...args))),
})
