import type { StatedFacts } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'
import type { DocPath, IsoDate } from '../domain/text'
import { comesBefore, reviewStatusOf, type ReviewStatus } from '../metrics/reviews/reviewReadiness'
import { parseDocument } from '../parse/document/document'
import { applyEdits, offsetsIn } from './applyEdits'
import { inCaseOf } from './action/statusWords'
import { setField } from './yaml/frontMatterEdits'
import { inTurn } from './yaml/inTurn'
import { differenceEdits } from './yaml/differenceEdits'
import { fieldNamed, fieldsOf } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

const statedIn = (text: string): StatedFacts => parseDocument('review.md' as DocPath, text).stated

/** Where a label in the body says the status and front matter does not: the label's word is changed, as people read it. */
const atLabel = (text: string, status: ReviewStatus): EditOutcome | undefined => {
  const now = statedIn(text).status
  const inFields = fieldNamed(fieldsOf(readFrontMatter(text).value.frontMatter), 'status') !== undefined
  if (inFields || now === undefined) return undefined
  const offsetOf = offsetsIn(text)
  const [start, end] = [offsetOf(now.range.start), offsetOf(now.range.end)]
  const at = text.slice(start, end).lastIndexOf(now.value)
  if (at < 0) return undefined
  const fresh = inCaseOf(now.value, status)
  const after = text.slice(0, start + at) + fresh + text.slice(start + at + now.value.length)
  if (reviewStatusOf(statedIn(after).status?.value) !== status) return undefined
  return { kind: 'edits', edits: differenceEdits(text, after) }
}

const sayStatus =
  (status: ReviewStatus) =>
  (text: string): EditOutcome =>
    reviewStatusOf(statedIn(text).status?.value) === status
      ? unchanged
      : (atLabel(text, status) ?? setField(text, 'status', status))

/**
 * Sets a review's status. `reviewed` also says on which day, unless the review is closed and only opened again; what else
 * stands in the front matter stays.
 */
export const setReviewStatus = (text: string, status: ReviewStatus, today: IsoDate): EditOutcome => {
  const { status: stated, reviewedOn } = statedIn(text)
  const now = reviewStatusOf(stated?.value)
  // A date that stands there while the review is a draft again is of an earlier round.
  const isNewRound = now === undefined || comesBefore(now, 'reviewed')
  const isReview = status === 'reviewed' && (reviewedOn === undefined || isNewRound)
  const dated = (current: string): EditOutcome =>
    isReview && reviewedOn?.value !== today ? setField(current, 'reviewed_on', today) : unchanged
  return settled(text, status, inTurn(text, [sayStatus(status), dated]))
}

/** Only what reads as meant is given out. */
const settled = (text: string, status: ReviewStatus, outcome: EditOutcome): EditOutcome => {
  if (outcome.kind === 'refused') return outcome
  const reads = reviewStatusOf(statedIn(applyEdits(text, outcome.edits)).status?.value)
  return reads === status
    ? outcome
    : { kind: 'refused', reason: '`status` is written in a way that cannot be changed safely: change it by hand.' }
}
