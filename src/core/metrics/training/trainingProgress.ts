import { byText } from '../../domain/order'
import { addDays, daysBetween } from '../../domain/calendar'
import type { Document, Level, StatedAssignment } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atLeast, higher } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate, Range } from '../../domain/text'
import { missingSteps, stepsTo, trainingSteps, type TrainingStep } from '../../domain/trainingSteps'
import { activeRunbooks } from '../coverageReport/buildCoverageReport'
import type { CoverageReport, PersonCoverage } from '../coverageReport/coverageReport'

/** Training that has seen no step for so many days has stalled. */
export const stalledAfterDays = 30

/** How far one open assignment of an active runbook has come. */
export type AssignmentProgress = {
  readonly path: DocPath
  readonly title: string
  /** Where it stands in the document. */
  readonly range: Range
  /** Undefined where the name means nobody who is known; `traineeName` is what stands there then. */
  readonly trainee: PersonId | undefined
  readonly traineeName: string
  readonly mentor: PersonId | undefined
  /** Undefined where no mentor is named. */
  readonly mentorName: string | undefined
  readonly target: StatedAssignment['target']
  /** What the trainee holds of it apart from this training. */
  readonly held: Level
  readonly assigned: IsoDate | undefined
  readonly due: IsoDate | undefined
  /** The steps on the way, and any other that is recorded; `on` is undefined for one that is still to come. */
  readonly steps: readonly { readonly step: TrainingStep; readonly on: IsoDate | undefined }[]
  /** Those that have to be taken before the sign-off. */
  readonly missing: readonly TrainingStep[]
  /** What comes next: a step, or the mentor's sign-off. */
  readonly next: TrainingStep | 'sign-off'
  /** The same as a sentence, such as "Carry it out with Alice Moreau beside." */
  readonly nextText: string
  /** All steps are taken; the mentor's sign-off is what is missing. */
  readonly ready: boolean
  /** Past its due day. */
  readonly overdue: boolean
  /** Days since the due day; 0 where it has not passed or none is set. */
  readonly overdueDays: number
  /** Nothing was recorded for 30 days, the day it was assigned included; never where no day is known at all. */
  readonly stalled: boolean
  /** The day of the latest step, else the day it was assigned. */
  readonly lastOn: IsoDate | undefined
}

/** Somebody who was signed off for a text that has changed since. */
export type ChangedSignOff = {
  readonly path: DocPath
  readonly title: string
  readonly person: PersonId
  readonly name: string
  readonly level: Level
  readonly signedOn: IsoDate | undefined
  readonly signedOffBy: PersonId | undefined
  /** The hash of the text that was signed. */
  readonly body: string
}

export type TrainingProgress = {
  /** By due day, those without one last; then by path and place in the text. */
  readonly assignments: readonly AssignmentProgress[]
  /** Of people who are still here, by path and then by id. */
  readonly changed: readonly ChangedSignOff[]
}

/** How far all open assignments on active runbooks have come, and which sign-offs a changed text has left behind. */
export const trainingProgress = (base: KnowledgeBase, report: CoverageReport, today: IsoDate): TrainingProgress => {
  const coverage = new Map(report.runbooks.map(({ path, people }) => [path, people]))
  return {
    assignments: activeRunbooks(base)
      .flatMap((document) =>
        document.assignments.map((assignment): AssignmentProgress => {
          const { path, facts } = document
          const held = heldBefore(document, coverage.get(path) ?? [], assignment.traineeId)
          const progress = progressOf(base, assignment, held, today)
          return { path, title: facts.title, range: assignment.range, held, ...progress }
        }),
      )
      .sort((a, b) => byText(a.due ?? '~', b.due ?? '~')),
    changed: changedSignOffs(base, report),
  }
}

/** What a trainee holds apart from this training: its own steps are counted by themselves. */
const heldBefore = (document: Document, people: readonly PersonCoverage[], trainee: PersonId | undefined): Level => {
  const coverage = people.find(({ person }) => person === trainee)
  if (coverage === undefined) return 'none'
  if (coverage.basis !== 'training') return coverage.level
  return trainee === undefined ? 'none' : statedLevel(document, trainee)
}

const statedLevel = ({ crossTrained }: Document, person: PersonId): Level =>
  crossTrained.filter(({ id }) => id === person).reduce<Level>((held, { level }) => higher(level, held), 'none')

/**
 * The steps to a level of which a document has no record for somebody, whatever was assigned to them; none where the
 * document says that they hold that level already: signing it then is the mentor's word for what stands there.
 */
