import type { PersonId } from '../../domain/people'
import { counted } from '../../metrics/words'
import { defineRule, type RuleContext } from '../rule'

type Seat = { readonly key: string; readonly assigned: string }

const keyOf = (path: string, line: number, column: number): string => `${path}:${line}:${column}`

/** All open assignments of one mentor, the oldest first: who came first has the seat. */
const seatsOf = ({ base, report }: RuleContext, mentor: PersonId): readonly Seat[] => {
  const paths = new Set(report.people.find(({ person }) => person.id === mentor)?.mentoring)
  return [...paths]
    .flatMap((path) =>
      (base.documents.get(path)?.assignments ?? [])
        .filter(({ mentorId }) => mentorId === mentor)
        .map(({ assigned, range: { start } }) => ({
          key: keyOf(path, start.line, start.column),
          assigned: assigned ?? '',
        })),
    )
    .sort((a, b) => compare(a.assigned, b.assigned) || compare(a.key, b.key))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const mentorOverCapacity = defineRule({
  id: 'mentor-over-capacity',
  severity: 'warning',
  summary: 'A mentor has no more trainees at once than the team file says.',
  *check(context) {
    const { document, base, coverage } = context
    if (document === undefined || coverage === undefined) return
    for (const { mentor, mentorId, range } of document.assignments) {
      const person = mentorId === undefined ? undefined : base.people.get(mentorId)
      const limit = person?.mentorsAtOnce
      if (mentor === undefined || person === undefined || limit === undefined) continue
      const seats = seatsOf(context, person.id)
      const own = keyOf(document.path, range.start.line, range.start.column)
      if (seats.findIndex(({ key }) => key === own) < limit) continue
      const message = `${person.name} mentors ${counted(seats.length, 'assignment')} at once; the team file says ${limit} at most.`
      yield { range: mentor.range, message }
    }
  },
})
