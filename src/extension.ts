import type * as vscode from 'vscode'
import { activate as activateHost, type Understudy } from './host/activate'
import { createGitSource } from './node/git/gitSource'
import { readEvents } from './node/git/gitEvents'
import { readGitUser } from './node/git/gitUser'
import { ignoreCase } from './node/ignoreCase'
import { createPastSource } from './node/git/pastSource'
import { readPastText, readPastVersions } from './node/git/pastVersions'

/** The extension on a desktop, a server or in a container: all of it, git included. */
export const activate = (context: vscode.ExtensionContext): Understudy =>
  activateHost(context, {
    createGitSource,
    createPastSource,
    ignoreCase,
    readEvents,
    readGitUser,
    past: {
      versions: (root, path) => readPastVersions({ root }, path),
      text: (root, blob) => readPastText({ root }, blob),
    },
  })
