import type { LineCounts } from '../../domain/history'

/** Lines as git counts them: a last one without a line end is one too. */
export const lineCount = (text: string): number => {
  let count = text === '' || text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/**
 * Lines of one text that the other lacks, whatever their order: what git would count, or a little less where lines
 * were only moved. For documents that git counts no lines of because it takes them for binary.
 */
export const changedLines = (before: string, after: string): LineCounts => {
  const balance = new Map<string, number>()
  for (const line of linesIn(before)) balance.set(line, (balance.get(line) ?? 0) - 1)
  for (const line of linesIn(after)) balance.set(line, (balance.get(line) ?? 0) + 1)
  let added = 0
  let deleted = 0
  for (const count of balance.values()) {
    if (count > 0) added += count
    else deleted -= count
  }
  return { added, deleted }
}

/** Each with its line end, as a last line without one is another line to git. */
const linesIn = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
