import { counted } from '../../metrics/words'
import { seatOf } from '../openSeats'
import { defineRule } from '../rule'

export const traineeOverCapacity = defineRule({
  id: 'trainee-over-capacity',
  severity: 'warning',
  summary: 'A trainee learns no more runbooks at once than the team file says.',
  *check(context) {
    const { document, base, coverage } = context
    if (document === undefined || coverage === undefined) return
    for (const { trainee, traineeId, range } of document.assignments) {
      const person = traineeId === undefined ? undefined : base.people.get(traineeId)
      const limit = person?.trainsAtOnce
      if (person === undefined || limit === undefined) continue
      const { number, all } = seatOf(context, person.id, 'traineeId', range)
      if (number < limit) continue
      const message = `${person.name} learns ${counted(all, 'runbook')} at once; the team file says ${limit} at most.`
      yield { range: trainee.range, message }
    }
  },
})
