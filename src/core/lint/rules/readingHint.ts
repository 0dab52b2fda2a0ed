import { defineRule } from '../rule'

/** Takes every problem that no other rule names, so that none is lost. */
export const readingHint = defineRule({
  id: 'reading-hint',
  severity: 'hint',
  summary: 'What is written can be read in one way only.',
  *check({ document, problems }) {
    // How a date was read matters where the date is used; elsewhere a hint about it would be noise.
    const isUsed = document?.kind === 'runbook' || document?.kind === 'incident-review'
    for (const { range, message, severity } of problems) {
      if (isUsed || severity !== 'hint') yield { range, message, severity }
    }
  },
})
