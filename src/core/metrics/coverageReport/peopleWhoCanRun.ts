import type { PersonId } from '../../domain/people'
import type { RunbookCoverage } from './coverageReport'

/** By id, as a set of a truck factor. */
export const peopleWhoCanRun = ({ people }: RunbookCoverage): readonly PersonId[] =>
  people.filter(({ canRun }) => canRun).map(({ person }) => person)
