import { addDays, daysBetween } from '../../domain/calendar'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Person, PersonId, ServiceId } from '../../domain/people'
import type { DateSpan } from '../../domain/people'
import type { IsoDate } from '../../domain/text'

/** Why there is no share of capacity: the team file does not say how many hours a week are worked, or names nobody. */
export type CapacityMissing = 'no-hours-per-week' | 'nobody-named'

const workingDaysAWeek = 5

/** Monday to Friday; 1970-01-05 was a Monday. */
const isWorkingDay = (day: IsoDate): boolean => {
  const weekday = daysBetween('1970-01-05' as IsoDate, day) % 7
  return (weekday + 7) % 7 < workingDaysAWeek
}

const isThere = ({ until, away }: Person, day: IsoDate): boolean =>
  (until === undefined || day <= until) && !away.some(({ from, to }) => from <= day && day <= to)

/** Whom the hours are shared among: the people of the team file; with services, those of their teams. */
const peopleOf = (base: KnowledgeBase, services: readonly ServiceId[]): readonly Person[] => {
  const own = [...base.people.values()].filter(({ inTeamFile }) => inTeamFile)
  if (services.length === 0) return own
  const teams = services.flatMap((id) => base.services.get(id)?.team ?? [])
  const members = new Set<PersonId>(teams.flatMap((team) => base.teams.get(team)?.members ?? []))
  return own.filter(({ id }) => members.has(id))
}

/**
 * What the people of the team file work in a span of days, in hours altogether: Monday to Friday, without their absences
 * and without days after their last. The team is taken as the file states it now; holidays are not known.
 */
export const capacityOf = (
  base: KnowledgeBase,
  { from, to }: DateSpan,
  services: readonly ServiceId[],
): number | CapacityMissing => {
  const { hoursPerWeek } = base.policy
  if (hoursPerWeek === undefined || hoursPerWeek === 0) return 'no-hours-per-week'
  const people = peopleOf(base, services)
  if (people.length === 0) return 'nobody-named'
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) days += people.filter((person) => isThere(person, day)).length
  }
  return (days * hoursPerWeek) / workingDaysAWeek
}
