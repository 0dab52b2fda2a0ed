import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atLeast } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'
import type { CoverageReport, RunbookCoverage } from '../coverageReport/coverageReport'
import { isLikely, seemsToKnow, type Suggestion } from '../authorship/seemsToKnow'
import type { Availability } from './availability'
import type { Lack, PlanOptions } from './plan'

/** A runbook below policy, once those who seem to know it are confirmed and open assignments are done. */
export type RunbookNeed = {
  readonly runbook: RunbookCoverage
  /** Who has to be confirmed first, the likeliest first. */
  readonly confirm: readonly Suggestion[]
  /** Who can run it then; the history alone says it of nobody any more. */
  readonly able: ReadonlySet<PersonId>
  readonly teachers: ReadonlySet<PersonId>
  /** Everybody with an open assignment on it, and those whom it will bring to what policy asks for. */
  readonly learning: ReadonlySet<PersonId>
  readonly underWay: readonly PersonId[]
  readonly lack: Lack
}

/** True where policy asks for more people than there are. */
const isBelowPolicy = ({ canRun, canTeach, required }: RunbookCoverage): boolean =>
  canRun < required.performed || canTeach < required.teaches

/** Runbooks below policy in the report's order; accepted risks are left out. */
export const runbookNeeds = (
  base: KnowledgeBase,
  report: CoverageReport,
  availability: Availability,
  { service }: PlanOptions,
): readonly RunbookNeed[] =>
  report.runbooks.flatMap((runbook) => {
    const document = base.documents.get(runbook.path)
    if (document === undefined || !isBelowPolicy(runbook) || runbook.flags.includes('accepted')) return []
    if (service !== undefined && !runbook.services.includes(service)) return []
    return [needOf(base, runbook, document, availability, report.today)]
  })

const needOf = (
  base: KnowledgeBase,
  runbook: RunbookCoverage,
  document: Document,
  availability: Availability,
  today: IsoDate,
): RunbookNeed => {
  const { required } = runbook
  const confirm = toConfirm(base, runbook, document, today)
  const proven = runbook.people.filter(({ canRun, basis }) => canRun && basis !== 'authored')
  const able = new Set([...proven, ...confirm].map(({ person }) => person))
  const teachers = new Set(runbook.people.filter(({ canTeach }) => canTeach).map(({ person }) => person))
  const help = helpUnderWay(document, availability, able, teachers)
  const lack: Lack = {
    performed: Math.max(0, required.performed - able.size - help.performed.size),
    teaches: Math.max(0, required.teaches - teachers.size - help.teaches.size),
  }
  const learning = new Set(document.assignments.flatMap(({ traineeId }) => traineeId ?? []))
  const underWay = [...new Set([...help.performed, ...help.teaches])].sort()
  return { runbook, confirm, able, teachers, learning, underWay, lack }
}

/**
 * Where the history alone speaks, everybody likely: the first name that is declared silences it. Where somebody is declared,
 * as many of those who wrote most of it and are not named as could fill the gap.
 */
const toConfirm = (
  base: KnowledgeBase,
  runbook: RunbookCoverage,
  document: Document,
  today: IsoDate,
): readonly Suggestion[] => {
  const held = new Map(runbook.people.map((one) => [one.person, one]))
  const likely = seemsToKnow(base, document, today).filter(isLikely)
  if (runbook.basis === 'inferred') return likely.filter(({ person }) => held.get(person)?.basis === 'authored')
  const named = new Set(document.crossTrained.flatMap(({ id }) => id ?? []))
  const unnamed = likely.filter(({ person }) => !named.has(person) && !held.has(person))
  return unnamed.slice(0, Math.max(0, runbook.required.performed - runbook.canRun))
}

type Help = { readonly performed: ReadonlySet<PersonId>; readonly teaches: ReadonlySet<PersonId> }

/** An open assignment counts as done, unless its trainee has left or soon will. */
const helpUnderWay = (
  { assignments }: Document,
  { firstDay, whyNotTrained }: Availability,
  able: ReadonlySet<PersonId>,
  teachers: ReadonlySet<PersonId>,
): Help => {
  const stays = (person: PersonId): boolean => {
    const reason = whyNotTrained(person)?.reason
    return firstDay(person) !== undefined && reason !== 'left' && reason !== 'leaving'
  }
  const trained = assignments.flatMap(({ traineeId, target }) =>
    traineeId !== undefined && stays(traineeId) && atLeast(target, 'performed') ? [{ person: traineeId, target }] : [],
  )
  const newTeachers = trained.filter(({ person, target }) => target === 'teaches' && !teachers.has(person))
  return {
    performed: new Set(trained.filter(({ person }) => !able.has(person)).map(({ person }) => person)),
    teaches: new Set(newTeachers.map(({ person }) => person)),
  }
}
