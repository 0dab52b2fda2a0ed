import { byText } from '../../../core/domain/order'
import type { Person } from '../../../core/domain/people'
import { isPresent } from '../../../core/metrics/coverageReport/coverage'
import { peopleNotSeen } from '../../../core/metrics/people/whatIf'
import type { WhatIfTabModel } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'
import type { MatrixQuestion } from '../matrix/matrixQuestion'
import { goneNote } from './goneNote'
import { absencePicks, groupPicks } from './whatIfPicks'

type Team = WhatIfTabModel['teams'][number]

/** Everybody who is known, by team and name: an order that compares nobody. Those who have left come last. */
export const whatIfTabModel = (question: MatrixQuestion, l10n: L10n): WhatIfTabModel => ({
  teams: teamsOf(question, l10n),
  absences: absencePicks(question, l10n),
  groups: groupPicks(question, l10n),
})

const teamsOf = (question: MatrixQuestion, l10n: L10n): readonly Team[] => {
  const { base, report } = question
  const { t } = l10n
  const everybody = [...base.people.values()]
  const here = everybody.filter((person) => isPresent(person, report.today))
  const of = (key: string, name: string, people: readonly Person[]): readonly Team[] =>
    people.length === 0 ? [] : [{ key, name, people: peopleOf(people, question, l10n) }]
  const keys = [...new Set(here.flatMap(({ team }) => team ?? []))]
  const teams = keys
    .map((id) => ({ id, name: base.teams.get(id)?.name ?? id }))
    .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
  return [
    ...teams.flatMap(({ id, name }) => {
      const own = here.filter(({ team }) => team === id)
      return of(`team ${id}`, name, own)
    }),
    ...of(
      'none',
      teams.length === 0 ? t('Everybody') : t('In no team'),
      here.filter(({ team }) => team === undefined),
    ),
    ...of(
      'left',
      t('Have left'),
      everybody.filter((person) => !isPresent(person, report.today)),
    ),
  ]
}

const peopleOf = (
  people: readonly Person[],
  { base, report, language }: MatrixQuestion,
  l10n: L10n,
): Team['people'] => {
  const about = { today: report.today, language, notSeen: new Set(peopleNotSeen(base)) }
  return people
    .toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id))
    .map((person) => ({
      id: person.id,
      name: person.name,
      note: goneNote(person, about, l10n),
    }))
}
