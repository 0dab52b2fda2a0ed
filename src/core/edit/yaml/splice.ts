/** One piece of a text and what is to stand in its place. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string }

/** All pieces replaced at once; they must not overlap. */
export const splice = (source: string, ...pieces: readonly Splice[]): string => {
  let result = source
  for (const { start, end, text } of [...pieces].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + text + result.slice(end)
  }
  return result
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text })

/** Whole lines put in at a line's start; at the end of a text that no line end closes, they begin with one. */
export const insertLine = (source: string, at: number, line: string, lineEnd: string): string =>
  at > 0 && source[at - 1] !== '\n'
    ? splice(source, insertion(at, lineEnd + line))
    : splice(source, insertion(at, line + lineEnd))
