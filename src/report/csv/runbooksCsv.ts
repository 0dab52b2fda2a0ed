import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { cellState } from '../matrix/cellWords'
import { matrixPeople, matrixRow } from '../matrix/matrixContent'
import { csvTable } from './csvText'
import { figureColumns, runbookColumns } from './runbookColumns'

/**
 * The matrix as a table: a row for each active runbook, the most urgent first, with its figures, then a column for each
 * person with what they can do.
 */
export const runbooksCsv = (base: KnowledgeBase, report: CoverageReport): string => {
  const columns = [...runbookColumns, ...figureColumns]
  const people = matrixPeople(base, report)
  return csvTable(
    [...columns.map(({ title }) => title), ...people.map(({ name }) => name)],
    report.runbooks.map(matrixRow).map(({ runbook, cells }) => [
      ...columns.map(({ of }) => of(runbook, base)),
      ...people.map(({ id }) => {
        const cell = cells.get(id)
        return cell && cellState(cell)
      }),
    ]),
  )
}
