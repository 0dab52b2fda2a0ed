import type { Suppression } from '../domain/documents'

/** True where a comment in the document turns the rule off, for the whole file or for this line. */
export const isSuppressed = (suppressions: readonly Suppression[], ruleId: string, line: number): boolean =>
  suppressions.some(
    ({ rules, onlyLine }) =>
      (rules.length === 0 || rules.includes(ruleId)) && (onlyLine === undefined || onlyLine === line),
  )
