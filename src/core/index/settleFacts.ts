import type { DocumentFacts, DocumentKind } from '../domain/documents'

/** Problems that only an incident review can have. */
const ofReviews: ReadonlySet<string> = new Set([
  'no-time-zone',
  'unreadable-time',
  'disagreeing-moments',
  'disagreeing-dates',
  'empty-actions',
  'unknown-verdict',
])

/**
 * A document's facts once its kind is known. What was read as in a review (moments, timeline, action items, severity,
 * an incident's date) is left out of every other document: *Actions* in a procedure are steps, and a table of severity
 * levels is no severity. A review keeps all.
 */
export const settleFacts = (facts: DocumentFacts, kind: DocumentKind): DocumentFacts => {
  if (kind === 'incident-review') return facts
  const { passages, ...own } = facts
  const { frontMatter, stated } = facts
  const lastLine = frontMatter?.range.end.line ?? 0
  const firstLine = frontMatter?.range.start.line ?? 1
  const inFrontMatter = (line: number) => firstLine <= line && line <= lastLine
  const inBody = ({ range }: DocumentFacts['problems'][number]) => !inFrontMatter(range.start.line)
  // Dates in the body of a runbook are examples or history; front matter's are statements of any document.
  const aboutDates = new Set(['impossible-date', 'ambiguous-date', 'loose-date', 'unreadable-date'])
  return {
    ...own,
    // What a template says is told from what its reviews say by it.
    ...(kind === 'template' && passages !== undefined ? { passages } : {}),
    stated: {
      ...stated,
      severity:
        stated.severity !== undefined && inFrontMatter(stated.severity.range.start.line) ? stated.severity : undefined,
      moments: {},
      incidentDate: undefined,
      timeline: [],
      actionItems: [],
      actionItemsStated: 'absent',
    },
    problems: facts.problems.filter(
      (problem) =>
        !ofReviews.has(problem.code) && !(aboutDates.has(problem.code) && (kind === 'template' || inBody(problem))),
    ),
  }
}
