import { addDays } from '../../domain/calendar'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Person, PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'
import type { CoverageReport } from '../coverageReport/coverageReport'
import { usualTrainsAtOnce } from '../people/successors'
import { usualDue } from '../training/trainingChoices'
import { peopleNotSeen } from '../people/whatIf'

/** As many as a person is taken to mentor at once where nothing else is said. */
export const usualMentorsAtOnce = 2

/** Whoever leaves within so many days is not trained any more. */
const leavingDays = 90

/** Seats of one person: how many are taken by open assignments, and how many there are. */
export type PersonSeats = { readonly taken: number; readonly all: number }

/** Why somebody is not to be trained; `text` without the name, such as "is external". */
export type NotTrained = { readonly reason: 'left' | 'leaving' | 'external' | 'not-seen'; readonly text: string }

/** Who can be asked for what, and when. */
export type Availability = {
  /** Undefined: nothing speaks against it. */
  readonly whyNotTrained: (person: PersonId) => NotTrained | undefined
  /** The first day from today on which the person is there; undefined where that is after the last day. */
  readonly firstDay: (person: PersonId) => IsoDate | undefined
  readonly trains: (person: PersonId) => PersonSeats
  readonly mentors: (person: PersonId) => PersonSeats
  /** When training that starts on a day is due. */
  readonly due: (start: IsoDate) => IsoDate
}

/** What the snapshot and the open assignments tell of people's time. Every open assignment takes a seat of both. */
export const availabilityIn = (base: KnowledgeBase, report: CoverageReport): Availability => {
  const silent = new Set(peopleNotSeen(base))
  const open = new Map(report.people.map((one) => [one.person.id, one]))
  const { today } = report
  return {
    whyNotTrained: (id) => whyNotTrained(base, base.people.get(id), silent, today),
    firstDay: (id) => firstDay(base.people.get(id), today),
    trains: (id) => ({
      taken: open.get(id)?.learning.length ?? 0,
      all: base.people.get(id)?.trainsAtOnce ?? usualTrainsAtOnce,
    }),
    mentors: (id) => ({
      taken: open.get(id)?.mentoring.length ?? 0,
      all: base.people.get(id)?.mentorsAtOnce ?? usualMentorsAtOnce,
    }),
    due: (start) => usualDue(base, start),
  }
}

export const roomIn = ({ taken, all }: PersonSeats): number => Math.max(0, all - taken)

const whyNotTrained = (
  { history }: KnowledgeBase,
  person: Person | undefined,
  silent: ReadonlySet<PersonId>,
  today: IsoDate,
): NotTrained | undefined => {
  if (person === undefined) return { reason: 'left', text: 'is not known any more' }
  const { id, until, external } = person
  if (until !== undefined && until < today) return { reason: 'left', text: `left on ${until}` }
  if (external) return { reason: 'external', text: 'is external' }
  if (until !== undefined && until <= addDays(today, leavingDays))
    return { reason: 'leaving', text: `leaves after ${until}` }
  if (!silent.has(id)) return undefined
  const last = history.lastSeen.get(id)
  return { reason: 'not-seen', text: last === undefined ? 'was not seen for a year' : `was not seen since ${last}` }
}

const firstDay = (person: Person | undefined, today: IsoDate): IsoDate | undefined => {
  if (person === undefined) return undefined
  let day = today
  for (const { from, to } of person.away.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= day && day <= to) day = addDays(to, 1)
  return person.until !== undefined && person.until < day ? undefined : day
}
