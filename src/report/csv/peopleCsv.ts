import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, PersonCoverage } from '../../core/metrics/coverageReport/coverageReport'
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
export const peopleCsv = (base: KnowledgeBase, report: CoverageReport): string => {
  const people = new Map(matrixPeople(base, report).map((person) => [person.id, person]))
  return csvTable(
    [...runbookColumns, ...personColumns].map(({ title }) => title),
    report.runbooks.flatMap((runbook) => {
      const own = runbookColumns.map(({ of }) => of(runbook, base))
      const rows = runbook.people.map((each) => personColumns.map(({ of }) => of(each, people.get(each.person))))
      return (rows.length === 0 ? [personColumns.map(() => undefined)] : rows).map((row) => [...own, ...row])
    }),
  )
}
