import type { Range } from './text'

/** What stands in `range` is replaced by `text`. Ranges count in the text as it was before all edits given with it. */
export type TextEdit = { readonly range: Range; readonly text: string }

/**
 * What is to be done to a text: non-overlapping edits in its order, none where the text says so already; or one
 * sentence that says what stands in the way and what to do about it. A refusal writes nothing.
 */
export type EditOutcome =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string }
