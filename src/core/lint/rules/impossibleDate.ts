import { defineRule, reportProblemsOfValues } from '../rule'

export const impossibleDate = defineRule({
  id: 'impossible-date',
  severity: 'warning',
  summary: 'Dates and times are ones that exist.',
  problemCodes: ['impossible-date', 'unreadable-date', 'unreadable-time'],
  check: reportProblemsOfValues,
})
