import { defineRule, reportProblems } from '../rule'

export const frontMatterUnreadable = defineRule({
  id: 'front-matter-unreadable',
  severity: 'error',
  summary: 'Front matter can be read, every key of it.',
  problemCodes: [
    'colon-in-value',
    'comment-swallows-value',
    'duplicate-key',
    'front-matter-language',
    'front-matter-not-at-top',
    'front-matter-unclosed',
    'not-a-key',
    'reserved-character',
    'tab-indentation',
    'template-tag',
    'too-deep',
    'too-many-aliases',
    'unknown-alias',
    'unreadable',
    'unreadable-value',
  ],
  check: reportProblems,
})
