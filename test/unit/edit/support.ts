import type { EditOutcome } from '../../../src/core/domain/edits'
import { applyEdits } from '../../../src/core/edit/applyEdits'

/** The text after an edit; a refusal's sentence where there is one. */
export const after = (text: string, edit: (text: string) => EditOutcome): string => {
  const outcome = edit(text)
  return outcome.kind === 'refused' ? `refused: ${outcome.reason}` : applyEdits(text, outcome.edits)
}

/** A document whose front matter holds these lines. */
export const documentWith = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', '# Restart', ''].join('\n')

/** The front matter's lines after an edit to a document with these. */
export const edited = (lines: readonly string[], edit: (text: string) => EditOutcome): readonly string[] => {
  const text = after(documentWith(...lines), edit)
  return text.startsWith('refused: ') ? [text] : text.split('\n').slice(1, -4)
}

export const nothingToDo: EditOutcome = { kind: 'edits', edits: [] }
