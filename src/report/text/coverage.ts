import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { atOnce } from '../../core/domain/steps'
import { flagWord, levelWord } from '../../core/metrics/words'
import { reportContent, truckFactorText } from '../content'
import { printable } from '../printable'
import type { Layout } from './layout'
import { riskStyle } from './style'
import { table } from './table'
import { wrap } from './wrap'

/** What was found, and the figures without their explanations. */
export const summaryLines = (base: KnowledgeBase, report: CoverageReport, { columns, style }: Layout): string[] => {
  const { heading, figures, basis } = atOnce(reportContent(base, report))
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

/** How many people each service, team and folder hangs on, and who they are. */
export const truckFactorLines = (base: KnowledgeBase, report: CoverageReport, { columns, style }: Layout): string[] => {
  const services = report.services.map(({ service, ...rest }) => ({ ...rest, what: 'service', name: service.name }))
  const teams = report.teams.map((team) => ({ ...team, what: 'team' }))
  const folders = report.folders.map((folder) => ({ ...folder, what: 'folder' }))
  const groups = [...services, ...teams, ...folders].filter(({ runbooks }) => runbooks > 0)
  if (groups.length === 0) return []
  return table(
    [
      { title: 'Truck factor of', least: 16 },
      { title: '' },
      { title: 'Runbooks', align: 'right' },
      { title: 'Without them, more than half are lost', least: 20 },
    ],
    groups.map(({ name, what, runbooks, truckFactor }) => [
      name,
      what,
      String(runbooks),
      truckFactorText(base, truckFactor),
    ]),
    columns,
    style.dim,
  )
}

/** Who can play the roles of the team file. */
export const roleLines = (base: KnowledgeBase, { roles }: CoverageReport, { columns, style }: Layout): string[] => {
  const names = (people: readonly PersonId[]) => people.map((id) => base.people.get(id)?.name ?? id).join(', ')
  if (roles.length === 0) return []
  return table(
    [
      { title: 'Role', least: 12 },
      { title: 'Risk' },
      { title: 'Holders', least: 12 },
      { title: 'Ready now', least: 12 },
    ],
    roles.map(({ role, risk, holders, readyNow }) => [
      role.name,
      { text: risk, paint: riskStyle(style, risk) },
      names(holders),
      names(readyNow),
    ]),
    columns,
    style.dim,
  )
}

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
