import { defineRule, reportProblems } from '../rule'

/** Takes every problem of a file that is no document, whatever its code. */
export const controlFileUnreadable = defineRule({
  id: 'control-file-unreadable',
  severity: 'warning',
  summary: 'CODEOWNERS, OWNERS, the team file and the configuration can be read, every line of them.',
  check: reportProblems,
})
