import type { Problem, Range } from '../../domain/text'

type Rule = { readonly severity: Problem['severity']; readonly message: (subject: string) => string }

/** What can be wrong with YAML, by the stable code under which it is reported, with what to do about it. */
const rules = {
  'comment-swallows-value': {
    severity: 'warning',
    message: (value) =>
      `YAML reads \`${value}\` as a comment, so there is no value here: put it in quotes, "${value}".`,
  },
  'colon-in-value': {
    severity: 'error',
    message: (key) => `The value of \`${key}\` has a colon in it, which YAML refuses: put the whole value in quotes.`,
  },
  'reserved-character': {
    severity: 'error',
    message: (value) => `A plain YAML value cannot start like this: put it in quotes, "${value}".`,
  },
  'template-tag': {
    severity: 'hint',
    message: (tag) => `\`${tag}\` is a template's tag and was not filled in: it is kept as text.`,
  },
  'duplicate-key': {
    severity: 'warning',
    message: (key) => `\`${key}\` is given more than once, which YAML forbids: keep one of them.`,
  },
  'tab-indentation': {
    severity: 'error',
    message: (key) => `\`${key}\` is indented with tabs, which YAML refuses: use spaces.`,
  },
  'unknown-alias': {
    severity: 'error',
    message: (name) =>
      `\`*${name}\` refers to an anchor that is not there: put the value in quotes, or write \`&${name}\` above.`,
  },
  'too-many-aliases': {
    severity: 'error',
    message: (name) => `The aliases here unfold into too much (at \`*${name}\`): write the values out.`,
  },
  'too-deep': { severity: 'error', message: () => 'This is nested too deep to be read: use fewer levels.' },
  'not-a-key': {
    severity: 'error',
    message: (line) =>
      `\`${line}\` is neither a \`key: value\` pair nor part of one, so it is not read: indent or remove it.`,
  },
  'unreadable-value': {
    severity: 'error',
    message: (key) =>
      `The value of \`${key}\` is no valid YAML, so it is not read: check its quotes, brackets and indentation.`,
  },
  unreadable: {
    severity: 'error',
    message: () => 'This is no valid YAML, so nothing of it is read: write one `key: value` pair a line.',
  },
} as const satisfies Readonly<Record<string, Rule>>

export type YamlProblemCode = keyof typeof rules

const shortened = (subject: string): string => (subject.length > 60 ? `${subject.slice(0, 59)}…` : subject)

/** `subject` is the key, value, line or tag that the message names. */
export const yamlProblem = (code: YamlProblemCode, range: Range, subject: string): Problem => ({
  code,
  message: rules[code].message(shortened(subject)),
  range,
  severity: rules[code].severity,
})
