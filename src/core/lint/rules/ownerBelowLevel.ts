import { atLeast, higher } from '../../domain/levels'
import type { Level } from '../../domain/documents'
import { personNamed } from '../names'
import { defineRule } from '../rule'

/** What an owner holds is said in `cross_trained` or assumed; only what is said can be too little. */
export const ownerBelowLevel = defineRule({
  id: 'owner-below-level',
  severity: 'warning',
  summary: 'The owners of a runbook have the level that the policy wants.',
  *check({ document, base }) {
    if (document?.kind !== 'runbook' || document.life !== 'active') return
    if (base.policy.required[document.criticality].performed === 0) return
    for (const owner of document.facts.stated.owners) {
      const person = personNamed(base, owner)
      const entries = document.crossTrained.filter(({ id }) => id !== undefined && id === person?.id)
      const [first] = entries
      if (person === undefined || first === undefined) continue
      const level = entries.reduce<Level>((held, entry) => higher(held, entry.level), 'none')
      if (atLeast(level, 'performed')) continue
      const where = `line ${first.person.range.start.line}`
      yield {
        range: owner.range,
        message: `${person.name} owns it and by ${where} is at “${level}”: cannot run it yet.`,
      }
    }
  },
})
