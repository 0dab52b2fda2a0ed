import type { WhatIf } from '../../core/metrics/people/whatIf'
import type { TruckFactor } from '../../core/metrics/coverageReport/coverageReport'
import { orNull } from './values'

/** What `understudy what-if --json` prints: the figures before and after, and what differs. */
export const whatIfJson = ({ gone, before, after, runbooks, services, seats }: WhatIf): object => ({
  version: 1,
  today: before.today,
  gone,
  before: figures(before.summary),
  after: figures(after.summary),
  documents: runbooks.map(({ path, criticality, required, before: then, after: now, losses, why, accepted }) => ({
    path,
    criticality,
    required,
    before: then,
    after: now,
    losses,
    why,
    accepted,
  })),
  services: services.map(({ service, before: then, after: now }) => ({
    id: service.id,
    before: { risk: orNull(then.risk), truckFactor: factor(then.truckFactor) },
    after: { risk: orNull(now.risk), truckFactor: factor(now.truckFactor) },
  })),
  seats: {
    learning: seats.learning,
    mentoring: seats.mentoring.map(({ person, path, trainee }) => ({ person, path, trainee: orNull(trainee) })),
    actions: seats.actions.map(({ person, path, item }) => ({
      person,
      path,
      line: item.line,
      title: item.title,
      status: item.status,
      due: orNull(item.due),
    })),
    owned: seats.owned,
    roles: seats.roles,
    leads: seats.leads,
  },
})

const figures = (summary: WhatIf['before']['summary']) => ({
  runbooks: summary.runbooks,
  coverage: orNull(summary.coverage),
  singlePoints: summary.singlePoints,
  uncovered: summary.uncovered,
  belowPolicy: summary.belowPolicy,
  noTrainer: summary.noTrainer,
  truckFactor: factor(summary.truckFactor),
})

const factor = (truckFactor: TruckFactor | undefined) => orNull(truckFactor)
