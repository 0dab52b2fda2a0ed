import type { Located, Range } from './text'

/** A part of the text under a heading, or under a bold label that serves as one. */
export type BodySection = {
  readonly title: string
  /** Of the heading or label. */
  readonly range: Range
  /** 1 to 6; 7 for a label. */
  readonly depth: number
  /** The beginning of what stands in it, deeper sections included; '' where nothing does but headings and comments. */
  readonly says: string
}

/** What is written below the front matter, as far as rules on writing look at it. */
export type BodyFacts = {
  /** In the order of the text. */
  readonly sections: readonly BodySection[]
  /** The beginning of what stands before the first heading below the title; '' where nothing does. */
  readonly opening: string
  /** `@name` as written, outside of code, comments and addresses. */
  readonly mentions: readonly Located<string>[]
  /** Signs that something is not settled yet, such as `TODO` or `???`, outside of code. */
  readonly openQuestions: readonly Located<string>[]
  /** The lines of sections on causes, outside of code and comments. */
  readonly causes: readonly Located<string>[]
}
