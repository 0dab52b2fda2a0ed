import { isPresent } from '../../metrics/coverageReport/coverage'
import { listed } from '../../metrics/words'
import { nameOf, personNamed } from '../names'
import { defineRule } from '../rule'

/** Where nobody teaches a runbook, somebody who can run it may sign; so may a teacher who has left since. */
export const signOffWithoutLevel = defineRule({
  id: 'sign-off-without-level',
  severity: 'warning',
  summary: 'A level is signed off by somebody who can teach the runbook, where there is such a person.',
  *check({ document, base, coverage, today }) {
    if (document === undefined || coverage === undefined) return
    const teachers = document.crossTrained.filter(({ id, level }) => id !== undefined && level === 'teaches')
    const canTeach = new Set(coverage.people.filter((one) => one.canTeach).map(({ person }) => person))
    for (const { id, on, signedOffBy } of document.crossTrained) {
      const signer = personNamed(base, signedOffBy)
      if (signedOffBy === undefined || signer === undefined || signer.id === id || !isPresent(signer, today)) continue
      if (teachers.some((teacher) => teacher.id === signer.id)) continue
      // Who came to teach it only later could not have signed then.
      const others = teachers.filter(
        (teacher) => teacher.id !== id && (on === undefined || teacher.on === undefined || teacher.on <= on),
      )
      const able = [...new Set(others.flatMap((other) => (other.id && canTeach.has(other.id) ? [other.id] : [])))]
      if (able.length === 0) continue
      const could = listed(able.map((person) => nameOf(base, person)))
      yield {
        range: signedOffBy.range,
        message: `${signer.name} does not teach this runbook; ${could} could sign it off.`,
      }
    }
  },
})
