import type { PersonId } from '../../../core/domain/people'
import type { DocPath } from '../../../core/domain/text'
import type {
  CoverageReport,
  PersonCoverage,
  RunbookCoverage,
} from '../../../core/metrics/coverageReport/coverageReport'
import { lastExercised } from '../../../core/metrics/coverageReport/lastExercised'
import type { MatrixCell, MatrixGroup, MatrixGrouping, MatrixModel, MatrixRow } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { type Group, groupRunbooks, usualGrouping } from '../../trees/grouping'
import { dateWords, toneOf } from '../../words/words'
import { countedIn } from './countedIn'
import { groupSummary } from './groupSummary'
import { matrixHelp } from './matrixHelp'
import { matrixPeople } from './matrixPeople'
import type { MatrixQuestion } from './matrixQuestion'

/** Runbooks × people, and the groups that the runbooks can stand in. */
export const matrixModel = (question: MatrixQuestion, l10n: L10n): MatrixModel => {
  const { base, report } = question
  const people = matrixPeople(question, l10n)
  const columns = new Map(people.map(({ id }, index) => [id, index]))
  const places = new Map(report.runbooks.map(({ path }, index) => [path, index]))
  const groupsBy = (grouping: MatrixGrouping): readonly MatrixGroup[] =>
    groupRunbooks(base, report.runbooks, grouping, l10n).map((group) =>
      matrixGroup(report, grouping, group, places, l10n),
    )
  const rows = report.runbooks.map((runbook) => matrixRow(question, runbook, columns))
  return {
    people,
    rows,
    groupings: {
      service: groupsBy('service'),
      team: groupsBy('team'),
      criticality: groupsBy('criticality'),
      folder: groupsBy('folder'),
    },
    usualGrouping: usualGrouping(report) === 'service' ? 'service' : 'folder',
    help: matrixHelp(base, { rows, people }, l10n),
  }
}

const matrixGroup = (
  report: CoverageReport,
  grouping: MatrixGrouping,
  group: Group,
  places: ReadonlyMap<DocPath, number>,
  l10n: L10n,
): MatrixGroup => {
  const { key, name, runbooks } = group
  const service = report.services.find((each) => grouping === 'service' && each.service.id === key)
  return {
    key,
    name,
    criticality: service?.service.criticality,
    summary: groupSummary(report, grouping, group, l10n),
    rows: runbooks.flatMap(({ path }) => places.get(path) ?? []),
  }
}

const matrixRow = (
  { base, report, language }: MatrixQuestion,
  runbook: RunbookCoverage,
  columns: ReadonlyMap<PersonId, number>,
): MatrixRow => {
  const exercised = lastExercised(base, runbook.path)
  return {
    path: runbook.path,
    title: runbook.title,
    canRun: runbook.canRun,
    required: runbook.required.performed,
    risk: runbook.risk,
    flags: runbook.flags,
    basis: runbook.basis,
    tone: toneOf(runbook),
    counted: countedIn(base, runbook, report.today),
    cells: runbook.people.flatMap((coverage) => {
      const column = columns.get(coverage.person)
      return column === undefined ? [] : [matrixCell(coverage, column)]
    }),
    lastExercised: exercised && { on: exercised, text: dateWords(exercised, language) },
  }
}

const matrixCell = (coverage: PersonCoverage, person: number): MatrixCell => ({
  person,
  level: coverage.level,
  inferred: coverage.basis === 'authored',
  lapsed: coverage.lapsed,
  changed: coverage.changedSinceSignOff,
  learning: coverage.learning,
  absent: coverage.away || !coverage.present,
})
