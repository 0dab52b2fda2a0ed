import { displayWidth } from './displayWidth'

/** The text in lines of at most `columns` columns where words allow it: `first` before the first line, `rest` before the others. */
export const wrap = (text: string, columns: number | undefined, first = '', rest = first): string[] => {
  if (columns === undefined) return [first + text]
  const lines: string[] = []
  let line = first
  let started = false
  for (const word of text.split(' ')) {
    if (started && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line)
      line = rest + word
    } else {
      line += started ? ` ${word}` : word
      started = true
    }
  }
  return [...lines, line]
}
