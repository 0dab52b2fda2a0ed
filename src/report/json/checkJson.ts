import type { DocPath, IsoDate } from '../../core/domain/text'
import type { Finding } from '../../core/lint/rule'

/** `check --format json`: the findings in the order of their places. */
export const checkJson = (findings: ReadonlyMap<DocPath, readonly Finding[]>, today: IsoDate): object => ({
  version: 1,
  today,
  findings: [...findings].flatMap(([path, found]) =>
    found.map(({ ruleId, severity, message, range, fixes }) => ({
      path,
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
      rule: ruleId,
      severity,
      message,
      fix: fixes?.[0]?.title ?? null,
    })),
  ),
})