export const stepsNotRecorded = (
  { runbooks }: Pick<CoverageReport, 'runbooks'>,
  document: Document,
  person: PersonId,
  level: StatedAssignment['target'],
): readonly TrainingStep[] => {
  if (atLeast(statedLevel(document, person), level)) return []
  const people = runbooks.find(({ path }) => path === document.path)?.people ?? []
  const open = document.assignments.filter(({ traineeId }) => traineeId === person)
  const on = (step: TrainingStep) => open.find((assignment) => assignment[step] !== undefined)?.[step]
  const taken = { target: level, read: on('read'), shadowed: on('shadowed'), supervised: on('supervised') }
  return missingSteps(taken, heldBefore(document, people, person))
}

type Assignment = StatedAssignment & {
  readonly traineeId: PersonId | undefined
  readonly mentorId: PersonId | undefined
}

const nameOf = (base: KnowledgeBase, id: PersonId | undefined, written: string): string =>
  (id === undefined ? undefined : base.people.get(id)?.name) ?? written

const progressOf = (
  base: KnowledgeBase,
  assignment: Assignment,
  held: Level,
  today: IsoDate,
): Omit<AssignmentProgress, 'path' | 'title' | 'range' | 'held'> => {
  const { target, assigned, due, mentor } = assignment
  const mentorName = mentor === undefined ? undefined : nameOf(base, assignment.mentorId, mentor.value)
  const missing = missingSteps(assignment, held)
  const next = missing[0] ?? 'sign-off'
  const onTheWay = stepsTo(target, held)
  const lastOn = trainingSteps
    .flatMap((step) => assignment[step] ?? [])
    .concat(assigned ?? [])
    .sort()
    .at(-1)
  const overdueDays = due === undefined ? 0 : Math.max(0, daysBetween(due, today))
  return {
    trainee: assignment.traineeId,
    traineeName: nameOf(base, assignment.traineeId, assignment.trainee.value),
    mentor: assignment.mentorId,
    mentorName,
    target,
    assigned,
    due,
    steps: trainingSteps
      .filter((step) => onTheWay.includes(step) || assignment[step] !== undefined)
      .map((step) => ({ step, on: assignment[step] })),
    missing,
    next,
    nextText: nextText(next, mentorName, target === 'teaches' && held === 'performed'),
    ready: next === 'sign-off',
    overdue: overdueDays > 0,
    overdueDays,
    stalled: lastOn !== undefined && addDays(lastOn, stalledAfterDays) <= today,
    lastOn,
  }
}

const nextText = (next: TrainingStep | 'sign-off', mentor: string | undefined, isTeaching: boolean): string => {
  const who = mentor ?? 'somebody who can run it'
  switch (next) {
    case 'read':
      return 'Read it.'
    case 'shadowed':
      return `Watch ${who} carry it out.`
    case 'supervised':
      return isTeaching ? `Teach it with ${who} beside.` : `Carry it out with ${who} beside.`
    case 'sign-off':
      return mentor === undefined ? 'Ask for a sign-off.' : `${mentor} signs off.`
  }
}

const changedSignOffs = (base: KnowledgeBase, { runbooks }: CoverageReport): readonly ChangedSignOff[] =>
  runbooks
    .flatMap(({ path, title, people }) =>
      people
        .filter(({ changedSinceSignOff, present }) => changedSinceSignOff && present)
        .flatMap(({ person, level }): ChangedSignOff[] => {
          const signed = latestSignOff(base, path, person)
          const name = nameOf(base, person, person)
          return signed === undefined ? [] : [{ path, title, person, name, level, ...signed }]
        }),
    )
    .sort((a, b) => byText(a.path, b.path) || byText(a.person, b.person))

/** The newest entry of `cross_trained` that was signed off for a text; undefined where there is none. */
export const latestSignOff = (
  base: KnowledgeBase,
  path: DocPath,
  person: PersonId,
): Pick<ChangedSignOff, 'signedOn' | 'signedOffBy' | 'body'> | undefined => {
  const [entry] = (base.documents.get(path)?.crossTrained ?? [])
    .filter(({ id, body, signedOffBy }) => id === person && body !== undefined && signedOffBy !== undefined)
    .toSorted((a, b) => byText(b.on ?? '', a.on ?? ''))
  if (entry?.body === undefined) return undefined
  const signer = entry.signedOffBy === undefined ? undefined : base.resolve(entry.signedOffBy.value)
  return { signedOn: entry.on, signedOffBy: signer?.kind === 'person' ? signer.id : undefined, body: entry.body }
}
