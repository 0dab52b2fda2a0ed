import { atLeast } from '../../domain/levels'
import { nameOf } from '../names'
import { defineRule } from '../rule'

/** Somebody whose level has lapsed, or who is only assumed or guessed to hold it, is trained with good reason. */
export const alreadyAtLevel = defineRule({
  id: 'already-at-level',
  severity: 'warning',
  summary: 'Nobody is in training for a level that they hold already.',
  *check({ document, base, coverage }) {
    if (document === undefined || coverage === undefined) return
    for (const { trainee, traineeId, target } of document.assignments) {
      const held = coverage.people.find(({ person }) => person === traineeId)
      if (held === undefined || !atLeast(held.level, target) || held.lapsed || !held.present) continue
      if (held.basis === 'owner' || held.basis === 'authored' || held.basis === 'training') continue
      const name = nameOf(base, held.person)
      yield { range: trainee.range, message: `${name} is at “${held.level}” already; the target is “${target}”.` }
    }
  },
})
