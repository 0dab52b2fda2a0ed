import { listed } from '../../metrics/words'
import { nameOf } from '../names'
import { defineRule } from '../rule'

/** Where nobody teaches a runbook yet, somebody who can run it may mentor. */
export const mentorWithoutLevel = defineRule({
  id: 'mentor-without-level',
  severity: 'warning',
  summary: 'A mentor can teach the runbook, or run it where nobody teaches it.',
  *check({ document, base, coverage }) {
    if (document === undefined || coverage === undefined) return
    for (const { mentor, mentorId, traineeId } of document.assignments) {
      if (mentor === undefined || mentorId === undefined) continue
      const { range } = mentor
      const name = nameOf(base, mentorId)
      if (mentorId === traineeId) {
        yield { range, message: `${name} cannot be their own mentor.` }
        continue
      }
      const held = coverage.people.find(({ person }) => person === mentorId)
      const teachers = coverage.people.filter(({ canTeach, person }) => canTeach && person !== traineeId)
      if (held?.canTeach === true || (held?.canRun === true && teachers.length === 0)) continue
      const left = base.people.get(mentorId)?.until
      if (held?.present === false && left !== undefined) yield { range, message: `${name} left on ${left}.` }
      else if (teachers.length === 0) yield { range, message: `${name} cannot run it, and so cannot mentor.` }
      else {
        const others = listed(teachers.map(({ person }) => nameOf(base, person)))
        yield { range, message: `${name} cannot teach it; ${others} can.` }
      }
    }
  },
})
