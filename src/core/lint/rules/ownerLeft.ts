import { isPresent } from '../../metrics/coverageReport/coverage'
import { nameOf, personNamed } from '../names'
import { defineRule } from '../rule'

export const ownerLeft = defineRule({
  id: 'owner-left',
  severity: 'warning',
  summary: 'The owners of a runbook are still here.',
  *check({ document, base, today }) {
    if (document?.kind !== 'runbook' || document.life === 'retired') return
    const { owners } = document.facts.stated
    for (const owner of owners) {
      const person = personNamed(base, owner)
      if (person?.until === undefined || isPresent(person, today)) continue
      yield { range: owner.range, message: `${person.name} left on ${person.until}; somebody else has to own it.` }
    }
    // Front matter decides: what other files say of owners matters where it names none.
    if (owners.length > 0) return
    const gone = document.owners.flatMap(({ owner, where }) => {
      const until = owner.kind === 'person' ? base.people.get(owner.id)?.until : undefined
      return owner.kind === 'person' && until !== undefined && until < today ? [{ id: owner.id, until, where }] : []
    })
    const [first] = gone
    // As long as another is named, the runbook has an owner; the line of the other file is then for its own keeper.
    if (first === undefined || gone.length < document.owners.length) return
    const place = `${first.where.path}:${first.where.line}`
    const message = `${nameOf(base, first.id)}, its owner by ${place}, left on ${first.until}; somebody else has to own it.`
    yield { range: document.facts.titleRange, message }
  },
})
