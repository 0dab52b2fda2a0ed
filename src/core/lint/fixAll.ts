import type { TextEdit } from '../domain/edits'
import type { Position, Range } from '../domain/text'
import type { Finding } from './rule'

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column < b.column)

const overlap = (a: Range, b: Range): boolean => isBefore(a.start, b.end) && isBefore(b.start, a.end)

/** Two fixes may say the same thing of one place, such as a key that each would add. */
const isSame = (a: TextEdit, b: TextEdit): boolean =>
  a.text === b.text && JSON.stringify(a.range) === JSON.stringify(b.range)

/** True where the likeliest fix of a finding is an edit, which needs nobody to be asked. */
export const isFixable = ({ fixes }: Finding): boolean => {
  const [first] = fixes ?? []
  return first !== undefined && 'edit' in first
}

/**
 * The likeliest fixes of findings, as edits of one text that do not overlap; what cannot be carried out beside those before
 * it is left for another time.
 */
export const fixAll = (findings: readonly Finding[], text: string): readonly TextEdit[] => {
  const taken: TextEdit[] = []
  for (const { fixes } of findings) {
    const [fix] = fixes ?? []
    const outcome = fix !== undefined && 'edit' in fix ? fix.edit(text) : undefined
    if (outcome?.kind !== 'edits') continue
    const isFree = outcome.edits.every((edit) =>
      taken.every((other) => !overlap(edit.range, other.range) && !isSame(edit, other)),
    )
    if (isFree) taken.push(...outcome.edits)
  }
  return taken.toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
  )
}
