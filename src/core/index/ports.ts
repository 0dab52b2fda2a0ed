import type { Commit, HistoryMissing, HistoryState, LineCounts, Signature } from '../domain/history'
import type { DocPath, IsoDate } from '../domain/text'
import type { MainlineCommit } from '../metrics/trend/trendMoments'
import type { GraphCommit } from '../parse/git/gitLogGraph'
import type { RepositoryEvent, Span } from '../scaffold/timelineEntries'

export type FolderEntry = { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' }

/** The repository's files, wherever they are. Paths are relative to its root, with forward slashes; the root is ''. */
export interface FileTree {
  /** A folder's entries in any order; none where it cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>
  /** A file's bytes, or undefined where there is none or it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Size in bytes, or undefined where there is no such file. */
  size(path: string): Promise<number | undefined>
}

/** What is asked of git. Nothing here writes, runs hooks or trusts the repository's settings. */
export interface GitSource {
  /** How much history there is; `note` says in a sentence why there is none or only part of one. */
  state(): Promise<{
    readonly state: HistoryState
    readonly head: string | undefined
    readonly note?: string
    readonly missing?: HistoryMissing
  }>
  /** Commits of HEAD's whole history that touch documents, newest first, merges left out. */
  commits(): AsyncIterable<Commit>
  /** Added and deleted lines of each document touched by the given commits: commit → path → counts. */
  lineCounts(commits: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<DocPath, LineCounts>>>
  /** The texts of blobs; one that is missing (a partial clone) is left out. */
  texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** For each author anywhere in the repository, merges included: their newest and oldest author date. */
  authors(): Promise<readonly { readonly signature: Signature; readonly first: IsoDate; readonly last: IsoDate }[]>
}

/** A commit's files. */
export interface CommitTree extends FileTree {
  /** Git's id of a file's bytes, the same for the same bytes; undefined where there is no such file. */
  id(path: string): Promise<string | undefined>
}

/** A repository's history up to one commit, and what the files were at any commit of it. */
export interface PastSource extends GitSource {
  /** The commit and its first parents, newest first. */
  mainline(): Promise<readonly MainlineCommit[]>
  /** The commit and all before it, merges included, in any order. */
  graph(): AsyncIterable<GraphCommit>
  treeAt(commit: string): Promise<CommitTree>
  /** Ends what is still running; nothing is to be asked afterwards. */
  close(): void
}

/** What happened in a repository between two moments, or why that cannot be told. */
export type EventsAnswer =
  | {
      readonly kind: 'events'
      /** In the order of time. */
      readonly events: readonly RepositoryEvent[]
      /** There are more commits than are read; these are the newest. */
      readonly cut: boolean
    }
  | { readonly kind: 'none'; readonly why: string }

/**
 * Tells commits, merges and tags of a folder's repository. A commit's time is its committer date, as that is when it came
 * to be where it is: a commit that was written days before and merged, rebased or picked during the incident belongs to
 * the incident. A tag's time is its own date; one without (a lightweight tag) has that of its commit.
 */
export type ReadEvents = (root: string, span: Span) => Promise<EventsAnswer>

/** Shares the thread: called between small pieces of work, it gives a promise where it is somebody else's turn. */
export interface Pacer {
  breathe(): Promise<void> | undefined
}

/** How far a long piece of work has come; `total` is undefined where it is not known yet. */
export type Progress = {
  readonly what: 'reading' | 'history'
  readonly done: number
  readonly total: number | undefined
}

/** What the caller of a long piece of work holds on to it by. */
export type Course = {
  readonly pacer: Pacer
  readonly onProgress?: (progress: Progress) => void
  /** Work stops at the next pause where this turns true; what was known before stays. */
  readonly isCancelled?: () => boolean
}
