import type { GitSource } from '../core/index/ports'

/** What differs between a desktop, a remote and a browser; the entries bring it. */
export type Platform = {
  /** Git for a folder on this machine; undefined where there is none to be had. */
  readonly createGitSource: ((root: string) => GitSource) | undefined
}
