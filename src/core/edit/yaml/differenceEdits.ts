import type { TextEdit } from '../../domain/edits'
import { nextLine, textPositions } from '../../parse/text/textPositions'

/** Lines `[start, end)` of the one text in whose place lines `[from, to)` of the other stand; counted from 0. */
export type Hunk = { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** A text's lines, each with its line end. */
export const linesOf = (text: string): readonly string[] => {
  const lines: string[] = []
  for (let at = 0; at < text.length;) {
    const next = nextLine(text, at)
    lines.push(text.slice(at, next))
    at = next
  }
  return lines
}

const commonLength = (limit: number, isEqual: (index: number) => boolean): number => {
  let length = 0
  while (length < limit && isEqual(length)) length++
  return length
}

/** Beyond this many pairs of lines the changed part is replaced as one. */
const maxCells = 1_000_000

/** The length of the longest common run of lines from each pair of lines on. */
const commonTable = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      const below = table[i + 1]
      if (row === undefined || below === undefined) continue
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** What differs between two lists of lines, in their order. */
export const hunksBetween = (a: readonly string[], b: readonly string[]): readonly Hunk[] => {
  if (a.length * b.length > maxCells) return [{ start: 0, end: a.length, from: 0, to: b.length }]
  const table = commonTable(a, b)
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [start, from] = [i, j]
    while ((i < a.length || j < b.length) && (i >= a.length || j >= b.length || a[i] !== b[j])) {
      const skipsOld = j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
      if (skipsOld) i++
      else j++
    }
    if (i > start || j > from) hunks.push({ start, end: i, from, to: j })
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
  }
  return hunks
}

/** True where a cut here would part a line end `\r\n`, or the two halves of a character. */
const cutsApart = (text: string, at: number): boolean => {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? '']
  return (before === '\r' && after === '\n') || (/[\uD800-\uDBFF]/.test(before) && /[\uDC00-\uDFFF]/.test(after))
}

/** How much of the start and of the end is equal, without cutting a character or a line end apart. */
const equalEnds = (a: string, b: string): readonly [before: number, after: number] => {
  const limit = Math.min(a.length, b.length)
  let before = commonLength(limit, (index) => a[index] === b[index])
  if (cutsApart(a, before) || cutsApart(b, before)) before--
  let after = commonLength(limit - before, (index) => a[a.length - 1 - index] === b[b.length - 1 - index])
  if (cutsApart(a, a.length - after) || cutsApart(b, b.length - after)) after--
  return [before, after]
}

const join = (lines: readonly string[]): string => lines.join('')

/**
 * The smallest edits that make `before` into `after`: unchanged lines are never touched, and of a changed line only what
 * differs. Equal texts: none.
 */
export const differenceEdits = (before: string, after: string): readonly TextEdit[] => {
  if (before === after) return []
  const [old, fresh] = [linesOf(before), linesOf(after)]
  const limit = Math.min(old.length, fresh.length)
  const head = commonLength(limit, (index) => old[index] === fresh[index])
  const tail = commonLength(limit - head, (index) => old[old.length - 1 - index] === fresh[fresh.length - 1 - index])
  const [changed, written] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)]
  const { range } = textPositions(before)
  let at = join(old.slice(0, head)).length
  let line = 0
  return hunksBetween(changed, written).map(({ start, end, from, to }) => {
    at += join(changed.slice(line, start)).length
    const [removed, put] = [join(changed.slice(start, end)), join(written.slice(from, to))]
    const [keptBefore, keptAfter] = equalEnds(removed, put)
    const edit = {
      range: range(at + keptBefore, at + removed.length - keptAfter),
      text: put.slice(keptBefore, put.length - keptAfter),
    }
    at += removed.length
    line = end
    return edit
  })
}
