import { addInterval } from '../../domain/calendar'
import type { Document, Level, StatedAssignment } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atLeast } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import { limitFor } from '../../domain/policy'
import type { DocPath, IsoDate } from '../../domain/text'
import { activeRunbooks } from '../coverageReport/buildCoverageReport'
import { isAway, isPresent } from '../coverageReport/coverage'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { createSuccessorFinder, usualTrainsAtOnce } from '../people/successors'
import { peopleNotSeen } from '../people/whatIf'
import { counted, levelWord, listed } from '../words'

type Target = StatedAssignment['target']

/** Somebody to choose, with what speaks for them and what to mind, without their name. */
export type PersonChoice = {
  readonly person: PersonId
  readonly reasons: readonly string[]
  readonly cautions: readonly string[]
}

export type MentorChoice = PersonChoice & {
  /** Such as "mentors 1 of 2". */
  readonly load: string
  /** Has as many trainees as the team file allows. */
  readonly full: boolean
}

const coverageAt = ({ runbooks }: CoverageReport, path: DocPath): RunbookCoverage | undefined =>
  runbooks.find((runbook) => runbook.path === path)

/** The level that the policy lacks most: enough who can run it come before somebody who teaches it. */
export const usualTarget = (runbook: RunbookCoverage | undefined): Target =>
  runbook !== undefined && runbook.canRun >= runbook.required.performed && runbook.canTeach < runbook.required.teaches
    ? 'teaches'
    : 'performed'

/**
 * When an assignment given today is due, if nothing else is said: as the policy's `close_actions_within` has it for the
 * word `training`, else for what has no word. Training closes a gap, as an action item does.
 */
export const usualDue = ({ policy }: KnowledgeBase, today: IsoDate): IsoDate =>
  addInterval(today, limitFor(policy.closeActionsWithin, 'training'))

/** Knows it by declaration: whom the history suggests has to be confirmed before teaching or signing. */
const isConfirmed = ({ basis }: PersonCoverage): boolean => basis !== 'authored'

/** What stands in the way of somebody's teaching a runbook, or signing it off, in a sentence without their name. */
export type NoMentor = 'own' | 'cannot-teach' | 'cannot-run' | 'unconfirmed'

/**
 * Whether somebody may mentor a trainee on a runbook and sign them off: who can teach it; where nobody else can, who can
 * run it. Undefined: they may.
 */
export const whyNoMentor = (
  { people }: Pick<RunbookCoverage, 'people'>,
  mentor: PersonId,
  trainee: PersonId | undefined,
): NoMentor | undefined => {
  if (mentor === trainee) return 'own'
  const held = people.find(({ person }) => person === mentor)
  if (held?.canTeach === true) return undefined
  if (people.some(({ canTeach, person }) => canTeach && person !== trainee)) return 'cannot-teach'
  if (held?.canRun !== true) return 'cannot-run'
  return isConfirmed(held) ? undefined : 'unconfirmed'
}

const mentoringOf = (base: KnowledgeBase, mentor: PersonId): number =>
  activeRunbooks(base).flatMap(({ assignments }) => assignments.filter(({ mentorId }) => mentorId === mentor)).length

/** "mentors 1 of 2"; without a limit "mentors 1", or "mentors nobody yet". */
const loadOf = (base: KnowledgeBase, person: PersonId): Pick<MentorChoice, 'load' | 'full'> => {
  const load = mentoringOf(base, person)
  const limit = base.people.get(person)?.mentorsAtOnce
  if (limit !== undefined) return { load: `mentors ${load} of ${limit}`, full: load >= limit }
  return { load: load === 0 ? 'mentors nobody yet' : `mentors ${load}`, full: false }
}

const cautionsOf = ({ people }: KnowledgeBase, person: PersonId, today: IsoDate): readonly string[] => {
  const known = people.get(person)
  return [
    ...(known?.until === undefined ? [] : [`leaves after ${known.until}`]),
    ...(isAway(known, today) ? ['away today'] : []),
  ]
}

/** Who may mentor on a runbook: those with a free seat first, then by id; nobody where nobody is known to run it. */
export const mentorChoices = (
  base: KnowledgeBase,
  report: CoverageReport,
  path: DocPath,
  trainee?: PersonId,
): readonly MentorChoice[] => {
  const runbook = coverageAt(report, path)
  return (runbook?.people ?? [])
    .filter(({ person }) => runbook !== undefined && whyNoMentor(runbook, person, trainee) === undefined)
    .map(({ person, canTeach }) => ({
      person,
      reasons: [canTeach ? 'can teach it' : 'can run it; nobody teaches it yet'],
      cautions: cautionsOf(base, person, report.today),
      ...loadOf(base, person),
    }))
    .sort((a, b) => Number(a.full) - Number(b.full) || (a.person < b.person ? -1 : 1))
}

const learningOf = ({ people }: CoverageReport, trainee: PersonId): number =>
  people.find(({ person }) => person.id === trainee)?.learning.length ?? 0

const isFull = (base: KnowledgeBase, report: CoverageReport, trainee: PersonId): string | undefined => {
  const limit = base.people.get(trainee)?.trainsAtOnce
  const learning = learningOf(report, trainee)
  if (learning < (limit ?? usualTrainsAtOnce)) return undefined
  return limit === undefined
    ? `learns ${counted(learning, 'runbook')} already, which is as much as is usual at once`
    : `learns ${learning} of ${limit} at once already`
}

