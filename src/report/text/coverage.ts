import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport'
import { flagWord, levelWord } from '../../core/metrics/words'
import { reportContent } from '../content'
import { printable } from '../printable'
import type { Layout } from './layout'
import { riskStyle } from './style'
import { table } from './table'
import { wrap } from './wrap'

/** What was found, and the figures without their explanations. */
export const summaryLines = (base: KnowledgeBase, report: CoverageReport, { columns, style }: Layout): string[] => {
  const { heading, figures, basis } = reportContent(base, report)
  const line = figures.map(({ name, value }) => `${name} ${value}`).join(' · ')
  const counted = report.runbooks.length === 0 ? [] : [...wrap(line, columns).map(style.bold), ...wrap(basis, columns)]
  return [...wrap(heading, columns), ...counted]
}

const personText = (base: KnowledgeBase, person: PersonCoverage): string => {
  const marks = [
    ...(person.canTeach ? ['teaches'] : []),
    ...(person.canRun || (person.learning && person.level === 'none') ? [] : [levelWord[person.level]]),
    ...(person.learning ? ['learning'] : []),
    ...(person.lapsed ? ['lapsed'] : []),
    ...(person.present ? [] : ['left']),
    ...(person.away ? ['away'] : []),
    ...(person.changedSinceSignOff ? ['text changed since'] : []),
  ]
  const name = base.people.get(person.person)?.name ?? person.person
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`
}

const ratio = ({ canRun, required }: RunbookCoverage): string => `${canRun}/${required.performed}`

/** Every active runbook in a line, the most urgent first. */
export const coverageLines = (base: KnowledgeBase, report: CoverageReport, { columns, style }: Layout): string[] =>
  report.runbooks.length === 0
    ? ['There is no active runbook here. `understudy index --skipped` tells the kind of each document, and why.']
    : table(
        [
          { title: 'Runbook', least: 20, cut: 'start' },
          { title: 'Criticality' },
          { title: 'Risk' },
          { title: 'Can run', align: 'right' },
          { title: 'People', least: 16 },
          { title: 'Basis' },
          { title: 'Flags', least: 8 },
        ],
        report.runbooks.map((runbook) => [
          runbook.path,
          runbook.criticality,
          { text: runbook.risk, paint: riskStyle(style, runbook.risk) },
          ratio(runbook),
          runbook.people.map((person) => personText(base, person)).join(', '),
          runbook.basis,
          runbook.flags.map((flag) => flagWord[flag]).join(', '),
        ]),
        columns,
        style.dim,
      )

/** Who wrote each runbook, in words; the degrees stand in *why* and in the JSON. */
export const authorshipLines = (base: KnowledgeBase, report: CoverageReport, { columns, style }: Layout): string[] => {
  const rows = report.runbooks.flatMap(({ path }) =>
    (base.authorship.get(path) ?? []).map(({ person, reason, knower }) => [
      path,
      base.people.get(person)?.name ?? person,
      `${reason}${knower ? '; seems to know it' : ''}`,
    ]),
  )
  if (rows.length === 0) return [printable('No authorship: no history was read, or none counts.')]
  return table(
    [
      { title: 'Runbook', least: 20, cut: 'start' },
      { title: 'Author', least: 12 },
      { title: 'Part', least: 20 },
    ],
    rows,
    columns,
    style.dim,
  )
}
