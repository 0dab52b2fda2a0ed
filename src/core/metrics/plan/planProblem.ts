import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { levelRank } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import type { Steps } from '../../domain/steps'
import type { IsoDate } from '../../domain/text'
import { activeRunbooks } from '../coverageReport/buildCoverageReport'
import type { CoverageReport } from '../coverageReport/coverageReport'
import { createSuccessorFinder, type Successor } from '../people/successors'
import { criticalityRank } from '../../domain/risks'
import { roomIn, type Availability } from './availability'
import type { Candidate, Mentor, Need, PlanProblem } from './problem'
import type { RunbookNeed } from './runbookNeed'
import { nearest, wholeGap } from './weights'

/** A problem of numbers, and what its numbers stand for. */
export type NumberedProblem = {
  readonly problem: PlanProblem
  /** By the number of the person. */
  readonly people: readonly PersonId[]
  /** By the number of the need. */
  readonly needs: readonly NumberedNeed[]
}

export type NumberedNeed = {
  readonly need: RunbookNeed
  /** What speaks for candidates, for those of whom anything does. */
  readonly successors: ReadonlyMap<PersonId, Successor>
  /** Who may mentor it, whether they have a seat or not. */
  readonly mentors: readonly PersonId[]
  /** Who could be trained, whether they have a seat or not, the nearest first. */
  readonly trainees: readonly PersonId[]
}

type Around = {
  readonly availability: Availability
  readonly today: IsoDate
  readonly numbers: ReadonlyMap<PersonId, number>
  /** Everybody who can be trained, by id. */
  readonly eligible: ReadonlySet<PersonId>
  /** Those of them who have to do with runbooks. */
  readonly involved: ReadonlySet<PersonId>
  /** Whether there are too many of them to name each at each need. */
  readonly isCrowd: boolean
}

/** The needs of runbooks as numbers, people by id and runbooks in the report's order. */
export function* numberedProblem(
  base: KnowledgeBase,
  report: CoverageReport,
  availability: Availability,
  runbookNeeds: readonly RunbookNeed[],
  most: number,
): Steps<NumberedProblem> {
  const people = [...base.people.keys()].sort()
  const around = aroundOf(base, report, availability, people)
  const successorsOf = createSuccessorFinder(base, report)
  yield
  const built: (NumberedNeed & { readonly numbers: Need })[] = []
  for (const need of runbookNeeds) {
    built.push(numberedNeed(around, need, successorsOf(need.runbook.path)))
    yield
  }
  const free = [...around.involved].filter((id) => roomIn(availability.trains(id)) > 0 && !isLater(around, id))
  const anybody = around.isCrowd ? free.map((id) => around.numbers.get(id) ?? 0) : []
  const problem: PlanProblem = {
    trains: people.map((id) => (availability.whyNotTrained(id) === undefined ? roomIn(availability.trains(id)) : 0)),
    mentors: people.map((id) => roomIn(availability.mentors(id))),
    mentored: people.map((id) => availability.mentors(id).taken),
    needs: built.map(({ numbers }) => numbers),
    anybody,
    most,
  }
  return { problem, people, needs: built }
}

const aroundOf = (
  base: KnowledgeBase,
  report: CoverageReport,
  availability: Availability,
  people: readonly PersonId[],
): Around => {
  const { whyNotTrained, firstDay, trains } = availability
  const eligible = people.filter((id) => whyNotTrained(id) === undefined && firstDay(id) !== undefined)
  const known = peopleOfRunbooks(base, report)
  // Those with the least to learn are taken first, where nothing else tells people apart.
  const involved = eligible
    .filter((id) => known.has(id))
    .toSorted((a, b) => trains(a).taken - trains(b).taken || (a < b ? -1 : 1))
  return {
    availability,
    today: report.today,
    numbers: new Map(people.map((id, index) => [id, index])),
    eligible: new Set(eligible),
    involved: new Set(involved),
    isCrowd: involved.length > nearest,
  }
}

/** Who is of the team as far as runbooks go: in the team file, accountable for one, named in one, or able to run one. */
const peopleOfRunbooks = (base: KnowledgeBase, { runbooks }: CoverageReport): ReadonlySet<PersonId> => {
  const known = new Set<PersonId>()
  for (const { id, inTeamFile } of base.people.values()) if (inTeamFile) known.add(id)
  for (const { people } of runbooks) for (const { person } of people) known.add(person)
  for (const { owners, crossTrained, assignments } of activeRunbooks(base)) {
    for (const { owner } of owners) if (owner.kind === 'person') known.add(owner.id)
    for (const { id } of crossTrained) if (id !== undefined) known.add(id)
    for (const { mentorId } of assignments) if (mentorId !== undefined) known.add(mentorId)
  }
  return known
}

