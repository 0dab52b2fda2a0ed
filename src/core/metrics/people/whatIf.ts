import { addDays } from '../../domain/calendar'
import type { Risk } from '../../domain/coverage'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Criticality, PersonId, Service } from '../../domain/people'
import type { Requirement } from '../../domain/policy'
import type { DocPath, IsoDate } from '../../domain/text'
import { buildCoverageReport } from '../coverageReport/buildCoverageReport'
import { isAway } from '../coverageReport/coverage'
import { reportWithOtherDays } from '../coverageReport/reportWithOtherDays'
import type { CoverageReport, RunbookCoverage, ServiceCoverage, TruckFactor } from '../coverageReport/coverageReport'
import { seatsOf, type Seats } from './seats'

/** What a runbook loses: nobody can run it any more, one person alone can, fewer than policy asks for, no teacher. */
export type Loss = 'uncovered' | 'single-point' | 'below-policy' | 'no-trainer'

/** A runbook's state in the figures that people's leaving can change. */
export type RunbookState = Pick<RunbookCoverage, 'risk' | 'canRun' | 'canTeach'>

export type RunbookChange = {
  readonly path: DocPath
  readonly title: string
  readonly criticality: Criticality
  readonly required: Requirement
  readonly before: RunbookState
  readonly after: RunbookState
  /** Empty where fewer people can run it and still enough. */
  readonly losses: readonly Loss[]
  /** The risk afterwards in one sentence. */
  readonly why: string
  /** Its risk is accepted, so it is in no figure. */
  readonly accepted: boolean
}

export type ServiceState = { readonly risk: Risk | undefined; readonly truckFactor: TruckFactor | undefined }

export type ServiceChange = { readonly service: Service; readonly before: ServiceState; readonly after: ServiceState }

export type WhatIf = {
  /** Each once, by id; those who had left already are among them and change nothing. */
  readonly gone: readonly PersonId[]
  readonly before: CoverageReport
  readonly after: CoverageReport
  /** Runbooks that fewer people can run or teach, the most urgent afterwards first. */
  readonly runbooks: readonly RunbookChange[]
  /** Services with another risk or truck factor than before. */
  readonly services: readonly ServiceChange[]
  /** What they hold and somebody else would have to take over. */
  readonly seats: Seats
}

/**
 * The report of a day as it is, as it would be had these people left the day before, and the difference. The numbers are
 * those of a team file which says that they have left. Whoever has the snapshot's report of that day already gives it.
 */
export const whatIf = (
  base: KnowledgeBase,
  people: Iterable<PersonId>,
  today: IsoDate,
  before: CoverageReport = buildCoverageReport(base, today),
): WhatIf => {
  const gone = [...new Set(people)].sort()
  const after = reportWithOtherDays(withoutPeople(base, gone, today), before, new Set(gone))
  return {
    gone,
    before,
    after,
    runbooks: runbookChanges(before, after),
    services: serviceChanges(before, after),
    seats: seatsOf(base, new Set(gone), today),
  }
}

/** The snapshot in which these people left the day before; whoever had left earlier did so then. */
export const withoutPeople = (base: KnowledgeBase, gone: Iterable<PersonId>, today: IsoDate): KnowledgeBase => {
  const lastDay = addDays(today, -1)
  const people = new Map(base.people)
  for (const id of gone) {
    const person = people.get(id)
    if (person === undefined || (person.until !== undefined && person.until < today)) continue
    people.set(id, { ...person, until: lastDay })
  }
  return { ...base, people }
}

/** Everybody who is away on a day, by id: who cannot be asked then. */
export const peopleAway = (base: KnowledgeBase, day: IsoDate): readonly PersonId[] =>
  [...base.people.values()]
    .filter((person) => isAway(person, day))
    .map(({ id }) => id)
    .sort()

/** Everybody known from history alone who has not been seen for a year, by id. */
export const peopleNotSeen = ({ authorship }: KnowledgeBase): readonly PersonId[] => {
  const silent = [...authorship.values()].flatMap((authors) => authors.filter(({ notSeen }) => notSeen))
  return [...new Set(silent.map(({ person }) => person))].sort()
}

const stateOf = ({ risk, canRun, canTeach }: RunbookCoverage): RunbookState => ({ risk, canRun, canTeach })

const runbookChanges = (before: CoverageReport, after: CoverageReport): readonly RunbookChange[] => {
  const earlier = new Map(before.runbooks.map((runbook) => [runbook.path, runbook]))
  return after.runbooks.flatMap((now) => {
    const then = earlier.get(now.path)
    if (then === undefined || (then.canRun === now.canRun && then.canTeach === now.canTeach)) return []
    const { path, title, criticality, required, why } = now
    return [
      {
        path,
        title,
        criticality,
        required,
        before: stateOf(then),
        after: stateOf(now),
        losses: lossesOf(then, now),
        why,
        accepted: now.flags.includes('accepted'),
      },
    ]
  })
}

/** Conditions that hold now and did not before; several may, as in the figures of the report. */
const lossesOf = (then: RunbookCoverage, now: RunbookCoverage): readonly Loss[] => {
  const { performed, teaches } = now.required
  const conditions: readonly (readonly [Loss, boolean])[] = [
    ['uncovered', now.risk === 'uncovered' && then.risk !== 'uncovered'],
    ['single-point', now.risk === 'single-point' && then.risk !== 'single-point'],
    ['below-policy', now.canRun < performed && then.canRun >= performed],
    ['no-trainer', now.canTeach < teaches && then.canTeach >= teaches],
  ]
  return conditions.flatMap(([loss, holds]) => (holds ? [loss] : []))
}

const serviceChanges = (before: CoverageReport, after: CoverageReport): readonly ServiceChange[] => {
  const earlier = new Map(before.services.map((each) => [each.service.id, each]))
  return after.services.flatMap((now) => {
    const then = earlier.get(now.service.id)
    if (then === undefined || same(then, now)) return []
    const state = ({ risk, truckFactor }: ServiceCoverage): ServiceState => ({ risk, truckFactor })
    return [{ service: now.service, before: state(then), after: state(now) }]
  })
}

const same = (a: ServiceCoverage, b: ServiceCoverage): boolean =>
  a.risk === b.risk &&
  a.truckFactor?.value === b.truckFactor?.value &&
  (a.truckFactor?.people ?? []).join('\n') === (b.truckFactor?.people ?? []).join('\n')
