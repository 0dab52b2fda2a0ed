import { byText } from '../domain/order'
import type { PersonId } from '../domain/people'
import type { DocPath, Range } from '../domain/text'
import type { RuleContext } from './rule'

/** An open assignment's place among those that one person has part in. */
type Seat = { readonly key: string; readonly assigned: string }

type Part = 'mentorId' | 'traineeId'

const lists = { mentorId: 'mentoring', traineeId: 'learning' } as const

const keyOf = (path: DocPath, { start: { line, column } }: Range): string => `${path}:${line}:${column}`

const seatsIn = ({ base, report }: RuleContext, who: PersonId, part: Part): readonly Seat[] => {
  const paths = new Set(report.people.find(({ person }) => person.id === who)?.[lists[part]])
  return [...paths]
    .flatMap((path) =>
      (base.documents.get(path)?.assignments ?? [])
        .filter((assignment) => assignment[part] === who)
        .map(({ assigned, range }) => ({ key: keyOf(path, range), assigned: assigned ?? '' })),
    )
    .sort((a, b) => byText(a.assigned, b.assigned) || byText(a.key, b.key))
}

/**
 * How many open assignments somebody mentors or learns, and the number of one of them, from 0, in the order in which they
 * were given: who came first has the seat.
 */
export const seatOf = (
  context: RuleContext,
  who: PersonId,
  part: Part,
  range: Range,
): { readonly number: number; readonly all: number } => {
  const seats = seatsIn(context, who, part)
  const own = keyOf(context.path, range)
  return { number: seats.findIndex(({ key }) => key === own), all: seats.length }
}