const numberedNeed = (
  around: Around,
  need: RunbookNeed,
  suggested: readonly Successor[],
): NumberedNeed & { readonly numbers: Need } => {
  const { runbook, able, teachers, learning, lack } = need
  const { firstDay } = around.availability
  const size = Math.max(lack.performed, lack.teaches)
  const mentors = [...(teachers.size > 0 ? teachers : able)].filter((id) => firstDay(id) !== undefined).sort()
  const raised = size - lack.performed
  const raisable = raised === 0 ? [] : [...around.eligible].filter((id) => isRaisable(need, mentors, id))
  const isNew = (id: PersonId): boolean => !able.has(id) && !learning.has(id)
  const near = suggested.filter(({ person }) => around.eligible.has(person) && isNew(person))
  const others = othersFor(around, new Set(near.map(({ person }) => person)), isNew)
  const number = (id: PersonId): number => around.numbers.get(id) ?? 0
  const named = [
    ...inPlaces(around, raisable).map(({ person, place }) => ({ person, isAble: true, gap: 0, place })),
    ...placed(around, near, others),
  ]
  const barred = new Set([...able, ...learning, ...near.map(({ person }) => person), ...others].map(number))
  return {
    need,
    successors: new Map(suggested.map((each) => [each.person, each])),
    mentors,
    trainees: [...named.map(({ person }) => person), ...(around.isCrowd ? crowdFor(around, barred) : [])],
    numbers: {
      rank: criticalityRank(runbook.criticality),
      size,
      raised,
      teaches: lack.teaches,
      trainees: named
        .filter(({ person }) => roomIn(around.availability.trains(person)) > 0)
        .map((candidate): Candidate => ({ ...candidate, person: number(candidate.person) })),
      barred,
      mentors: mentors.map((id): Mentor => ({ person: number(id), place: isLater(around, id) ? 1 : 0 })),
    },
  }
}

const crowdFor = ({ involved, numbers }: Around, barred: ReadonlySet<number>): readonly PersonId[] =>
  [...involved].filter((person) => !barred.has(numbers.get(person) ?? 0))

/** Can run it, does not teach it nor learn it yet, and somebody else can mentor. */
const isRaisable = (
  { able, teachers, learning }: RunbookNeed,
  mentors: readonly PersonId[],
  person: PersonId,
): boolean =>
  able.has(person) && !teachers.has(person) && !learning.has(person) && mentors.some((mentor) => mentor !== person)

const isLater = ({ availability, today }: Around, person: PersonId): boolean => availability.firstDay(person) !== today

/** Everybody else who has to do with runbooks, where they are few; all who are there, where nobody else could be trained. */
const othersFor = (
  { involved, eligible, isCrowd }: Around,
  near: ReadonlySet<PersonId>,
  isNew: (person: PersonId) => boolean,
): readonly PersonId[] => {
  const open = (person: PersonId): boolean => isNew(person) && !near.has(person)
  const known = [...involved].filter(open)
  if (near.size === 0 && known.length === 0) return [...eligible].filter(open).slice(0, nearest)
  return isCrowd ? [] : known
}

type Placed = { readonly person: PersonId; readonly isAble: boolean; readonly gap: number; readonly place: number }

/** The level gap first, then the order of suggestions, where those who are away stand last; then everybody else. */
const placed = (around: Around, near: readonly Successor[], others: readonly PersonId[]): readonly Placed[] => {
  const gaps = new Map(near.map(({ person, level }) => [person, Math.max(0, wholeGap - levelRank(level))]))
  const people = near.map(({ person }) => person)
  const close = inPlaces(around, people).map(({ person, place }) => ({ person, place: Math.min(place, nearest - 2) }))
  const far = others.map((person) => ({ person, place: isLater(around, person) ? nearest : nearest - 1 }))
  return [...close, ...far]
    .map(({ person, place }) => ({ person, isAble: false, gap: gaps.get(person) ?? wholeGap, place }))
    .sort((a, b) => a.gap - b.gap || a.place - b.place)
}

const inPlaces = (around: Around, people: readonly PersonId[]) =>
  [...people.filter((id) => !isLater(around, id)), ...people.filter((id) => isLater(around, id))].map(
    (person, place) => ({ person, place }),
  )
