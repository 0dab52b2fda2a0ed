import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { Steps } from '../../core/domain/steps'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { evidenceWord } from '../../core/metrics/words'
import { levelName, reasonText } from '../matrix/cellWords'
import { matrixPeople, type MatrixPerson } from '../matrix/matrixContent'
import { csvTable, type CsvCell } from './csvText'
import { runbookColumns } from './runbookColumns'

const yes = (holds: boolean): string => (holds ? 'yes' : 'no')

type Column = {
  readonly title: string
  readonly of: (coverage: PersonCoverage, person: MatrixPerson | undefined) => CsvCell
}

const personColumns: readonly Column[] = [
  { title: 'Person', of: ({ person }, known) => known?.name ?? person },
  { title: 'Team', of: (_, known) => known?.team },
  { title: 'Presence', of: (_, known) => known?.note },
  { title: 'Level', of: ({ level }) => levelName[level] },
  { title: 'Can run it', of: ({ canRun }) => yes(canRun) },
  { title: 'Can teach it', of: ({ canTeach }) => yes(canTeach) },
  { title: 'Learning', of: ({ learning }) => yes(learning) },
  { title: 'Lapsed', of: ({ lapsed }) => yes(lapsed) },
  { title: 'Changed since sign-off', of: ({ changedSinceSignOff }) => yes(changedSinceSignOff) },
  { title: 'Basis', of: ({ basis }) => evidenceWord[basis] },
  { title: 'Latest evidence', of: ({ on }) => on },
  { title: 'Reasons', of: ({ reasons }) => reasons.map(reasonText).join('; ') },
]

/**
 * A row for each runbook and each person who has a part in it, with the reasons: what a pivot table wants. A runbook that
 * nobody has a part in stands in one row without a person, so that none is missing.
 */
export function* peopleCsv(base: KnowledgeBase, report: CoverageReport): Steps<string> {
  const people = new Map(matrixPeople(base, report).map((person) => [person.id, person]))
  yield
  return yield* csvTable(
    [...runbookColumns, ...personColumns].map(({ title }) => title),
    rowsOf(base, report.runbooks, people),
  )
}

function* rowsOf(
  base: KnowledgeBase,
  runbooks: readonly RunbookCoverage[],
  people: ReadonlyMap<PersonId, MatrixPerson>,
): Generator<readonly CsvCell[], void> {
  for (const runbook of runbooks) {
    const own = runbookColumns.map(({ of }) => of(runbook, base))
    const rows = runbook.people.map((each) => personColumns.map(({ of }) => of(each, people.get(each.person))))
    for (const row of rows.length === 0 ? [personColumns.map(() => undefined)] : rows) yield [...own, ...row]
  }
}
