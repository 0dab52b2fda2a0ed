import type { EditOutcome } from '../domain/edits'
import { readReviewFields } from '../parse/incident/incidentReview'
import { fieldsOf } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { addName, removeField, setField } from './yaml/frontMatterEdits'
import { inTurn } from './yaml/inTurn'

/** Tells whether a name as written in the review means the other one. */
export type MeansReview = (name: string) => boolean

type Key = 'recurrence_of' | 'not_recurrence_of'

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

const namesUnder = (text: string, key: Key): readonly string[] => {
  const { recurrenceOf, notRecurrenceOf } = readReviewFields(fieldsOf(readFrontMatter(text).value.frontMatter), [], [])
  return (key === 'recurrence_of' ? recurrenceOf : notRecurrenceOf).map(({ value }) => value)
}

const without =
  (key: Key, means: MeansReview) =>
  (text: string): EditOutcome => {
    const names = namesUnder(text, key)
    const rest = names.filter((name) => !means(name))
    if (rest.length === names.length) return unchanged
    return rest.length === 0 ? removeField(text, key) : setField(text, key, rest)
  }

const withName =
  (key: Key, name: string, means: MeansReview) =>
  (text: string): EditOutcome => {
    const names = namesUnder(text, key)
    if (names.some(means)) return unchanged
    return names.length === 0 ? setField(text, key, [name]) : addName(text, key, name)
  }

/** Says that the incident is an earlier one come back; what said the contrary goes. `name`: how the review names the earlier one. */
export const confirmRecurrence = (text: string, name: string, means: MeansReview): EditOutcome =>
  inTurn(text, [without('not_recurrence_of', means), withName('recurrence_of', name, means)])

/** Says that the incident is not the other one come back; what said the contrary goes. */
export const dismissRecurrence = (text: string, name: string, means: MeansReview): EditOutcome =>
  inTurn(text, [without('recurrence_of', means), withName('not_recurrence_of', name, means)])

/** Takes back that it is the other one come back. */
export const withdrawRecurrence = (text: string, means: MeansReview): EditOutcome =>
  without('recurrence_of', means)(text)

/** Takes back that it is not the other one come back. */
export const withdrawDismissal = (text: string, means: MeansReview): EditOutcome =>
  without('not_recurrence_of', means)(text)
