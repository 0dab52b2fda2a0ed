import type { StatedAssignment } from '../domain/documents'
import type { Field, FieldValue } from '../domain/frontMatter'
import { readTraining } from '../parse/document/crossTraining'
import { fieldNamed } from '../parse/frontMatter/fields'
import type { IsPerson } from './knowers'
import type { Matches } from './yaml/records'

/** An open assignment, with its entry in the front matter. */
export type WrittenAssignment = {
  readonly stated: StatedAssignment
  readonly entry: FieldValue
  /** `- carol`, a name alone, beside which nothing can be said until it is a record. */
  readonly isName: boolean
}

const entriesOf = (value: FieldValue | undefined): readonly FieldValue[] =>
  value === undefined || value.kind === 'empty' ? [] : value.kind === 'list' ? value.items : [value]

const statedIn = (entry: FieldValue): readonly StatedAssignment[] =>
  readTraining(
    [{ key: 'training', keyRange: entry.range, value: { kind: 'list', items: [entry], range: entry.range } }],
    [],
  )

/** The open assignments of the trainees who match, in the order of the text. */
export const assignmentsIn = (fields: readonly Field[], isTrainee: IsPerson): readonly WrittenAssignment[] =>
  entriesOf(fieldNamed(fields, 'training')?.value).flatMap((entry) =>
    statedIn(entry)
      .filter(({ trainee }) => isTrainee(trainee.value))
      .map((stated) => ({ stated, entry, isName: entry.kind === 'text' })),
  )

/** The very entry that was found. */
export const isEntry =
  ({ entry }: WrittenAssignment): Matches =>
  (other) =>
    JSON.stringify(other.range) === JSON.stringify(entry.range)
