import type { Problem } from '../../domain/text'

/** A word of a line, and the column at which it begins, from 1. */
export type Token = { readonly text: string; readonly column: number }

/** The line's words; white space after a backslash belongs to its word. In runs, so that a word of megabytes is one step. */
export const tokensOf = (line: string): readonly Token[] =>
  [...line.matchAll(/(?:[^\s\\]+|\\.|\\$)+/gu)].map((match) => ({ text: match[0], column: match.index + 1 }))

/** The lines of a file, whatever ends them, without a byte-order mark. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)

/** A problem that covers a word. */
export const problemAt = (code: string, message: string, line: number, { text, column }: Token): Problem => ({
  code,
  message,
  severity: 'warning',
  range: { start: { line, column }, end: { line, column: column + text.length } },
})
