import type { PersonId } from './people'
import type { DocPath, IsoDate } from './text'

/** An author or co-author as a commit names them. */
export type Signature = { readonly name: string; readonly email: string }

/** A file touched by a commit, as `git log --raw` tells it. Blob ids are full hashes; all zeros where there is none. */
export type TouchedFile = {
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly path: DocPath
  /** The earlier name of a renamed file. */
  readonly from: DocPath | undefined
  readonly oldBlob: string
  readonly newBlob: string
}

/** A commit without merges, with the documents it touched. */
export type Commit = {
  readonly hash: string
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  /** The author date's day in UTC. */
  readonly on: IsoDate
  readonly files: readonly TouchedFile[]
}

export type LineCounts = { readonly added: number; readonly deleted: number }

/** One counted change to one document. */
export type DocumentChange = {
  readonly commit: string
  /** Author and co-authors, bots left out; never empty. */
  readonly by: readonly PersonId[]
  readonly on: IsoDate
  readonly creates: boolean
  /** Lines added and deleted; 0 where a partial clone lacks the texts. */
  readonly added: number
  readonly deleted: number
}

/** Why a commit's touch of a document does not count as knowing it. */
export type LeftOutReason =
  'bot' | 'sweep' | 'front-matter-only' | 'white-space-only' | 'rename-only' | 'deletion' | 'earlier-text' | 'import'

export type DocumentHistory = {
  /** Counted changes, newest first. */
  readonly changes: readonly DocumentChange[]
  readonly leftOut: readonly { readonly commit: string; readonly on: IsoDate; readonly reason: LeftOutReason }[]
}

/** `full`: all of it; `shallow`: a shallow clone, not read; `none`: no git, or not asked for. */
export type HistoryState = 'full' | 'shallow' | 'none'

/** Why there is no history, for whoever puts it into words of their own. */
export type HistoryMissing = 'no-git' | 'not-a-repository' | 'no-commits' | 'untrusted-owner' | 'failed'

/** The repository's past as far as it says who knows what. */
export type History = {
  readonly state: HistoryState
  readonly head: string | undefined
  /** Why there is no history, or only part of one: a sentence with what to do. */
  readonly note?: string
  readonly missing?: HistoryMissing
  readonly documents: ReadonlyMap<DocPath, DocumentHistory>
  /** Author date of each person's newest commit anywhere in the repository, merges included. */
  readonly lastSeen: ReadonlyMap<PersonId, IsoDate>
  /** The newest commit by a human. */
  readonly newest: IsoDate | undefined
}

export const noHistory: History = {
  state: 'none',
  head: undefined,
  documents: new Map(),
  lastSeen: new Map(),
  newest: undefined,
}
