/** A string that is known to be of one sort; made only where that sort is checked. */
export type Id<Name extends string> = string & { readonly __id: Name }

/** A file's path relative to the repository's root, with forward slashes and no leading slash. */
export type DocPath = Id<'DocPath'>

/** A calendar date in UTC, `YYYY-MM-DD`, always one that exists. */
export type IsoDate = Id<'IsoDate'>

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ` (seconds `00` where none were said). */
export type IsoInstant = Id<'IsoInstant'>

/** A place in a text: line and column count from 1, columns in UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }

/** From `start` up to, and without, `end`. */
export type Range = { readonly start: Position; readonly end: Position }

/** A value together with the place it was read from. */
export type Located<T> = { readonly value: T; readonly range: Range }

/** Where a fact comes from: a line of a file in the repository, or a commit. */
export type Source =
  | { readonly kind: 'line'; readonly path: DocPath; readonly line: number }
  | { readonly kind: 'commit'; readonly commit: string }

/**
 * Something in a file that could not be read as it seems to be meant. Nothing is lost by it: what could be read
 * was read. `code` is stable and names the sort of trouble, `severity` how sure we are that it is one.
 */
export type Problem = {
  readonly code: string
  readonly message: string
  readonly range: Range
  readonly severity: 'error' | 'warning' | 'hint'
}

/** What every parser returns: as much as could be read, and what could not. */
export type Parsed<T> = { readonly value: T; readonly problems: readonly Problem[] }
