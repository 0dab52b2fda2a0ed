import { defineRule, reportReadings } from '../rule'

/** Takes every problem that no other rule names, so that none is lost. */
export const readingHint = defineRule({
  id: 'reading-hint',
  severity: 'hint',
  summary: 'What is written can be read in one way only.',
  check: reportReadings,
})
