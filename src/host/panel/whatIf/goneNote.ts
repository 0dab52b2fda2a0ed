import type { Person, PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import type { L10n } from '../../l10n'
import { personNote } from '../matrix/matrixPeople'

type About = { readonly today: IsoDate; readonly language: string; readonly notSeen: ReadonlySet<PersonId> }

/** What speaks for somebody being gone, or soon: left, last day, away, external, or not seen for long. */
export const goneNote = (person: Person, { today, language, notSeen }: About, l10n: L10n): string | undefined =>
  personNote(person, today, language, l10n) ?? (notSeen.has(person.id) ? l10n.t('not seen for a year') : undefined)
