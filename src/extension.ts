import type * as vscode from 'vscode'
import { activate as activateHost, type Understudy } from './host/activate'
import { createGitSource } from './node/gitSource'
import { readEvents } from './node/gitEvents'
import { readGitUser } from './node/gitUser'
import { ignoreCase } from './node/ignoreCase'
import { readPastText, readPastVersions } from './node/pastVersions'

/** The extension on a desktop, a server or in a container: all of it, git included. */
export const activate = (context: vscode.ExtensionContext): Understudy =>
  activateHost(context, {
    createGitSource,
    ignoreCase,
    readEvents,
    readGitUser,
    past: {
      versions: (root, path) => readPastVersions({ root }, path),
      text: (root, blob) => readPastText({ root }, blob),
    },
  })
