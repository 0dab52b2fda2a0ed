import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { byText } from '../../../core/domain/order'
import type { Person, PersonId } from '../../../core/domain/people'
import type { IsoDate } from '../../../core/domain/text'
import { isAway, isPresent } from '../../../core/metrics/coverageReport/coverage'
import type { MatrixPerson } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { shortDate } from '../../words/words'
import type { MatrixQuestion } from './matrixQuestion'

/** Everybody who holds a level or is learning, by team and name: an order that compares nobody. */
export const matrixPeople = ({ base, report, language }: MatrixQuestion, l10n: L10n): readonly MatrixPerson[] => {
  const ids = new Set(report.runbooks.flatMap(({ people }) => people.map(({ person }) => person)))
  return [...ids]
    .map((id) => matrixPerson(base, id, report.today, language, l10n))
    .sort((a, b) => byText(a.team ?? '\uffff', b.team ?? '\uffff') || byText(a.name, b.name) || byText(a.id, b.id))
}

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
    name: person?.name ?? id,
    team,
    note: person && personNote(person, today, language, l10n),
    absent: person !== undefined && !isHere(person, today),
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

const isHere = (person: Person, today: IsoDate): boolean => isPresent(person, today) && !isAway(person, today)
