import type { Level, StatedAssignment } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'
import { atLeast, levelRank } from '../domain/levels'
import type { PersonId } from '../domain/people'
import type { IsoDate } from '../domain/text'
import type { TrainingStep } from '../domain/trainingSteps'
import { bodyHash } from '../parse/markdown/bodyHash'
import { fieldsOf } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { assignmentsIn, isEntry, type WrittenAssignment } from './assignments'
import { addKnower, changeKnower, knowersIn } from './knowers'
import type { SamePerson } from './runbookEdits'
import { addRecord, removeRecord, replaceRecord } from './yaml/frontMatterEdits'
import { inTurn } from './yaml/inTurn'
import { refused } from './yaml/yamlHome'
import type { WrittenRecord } from './yaml/writtenValue'

type Target = StatedAssignment['target']

/** A runbook to be learned. People are given as they are to be written. */
export type NewAssignment = {
  readonly trainee: PersonId
  /** Undefined where nobody can teach it yet. */
  readonly mentor: PersonId | undefined
  readonly target: Target
  readonly assigned: IsoDate
  /** Undefined where there is no hurry. */
  readonly due: IsoDate | undefined
}

const fieldsIn = (text: string) => fieldsOf(readFrontMatter(text).value.frontMatter)

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

const assignmentsOf = (text: string, trainee: PersonId, isPerson: SamePerson): readonly WrittenAssignment[] =>
  assignmentsIn(fieldsIn(text), (name) => isPerson(name, trainee))

const change = (text: string, found: WrittenAssignment, record: WrittenRecord): EditOutcome =>
  replaceRecord(
    text,
    'training',
    isEntry(found),
    found.isName ? { trainee: found.stated.trainee.value, ...record } : record,
  )

/**
 * Gives the runbook to a trainee, as one line among the open assignments, sorted by trainee. Where the trainee has one
 * already, its mentor, target and due date are set to these; its steps and the day it was given stay.
 */
export const assignRunbook = (text: string, assignment: NewAssignment, isPerson: SamePerson): EditOutcome => {
  const { trainee, mentor, target, assigned, due } = assignment
  if (mentor !== undefined && isPerson(mentor, trainee)) return refused('Nobody can be their own mentor.')
  const [found] = assignmentsOf(text, trainee, isPerson)
  if (found === undefined) return addRecord(text, 'training', { trainee, mentor, target, assigned, due }, 'trainee')
  const { stated } = found
  const isSameMentor = stated.mentor !== undefined && mentor !== undefined && isPerson(stated.mentor.value, mentor)
  const written = {
    mentor: isSameMentor ? stated.mentor.value : mentor,
    target,
    ...(stated.assigned === undefined ? { assigned } : {}),
    due,
  }
  return change(text, found, written)
}

/** Takes back what was assigned to a trainee; nothing to do where nothing was. The steps taken go with it. */
export const withdrawAssignment = (
  text: string,
  { trainee }: { readonly trainee: PersonId },
  isPerson: SamePerson,
): EditOutcome => {
  const [found] = assignmentsOf(text, trainee, isPerson)
  return found === undefined ? unchanged : removeRecord(text, 'training', isEntry(found))
}

/** The assignment a step belongs to: the first without it, as a lower target comes before a higher one. */
const assignmentForStep = (found: readonly WrittenAssignment[], step: TrainingStep): WrittenAssignment | undefined => {
  const inOrder = found.toSorted((a, b) => levelRank(a.stated.target) - levelRank(b.stated.target))
  return inOrder.find(({ stated }) => stated[step] === undefined) ?? inOrder[0]
}

/** Records that a trainee took a step on a day; a day recorded for that step before gives way. */
export const recordTrainingStep = (
  text: string,
  { trainee, step, on }: { readonly trainee: PersonId; readonly step: TrainingStep; readonly on: IsoDate },
  isPerson: SamePerson,
): EditOutcome => {
  const found = assignmentForStep(assignmentsOf(text, trainee, isPerson), step)
  if (found === undefined) {
    return refused(`${trainee} has no open assignment on this runbook: assign it first, then record the step.`)
  }
  return found.stated[step] === on ? unchanged : change(text, found, { [step]: on })
}

/** A mentor's word that a trainee has reached a level. People are given as they are to be written. */
export type SignedOff = {
  readonly trainee: PersonId
  readonly mentor: PersonId
  readonly level: Target
  readonly on: IsoDate
  /** The hash of the text that is signed for; that of this text's body where left out. */
  readonly body?: string
}

const levelIn = (text: string, matches: (name: string) => boolean): Level =>
  knowersIn(fieldsIn(text), matches).reduce<Level>(
    (highest, { level }) => (atLeast(level, highest) ? level : highest),
    'none',
  )

const signEntry = (
  text: string,
  { trainee, mentor, level, on, body }: SignedOff,
  isPerson: SamePerson,
): EditOutcome => {
  const pinned = body ?? bodyHash(readFrontMatter(text).value.body)
  const record = { level, on, signed_off_by: mentor, body: pinned }
  const knowers = knowersIn(fieldsIn(text), (name) => isPerson(name, trainee))
  if (knowers.length === 0) return addKnower(text, { person: trainee, ...record })
  // The ranges of entries move with each change, so each is looked up again by its number.
  return inTurn(
    text,
    knowers.map((_, number) => (current: string) => {
      const knower = knowersIn(fieldsIn(current), (name) => isPerson(name, trainee))[number]
      return knower === undefined ? unchanged : changeKnower(current, knower, record)
    }),
  )
}

/** Assignments whose target is reached go; one to a higher level stays open. */
const closeReached = (text: string, { trainee, level }: SignedOff, isPerson: SamePerson): EditOutcome => {
  const reached = (current: string) =>
    assignmentsOf(current, trainee, isPerson).filter(({ stated }) => atLeast(level, stated.target))
  return inTurn(
    text,
    reached(text).map(() => (current: string) => {
      const [found] = reached(current)
      return found === undefined ? unchanged : removeRecord(current, 'training', isEntry(found))
    }),
  )
}

/**
 * Signs a trainee off: the level, the day, who signed and the hash of the text it was for are written into
 * `cross_trained`, and the assignment that led there goes, in one edit. Signing again after the text has changed pins
 * the text as it is now. The steps are not kept: git's history has them, and the level stands for them.
 */
export const signOff = (text: string, signed: SignedOff, isPerson: SamePerson): EditOutcome => {
  const { trainee, mentor, level } = signed
  if (isPerson(mentor, trainee)) return refused('Nobody signs off their own level: somebody else has to see it done.')
  const held = levelIn(text, (name) => isPerson(name, trainee))
  if (levelRank(held) > levelRank(level)) {
    return refused(`${trainee} is written as “${held}” already: sign that off, for “${level}” would take it back.`)
  }
  return inTurn(text, [
    (current) => signEntry(current, signed, isPerson),
    (current) => closeReached(current, signed, isPerson),
  ])
}
