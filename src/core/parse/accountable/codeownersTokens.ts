import type { Problem } from '../../domain/text'

/** A word of a line, and the column at which it begins, from 1. */
export type Token = { readonly text: string; readonly column: number }

/** Pieces of bounded length, as one match over a whole line of megabytes can overflow the stack of regular expressions. */
const piece = /\\.|[^\s\\]{1,1000}|\\$/gu

/** The line's words; white space after a backslash belongs to its word. */
export const tokensOf = (line: string): readonly Token[] => {
  const words: { start: number; end: number }[] = []
  for (const { 0: text, index } of line.matchAll(piece)) {
    const last = words.at(-1)
    if (last?.end === index) last.end += text.length
    else words.push({ start: index, end: index + text.length })
  }
  return words.map(({ start, end }) => ({ text: line.slice(start, end), column: start + 1 }))
}

/** The lines of a file, whatever ends them, without a byte-order mark. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)

/** A problem that covers a word. */
export const problemAt = (code: string, message: string, line: number, { text, column }: Token): Problem => ({
  code,
  message,
  severity: 'warning',
  range: { start: { line, column }, end: { line, column: column + text.length } },
})
