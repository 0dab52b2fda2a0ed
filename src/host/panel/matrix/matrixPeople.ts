import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { byText } from '../../../core/domain/order'
import type { Person, PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { isAway, isPresent } from '../../../core/metrics/coverageReport/coverage'
import type { MatrixPerson, Presence } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { shortDate } from '../../words/words'
import type { MatrixQuestion } from './matrixQuestion'

/** Everybody who holds a level or is learning, by team and name: an order that compares nobody. */
export const matrixPeople = ({ base, report, language }: MatrixQuestion, l10n: L10n): readonly MatrixPerson[] => {
  const ids = new Set(report.runbooks.flatMap(({ people }) => people.map(({ person }) => person)))
  const bearers = new Map<string, number>()
  for (const id of ids) bearers.set(nameOf(base, id), (bearers.get(nameOf(base, id)) ?? 0) + 1)
  return [...ids]
    .map((id) => matrixPerson(base, id, report.today, language, l10n))
    .map((person) =>
      (bearers.get(person.name) ?? 0) > 1 ? { ...person, name: `${person.name} (${person.id})` } : person,
    )
    .sort((a, b) => byText(a.team ?? '\uffff', b.team ?? '\uffff') || byText(a.name, b.name) || byText(a.id, b.id))
}

const nameOf = (base: KnowledgeBase, id: PersonId): string => base.people.get(id)?.name ?? id

const matrixPerson = (
  base: KnowledgeBase,
  id: PersonId,
  today: IsoDate,
  language: string,
  l10n: L10n,
): MatrixPerson => {
  const person = base.people.get(id)
  const team = person?.team === undefined ? undefined : (base.teams.get(person.team)?.name ?? person.team)
  return {
    id,
    name: nameOf(base, id),
    team,
    note: person && personNote(person, today, language, l10n),
    presence: person === undefined ? 'here' : presenceOf(person, today),
  }
}

export const personNote = (
  { until, away, external }: Person,
  today: IsoDate,
  language: string,
  { t }: L10n,
): string | undefined => {
  if (until !== undefined) return until < today ? t('left') : t('last day {0}', shortDate(until, today, language))
  const now = away.find(({ from, to }) => from <= today && today <= to)
  if (now) return t('away until {0}', shortDate(now.to, today, language))
  return external ? t('external') : undefined
}

const presenceOf = (person: Person, today: IsoDate): Presence => {
  if (!isPresent(person, today)) return 'left'
  if (isAway(person, today)) return 'away'
  return person.until === undefined ? 'here' : 'leaving'
}
