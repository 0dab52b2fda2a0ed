import { personNamed } from '../names'
import { defineRule } from '../rule'

export const selfSignOff = defineRule({
  id: 'self-sign-off',
  severity: 'warning',
  summary: 'Nobody signs off their own level.',
  *check({ document, base }) {
    if (document?.kind !== 'runbook') return
    for (const { id, signedOffBy } of document.crossTrained) {
      const signer = personNamed(base, signedOffBy)
      if (signedOffBy === undefined || signer === undefined || signer.id !== id) continue
      yield {
        range: signedOffBy.range,
        message: `${signer.name} signed off their own level; somebody else has to see it.`,
      }
    }
  },
})
