import type { Problem, Range } from '../../domain/text'

/** Something that may well be meant so: shown quietly. */
export const hint = (code: string, message: string, range: Range): Problem => ({
  code,
  message,
  range,
  severity: 'hint',
})

/** Something that could not be read as it seems to be meant. */
export const warning = (code: string, message: string, range: Range): Problem => ({
  code,
  message,
  range,
  severity: 'warning',
})
