import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Steps } from '../../core/domain/steps'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { cellState } from '../matrix/cellWords'
import { matrixPeople, matrixRow } from '../matrix/matrixContent'
import { csvTable, type CsvCell } from './csvText'
import { madeOf } from './madeOf'
import { figureColumns, runbookColumns } from './runbookColumns'

/**
 * The matrix as a table: a row for each active runbook, the most urgent first, with its figures, then a column for each
 * person with what they can do.
 */
export function* runbooksCsv(base: KnowledgeBase, report: CoverageReport): Steps<string> {
  const columns = [...runbookColumns, ...figureColumns]
  const people = matrixPeople(base, report)
  yield
  const rowOf = (each: RunbookCoverage): readonly CsvCell[] => {
    const { runbook, cells } = matrixRow(each)
    const states = people.map(({ id }) => {
      const cell = cells.get(id)
      return cell && cellState(cell)
    })
    return [...columns.map(({ of }) => of(runbook, base)), ...states]
  }
  return yield* csvTable(
    [...columns.map(({ title }) => title), ...people.map(({ name }) => name)],
    madeOf(report.runbooks, rowOf),
  )
}
