import type { IsoDate } from '../core/domain/text'
import type { GitSource, PastSource, ReadEvents } from '../core/index/ports'

/** What differs between a desktop, a remote and a browser; the entries bring it. */
export type Platform = {
  /** Git for a folder on this machine, its processes ended by the signal; undefined where there is none to be had. */
  readonly createGitSource: ((root: string, options: { readonly signal: AbortSignal }) => GitSource) | undefined
  /** Whether files go by their names whatever the case, as git takes it for granted on such a system. */
  readonly ignoreCase: boolean
  /** The past of a folder on this machine up to a commit, its processes ended by the signal; undefined where there is no git. */
  readonly createPastSource?: (
    root: string,
    options: { readonly signal: AbortSignal; readonly commit: string },
  ) => PastSource
  /** What happened in a folder's repository on this machine; undefined where there is no git. */
  readonly readEvents?: ReadEvents
  /** Who git says commits in a folder on this machine; undefined where there is no git. */
  readonly readGitUser?: (root: string) => Promise<GitUser | undefined>
  /** The past texts of documents in a folder on this machine; undefined where there is no git. */
  readonly past?: PastTexts
}

/** A document as one commit left it. */
export type PastVersion = {
  readonly commit: string
  readonly on: IsoDate
  readonly blob: string
  readonly text: string
}

export type PastTexts = {
  /** Newest first, followed through renames. Throws `HistoryUnavailable`. */
  readonly versions: (root: string, path: string) => AsyncIterable<PastVersion>
  /** One text, by the id that git has for it; undefined where git does not hold it. */
  readonly text: (root: string, blob: string) => Promise<string | undefined>
}

/** As git's settings have it; a part that is not set is empty. */
export type GitUser = { readonly name: string; readonly email: string }
