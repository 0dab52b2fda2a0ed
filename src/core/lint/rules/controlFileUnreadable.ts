import { defineRule, reportProblems } from '../rule'

export const controlFileUnreadable = defineRule({
  id: 'control-file-unreadable',
  severity: 'warning',
  summary: 'CODEOWNERS, OWNERS, the team file and the configuration can be read, every line of them.',
  problemCodes: [],
  check: reportProblems,
})