/**
 * Who could learn a runbook, the likeliest first: where a teacher is wanted, those who can run it; then the suggested
 * successors with their reasons; then everybody else who is here and not external, by id and without a reason.
 */
export const traineeChoices = (
  base: KnowledgeBase,
  report: CoverageReport,
  path: DocPath,
  target: Target,
): readonly PersonChoice[] => {
  const runbook = coverageAt(report, path)
  const able = (runbook?.people ?? []).filter((one) => one.canRun && !one.canTeach && isConfirmed(one))
  const could =
    target === 'teaches' ? able.map(({ person }) => ({ person, reasons: ['can run it'], cautions: [] })) : []
  const suggested = createSuccessorFinder(base, report)(path)
  const named = [...could, ...suggested].map(({ person, reasons, cautions }) => ({
    person,
    reasons: condensed(reasons),
    cautions,
  }))
  const ids = new Set(named.map(({ person }) => person))
  const silent = new Set(peopleNotSeen(base))
  const others = [...base.people.values()]
    .filter((one) => !ids.has(one.id) && !one.external && isPresent(one, report.today))
    .map(({ id }) => ({
      person: id,
      reasons: [],
      cautions: [
        ...heldAlready(runbook, id, target),
        ...cautionsOf(base, id, report.today),
        ...(silent.has(id) ? ['not seen for a year'] : []),
      ],
    }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
  return [...named, ...others]
}

/** The same as a sentence that says who could instead. */
export const noMentorText = (
  base: Pick<KnowledgeBase, 'people'>,
  runbook: RunbookCoverage,
  mentor: PersonId,
  trainee: PersonId | undefined,
): string | undefined => {
  const nameOf = (id: PersonId): string => base.people.get(id)?.name ?? id
  const teachers = runbook.people.filter(({ canTeach, person }) => canTeach && person !== trainee)
  switch (whyNoMentor(runbook, mentor, trainee)) {
    case undefined:
      return undefined
    case 'own':
      return `${nameOf(mentor)} cannot be their own mentor.`
    case 'cannot-teach':
      return `${nameOf(mentor)} cannot teach it; ${listed(teachers.map(({ person }) => nameOf(person)))} can.`
    case 'cannot-run':
      return `${nameOf(mentor)} cannot run it, and so can neither teach it nor sign it off.`
    case 'unconfirmed':
      return `${nameOf(mentor)} only seems to know it: that has to be confirmed first.`
  }
}

const holds = (held: PersonCoverage | undefined, target: Level): boolean =>
  held !== undefined &&
  atLeast(held.level, target) &&
  !held.lapsed &&
  !['owner', 'authored', 'training'].includes(held.basis)

const heldAlready = (runbook: RunbookCoverage | undefined, id: PersonId, target: Target): readonly string[] => {
  const held = runbook?.people.find(({ person }) => person === id)
  return held !== undefined && holds(held, target) ? [`${levelWord[held.level]} already`] : []
}

/** "can run A, of the same service" and "can run A, in the same folder" said as one. */
const condensed = (reasons: readonly string[]): readonly string[] => {
  const grouped = new Map<string, string[]>()
  for (const reason of reasons) {
    const [, what = reason, where] =
      /^(can run .+), (of the same service|in the same folder|linked with it)$/.exec(reason) ?? []
    grouped.set(what, [...(grouped.get(what) ?? []), ...(where === undefined ? [] : [where])])
  }
  return [...grouped].map(([what, where]) => (where.length === 0 ? what : `${what}, ${listed(where)}`))
}

const openAssignment = (document: Document | undefined, trainee: PersonId) =>
  document?.assignments.find(({ traineeId }) => traineeId === trainee)

/**
 * What to know before somebody is given a runbook, a sentence each: they have left, they hold the level already, it is assigned
 * already, they learn or the mentor teaches as much as they should at once. None: nothing speaks against it.
 */
export const assignmentWarnings = (
  base: KnowledgeBase,
  report: CoverageReport,
  path: DocPath,
  {
    trainee,
    mentor,
    target,
  }: { readonly trainee: PersonId; readonly mentor?: PersonId | undefined; readonly target: Target },
): readonly string[] => {
  const nameOf = (id: PersonId): string => base.people.get(id)?.name ?? id
  const runbook = coverageAt(report, path)
  const held = runbook?.people.find(({ person }) => person === trainee)
  const noMentor =
    mentor === undefined || runbook === undefined ? undefined : noMentorText(base, runbook, mentor, trainee)
  const open = openAssignment(base.documents.get(path), trainee)
  const full = open === undefined ? isFull(base, report, trainee) : undefined
  const load = mentor === undefined || open?.mentorId === mentor ? undefined : loadOf(base, mentor)
  const until = base.people.get(trainee)?.until
  return [
    ...(until !== undefined && until < report.today ? [`${nameOf(trainee)} left on ${until}.`] : []),
    ...(held !== undefined && holds(held, target) ? [`${nameOf(trainee)} ${levelWord[held.level]} already.`] : []),
    ...(open === undefined
      ? []
      : [`${nameOf(trainee)} has it assigned already, ${targetText(open)}: that will change.`]),
    ...(full === undefined ? [] : [`${nameOf(trainee)} ${full}.`]),
    ...(noMentor === undefined ? [] : [noMentor]),
    ...(mentor !== undefined && load?.full === true ? [`${nameOf(mentor)} ${load.load} already.`] : []),
  ]
}

const targetText = ({ target, due }: StatedAssignment): string =>
  `with the target “${target}”${due === undefined ? '' : ` by ${due}`}`
