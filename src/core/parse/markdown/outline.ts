import type { Link } from '../../domain/documents'
import type { Range } from '../../domain/text'

/** Text with its inline marks taken off: what a reader sees. Soft line breaks are `\n`. Code spans keep their text. */
export type InlineText = {
  readonly plain: string
  /** The text of a strong (bold) span that opens it, as in `**Impact**: …`; without it, undefined. */
  readonly leadingStrong: string | undefined
  /** All of it is struck out. */
  readonly struck: boolean
  readonly links: readonly Link[]
  readonly range: Range
}

/** A Markdown document's blocks, as far as anything of ours reads them. Front matter is not among them. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: InlineText; readonly range: Range }
  | { readonly kind: 'paragraph'; readonly text: InlineText; readonly range: Range }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[]; readonly range: Range }
  | {
      readonly kind: 'table'
      readonly header: readonly InlineText[]
      readonly rows: readonly (readonly InlineText[])[]
      readonly range: Range
    }
  | { readonly kind: 'code'; readonly language: string | undefined; readonly text: string; readonly range: Range }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly range: Range }
  | { readonly kind: 'html'; readonly text: string; readonly range: Range }

export type ListItem = {
  /** A task's box; undefined where there is none. */
  readonly checked: boolean | undefined
  readonly blocks: readonly Block[]
  readonly range: Range
}

/** A parsed document without its meaning. */
export type Outline = {
  readonly blocks: readonly Block[]
  /** Every link and image with a target, reference links resolved, in the order of the text. */
  readonly links: readonly Link[]
  /** A code fence that is never closed, if there is one. */
  readonly unclosedFence: Range | undefined
}
