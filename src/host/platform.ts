import type { GitSource, ReadEvents } from '../core/index/ports'

/** What differs between a desktop, a remote and a browser; the entries bring it. */
export type Platform = {
  /** Git for a folder on this machine, its processes ended by the signal; undefined where there is none to be had. */
  readonly createGitSource: ((root: string, options: { readonly signal: AbortSignal }) => GitSource) | undefined
  /** Whether files go by their names whatever the case, as git takes it for granted on such a system. */
  readonly ignoreCase: boolean
  /** What happened in a folder's repository on this machine; undefined where there is no git. */
  readonly readEvents?: ReadEvents
  /** Who git says commits in a folder on this machine; undefined where there is no git. */
  readonly readGitUser?: (root: string) => Promise<GitUser | undefined>
}

/** As git's settings have it; a part that is not set is empty. */
export type GitUser = { readonly name: string; readonly email: string }
