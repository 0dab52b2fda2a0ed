import type * as vscode from 'vscode'
import { activate as activateHost, type Understudy } from './host/activate'
import { createGitSource } from './node/gitSource'
import { readGitUser } from './node/gitUser'

/** The extension on a desktop, a server or in a container: all of it, git included. */
export const activate = (context: vscode.ExtensionContext): Understudy => 
  activateHost(context, { createGitSource, readGitUser })
