import { defineRule, reportProblems } from '../rule'

export const frontMatterUnreadable = defineRule({
  id: 'front-matter-unreadable',
  severity: 'error',
  summary: 'Front matter can be read, every key of it.',
  problemCodes: [],
  check: reportProblems,
})
