import type { EditOutcome } from '../../domain/edits'
import { applyEdits } from '../applyEdits'
import { differenceEdits } from './differenceEdits'

/** Several changes, each made to what the one before it left, as one set of edits to `text`; one refused: all refused. */
export const inTurn = (text: string, changes: readonly ((text: string) => EditOutcome)[]): EditOutcome => {
  let result = text
  for (const change of changes) {
    const outcome = change(result)
    if (outcome.kind === 'refused') return outcome
    result = applyEdits(result, outcome.edits)
  }
  return { kind: 'edits', edits: differenceEdits(text, result) }
}
