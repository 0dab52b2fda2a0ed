import { counted } from '../../metrics/words'
import { seatOf } from '../openSeats'
import { defineRule } from '../rule'

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
      const { number, all } = seatOf(context, person.id, 'mentorId', range)
      if (number < limit) continue
      const message = `${person.name} mentors ${counted(all, 'assignment')} at once; the team file says ${limit} at most.`
      yield { range: mentor.range, message }
    }
  },
})
