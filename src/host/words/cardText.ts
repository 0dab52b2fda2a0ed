import type { DocPath } from '../../core/domain/text'

/** A piece of a card's line: words, or words that open a document. */
export type CardPiece = string | { readonly text: string; readonly path: DocPath; readonly line: number }

/** A card in words: a heading, what stands beside it, and lines. Plain texts, to be escaped where they are drawn. */
export type CardText = {
  readonly icon: string
  readonly title: CardPiece
  readonly beside: readonly string[]
  readonly lines: readonly (readonly CardPiece[])[]
  /** The document whose reasons the card offers to show. */
  readonly why: DocPath | undefined
  /** The runbook whose changes since a sign-off the card offers to show, where there are any. */
  readonly changed?: DocPath
}
