import type { EditOutcome } from '../domain/edits'
import type { PersonId } from '../domain/people'
import type { IsoDate } from '../domain/text'
import { markReviewed, recordExercise } from './runbookEdits'
import { inTurn } from './yaml/inTurn'
import { refused } from './yaml/yamlHome'

/** A review that somebody held: what was checked, and by whom as they are to be written. */
export type HeldReview = {
  readonly on: IsoDate
  readonly checked: string
  readonly by: PersonId | undefined
  /** The next review's day, where it is not to follow from the stated interval. */
  readonly next?: IsoDate
}

/**
 * Writes that a document was reviewed, and what was checked, as an entry of `exercises` of the kind `review`. It names
 * the person in its note and has no `by`: who reads a runbook has not carried it out, and gains no level by it.
 */
export const recordReview = (text: string, { on, checked, by, next }: HeldReview): EditOutcome => {
  const what = checked.trim().replace(/\s+/g, ' ')
  if (what === '') return refused('Say what was checked: a new date alone says nothing about the text.')
  const note = by === undefined ? what : `${what} (${by})`
  return inTurn(text, [
    (current) => markReviewed(current, on, next),
    (current) => recordExercise(current, { on, kind: 'review', by: [], note }),
  ])
}
