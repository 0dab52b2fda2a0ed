import type { GitSource } from '../core/index/ports'

/** What differs between a desktop, a remote and a browser; the entries bring it. */
export type Platform = {
  /** Git for a folder on this machine; undefined where there is none to be had. */
  readonly createGitSource: ((root: string) => GitSource) | undefined
  /** Who git says commits in a folder on this machine; undefined where there is no git. */
  readonly readGitUser?: (root: string) => Promise<GitUser | undefined>
}

/** As git's settings have it; a part that is not set is empty. */
export type GitUser = { readonly name: string; readonly email: string }
