import { defineRule, reportProblemsOfValues } from '../rule'

export const unknownValue = defineRule({
  id: 'unknown-value',
  severity: 'warning',
  summary: 'Levels, criticalities, intervals and entries have a form that is understood.',
  problemCodes: [
    'empty-channel',
    'missing-reason',
    'unknown-criticality',
    'unknown-level',
    'unknown-verdict',
    'unreadable-entry',
    'unreadable-hash',
    'unreadable-interval',
  ],
  check: reportProblemsOfValues,
})
