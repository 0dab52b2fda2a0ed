import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { flagWord, riskWord } from '../../core/metrics/words'
import type { CsvCell } from './csvText'

type Column = {
  readonly title: string
  readonly of: (runbook: RunbookCoverage, base: KnowledgeBase) => CsvCell
}

/** What tells a runbook, and what it is filtered by. */
export const runbookColumns: readonly Column[] = [
  { title: 'Runbook', of: ({ title }) => title },
  { title: 'Path', of: ({ path }) => path },
  {
    title: 'Services',
    of: ({ services }, base) => services.map((id) => base.services.get(id)?.name ?? id).join(', '),
  },
  { title: 'Criticality', of: ({ criticality }) => criticality },
  { title: 'Risk', of: ({ risk }) => riskWord[risk] },
]

/** The figures of a runbook, with their reasons. */
export const figureColumns: readonly Column[] = [
  { title: 'Can run', of: ({ canRun }) => canRun },
  { title: 'Can run, required', of: ({ required }) => required.performed },
  { title: 'Can teach', of: ({ canTeach }) => canTeach },
  { title: 'Can teach, required', of: ({ required }) => required.teaches },
  { title: 'Basis', of: ({ basis }) => (basis === 'none' ? 'unknown' : basis) },
  { title: 'Flags', of: ({ flags }) => flags.map((flag) => flagWord[flag]).join(', ') },
  { title: 'Why', of: ({ why }) => why },
  {
    title: 'Who can run it',
    of: ({ people }, base) =>
      people
        .filter(({ canRun }) => canRun)
        .map(({ person }) => base.people.get(person)?.name ?? person)
        .join(', '),
  },
  { title: 'Incidents in the last year', of: ({ incidentsLastYear }) => incidentsLastYear },
  { title: 'Last reviewed', of: ({ path }, base) => base.documents.get(path)?.review.lastReviewedOn },
  { title: 'Review by', of: ({ path }, base) => base.documents.get(path)?.review.reviewBy },
]
