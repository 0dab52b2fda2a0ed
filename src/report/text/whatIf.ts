import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { TruckFactor } from '../../core/metrics/coverageReport/coverageReport'
import type { Loss, ServiceState, WhatIf } from '../../core/metrics/people/whatIf'
import { printable } from '../printable'
import type { Layout } from './layout'
import { riskStyle } from './style'
import { table } from './table'
import { wrap } from './wrap'

const lossWord: Readonly<Record<Loss, string>> = {
  uncovered: 'nobody left',
  'single-point': 'one person left',
  'below-policy': 'below policy',
  'no-trainer': 'no trainer',
}

const namesOf = (base: KnowledgeBase, people: readonly PersonId[]): string =>
  people.map((id) => base.people.get(id)?.name ?? id).join(', ')

/** What the terminal shows of people's leaving, in sections. */
export const whatIfSections = (base: KnowledgeBase, result: WhatIf, layout: Layout): readonly (readonly string[])[] => [
  headLines(base, result, layout),
  runbookLines(result, layout),
  serviceLines(base, result, layout),
  seatLines(base, result, layout),
]

const headLines = (base: KnowledgeBase, { gone, before, after }: WhatIf, { columns, style }: Layout): string[] => {
  const who = gone.length === 0 ? 'Nobody is taken away.' : `Without ${namesOf(base, gone)}, on ${before.today}:`
  const then = before.summary
  const now = after.summary
  const figures = [
    `uncovered ${arrow(then.uncovered, now.uncovered)}`,
    `single points ${arrow(then.singlePoints, now.singlePoints)}`,
    `below policy ${arrow(then.belowPolicy, now.belowPolicy)}`,
    `without trainer ${arrow(then.noTrainer, now.noTrainer)}`,
    `truck factor ${arrow(factorText(then.truckFactor), factorText(now.truckFactor))}`,
  ]
  return [...wrap(printable(who), columns), ...wrap(figures.join(' · '), columns).map(style.bold)]
}

const arrow = (before: number | string, after: number | string): string =>
  before === after ? String(before) : `${before} → ${after}`

const factorText = (factor: TruckFactor | undefined): string => (factor === undefined ? 'none' : String(factor.value))

const runbookLines = ({ runbooks }: WhatIf, { columns, style }: Layout): string[] =>
  runbooks.length === 0
    ? ['No runbook has fewer people who can run or teach it.']
    : table(
        [
          { title: 'Runbook', least: 20, cut: 'start' },
          { title: 'Criticality' },
          { title: 'Can run', align: 'right' },
          { title: 'Risk' },
          { title: 'Becomes', least: 12 },
        ],
        runbooks.map(({ path, criticality, required, before, after, losses, accepted }) => [
          path,
          criticality,
          `${arrow(before.canRun, after.canRun)} of ${required.performed}`,
          { text: arrow(before.risk, after.risk), paint: riskStyle(style, after.risk) },
          [...losses.map((loss) => lossWord[loss]), ...(accepted ? ['accepted risk'] : [])].join(', '),
        ]),
        columns,
        style.dim,
      )

const serviceLines = (base: KnowledgeBase, { services }: WhatIf, { columns, style }: Layout): string[] => {
  const people = ({ truckFactor }: ServiceState): string =>
    truckFactor === undefined ? 'none' : `${truckFactor.value} (${namesOf(base, truckFactor.people)})`
  return services.length === 0
    ? []
    : table(
        [{ title: 'Service' }, { title: 'Risk' }, { title: 'Truck factor', least: 16 }],
        services.map(({ service, before, after }) => [
          service.name,
          arrow(before.risk ?? 'no runbook', after.risk ?? 'no runbook'),
          arrow(people(before), people(after)),
        ]),
        columns,
        style.dim,
      )
}

const seatLines = (base: KnowledgeBase, { seats }: WhatIf, { columns, style }: Layout): string[] => {
  const one = (person: PersonId): string => namesOf(base, [person])
  const alone = (is: boolean): string => (is ? ', alone' : '')
  const rows: readonly (readonly [string, string, string])[] = [
    ...seats.owned.map(({ person, path, alone: is }) => [one(person), `owns it${alone(is)}`, path] as const),
    ...seats.mentoring.map(({ person, path, trainee }) => {
      const whom = trainee === undefined ? '' : ` of ${one(trainee)}`
      return [one(person), `is the mentor${whom}`, path] as const
    }),
    ...seats.learning.map(({ person, path }) => [one(person), 'is learning it', path] as const),
    ...seats.actions.map(
      ({ person, path, item }) => [one(person), `has to do: ${item.title}`, `${path}:${item.line}`] as const,
    ),
    ...seats.roles.map(({ person, role, alone: is }) => [one(person), `holds the role${alone(is)}`, role] as const),
    ...seats.leads.map(({ person, team }) => [one(person), 'leads the team', team] as const),
  ]
  if (rows.length === 0) return []
  const heads = [
    { title: 'To hand over', least: 12 },
    { title: 'What', least: 20 },
    { title: 'Where', least: 20 },
  ]
  return table(heads, rows, columns, style.dim)
}
