import { defineRule, reportProblems } from '../rule'

export const unclosedFence = defineRule({
  id: 'unclosed-fence',
  severity: 'warning',
  summary: 'Every code fence is closed.',
  problemCodes: ['unclosed-fence'],
  check: reportProblems,
})
