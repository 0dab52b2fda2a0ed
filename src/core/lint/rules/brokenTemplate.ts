import { defineRule, reportProblems } from '../rule'

export const brokenTemplate = defineRule({
  id: 'broken-template',
  severity: 'error',
  summary: 'Documents can be made of every template of the team, and every variable in it is known.',
  problemCodes: ['template-header', 'template-syntax', 'template-unreadable', 'template-variable'],
  check: reportProblems,
})
