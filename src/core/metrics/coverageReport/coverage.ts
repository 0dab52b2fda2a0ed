import { addDays, addInterval } from '../../domain/calendar'
import type { Evidence, EvidenceKind } from '../../domain/coverage'
import type { Level } from '../../domain/documents'
import { atLeast, higher, levelRank } from '../../domain/levels'
import type { Person, PersonId } from '../../domain/people'
import type { Interval } from '../../domain/policy'
import type { IsoDate } from '../../domain/text'
import type { PersonCoverage, Reason } from './coverageReport'

/** What the coverage of one runbook is worked out from. */
export type CoverageQuestion = {
  readonly evidence: readonly Evidence[]
  readonly people: ReadonlyMap<PersonId, Person>
  /** How fresh evidence must be for this runbook's criticality. */
  readonly exerciseEvery: Interval
  /** The hash of the runbook's body as it stands. */
  readonly bodyHash: string
  /** People with an open assignment on it. */
  readonly learners: ReadonlySet<PersonId>
  readonly today: IsoDate
}

const kinds: readonly EvidenceKind[] = ['signed-off', 'declared', 'owner', 'exercised', 'training', 'authored']

/** True for somebody who has not passed their last day. */
export const isPresent = (person: Person | undefined, today: IsoDate): boolean =>
  person?.until === undefined || person.until >= today

/** True on a day on which the person is away; they count as present all the same. */
export const isAway = (person: Person | undefined, today: IsoDate): boolean =>
  person?.away.some(({ from, to }) => from <= today && today <= to) ?? false

const LEAVING_SOON_DAYS = 90

const leavesSoon = (person: Person | undefined, today: IsoDate): boolean =>
  person?.until !== undefined && person.until <= addDays(today, LEAVING_SOON_DAYS)

/**
 * What each person can do with one runbook today, with the reasons: highest level first, then by id. Learners who
 * have done nothing yet are there with level `none`.
 */
export const coverageOf = (question: CoverageQuestion): readonly PersonCoverage[] => {
  const byPerson = new Map<PersonId, Evidence[]>()
  for (const evidence of question.evidence) {
    const known = byPerson.get(evidence.person)
    if (known) known.push(evidence)
    else byPerson.set(evidence.person, [evidence])
  }
  for (const learner of question.learners) if (!byPerson.has(learner)) byPerson.set(learner, [])
  return [...byPerson]
    .map(([person, evidence]) => personCoverage(person, evidence, question))
    .sort((a, b) => levelRank(b.level) - levelRank(a.level) || (a.person < b.person ? -1 : 1))
}

const latest = (evidence: readonly Evidence[]): IsoDate | undefined =>
  evidence.reduce<IsoDate | undefined>((date, { on }) => (on && (!date || on > date) ? on : date), undefined)

const newestFirst = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1)

const reasonsOf = (evidence: readonly Evidence[]): readonly Reason[] =>
  evidence.map(({ text, source, on }) => ({ text, source, on })).sort((a, b) => newestFirst(a.on ?? '', b.on ?? ''))

const strongest = (evidence: readonly Evidence[]): EvidenceKind =>
  kinds.find((kind) => evidence.some((one) => one.kind === kind)) ?? 'training'

const changedSince = (evidence: readonly Evidence[], bodyHash: string): boolean => {
  const signed = evidence.filter(({ kind, body }) => kind === 'signed-off' && body !== undefined)
  const newest = latest(signed)
  return signed.length > 0 && signed.filter(({ on }) => on === newest).every(({ body }) => body !== bodyHash)
}

const personCoverage = (
  person: PersonId,
  evidence: readonly Evidence[],
  { people, exerciseEvery, bodyHash, learners, today }: CoverageQuestion,
): PersonCoverage => {
  const level = evidence.reduce<Level>((held, one) => higher(one.level, held), 'none')
  // What supports a lower level says nothing about how fresh the held one is.
  const supporting = evidence.filter((one) => atLeast(one.level, level))
  const on = latest(supporting)
  const inferred = supporting.some(({ kind }) => kind === 'authored')
  const able = atLeast(level, 'performed')
  const lapsed = able && !inferred && on !== undefined && addInterval(on, exerciseEvery) < today
  const present = isPresent(people.get(person), today)
  const counts = able && present && !lapsed
  return {
    person,
    level,
    basis: strongest(supporting),
    on,
    lapsed,
    undated: able && !inferred && on === undefined,
    present,
    away: isAway(people.get(person), today),
    leavingSoon: present && leavesSoon(people.get(person), today),
    changedSinceSignOff: changedSince(evidence, bodyHash),
    learning: learners.has(person),
    canRun: counts,
    canTeach: counts && level === 'teaches',
    reasons: reasonsOf(evidence),
  }
}
