import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { CoverageReport } from '../coverageReport/coverageReport'
import type { Availability } from './availability'
import type { Pairing } from './plan'
import type { NumberedNeed, NumberedProblem } from './planProblem'
import type { Met } from './problem'
import { createPlanWords, type PlanWords } from './planWords'

type Around = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly availability: Availability
  readonly words: PlanWords
  /** Assignments that each mentors so far, the plan's included. */
  readonly mentoring: Map<PersonId, number>
}

/** What was found, as pairings of people. */
export const pairingsOf = (
  base: KnowledgeBase,
  report: CoverageReport,
  availability: Availability,
  { people, needs }: NumberedProblem,
  met: readonly Met[],
): readonly Pairing[] => {
  const words = createPlanWords(base)
  const around: Around = { base, report, availability, words, mentoring: new Map() }
  const named = (numbers: readonly number[]): readonly PersonId[] => numbers.flatMap((number) => people[number] ?? [])
  return met.flatMap((each) => {
    const need = needs[each.need]
    return need === undefined ? [] : pairingsFor(around, need, named(each.trainees), named(each.mentors))
  })
}

const pairingsFor = (
  around: Around,
  numbered: NumberedNeed,
  trainees: readonly PersonId[],
  mentors: readonly PersonId[],
): readonly Pairing[] => {
  const { need } = numbered
  const sorted = trainees.toSorted()
  const taught = apart(sorted, mentors.toSorted())
  const teachers = teachersAmong(numbered, sorted)
  return sorted.flatMap((trainee, index) => {
    const mentor = taught[index]
    if (mentor === undefined) return []
    const load = (around.mentoring.get(mentor) ?? around.availability.mentors(mentor).taken) + 1
    around.mentoring.set(mentor, load)
    return [pairingOf(around, numbered, { trainee, mentor, load, teaches: teachers.has(trainee), lack: need.lack })]
  })
}

/** Mentors in an order in which nobody stands across from themselves. */
const apart = (trainees: readonly PersonId[], mentors: readonly PersonId[]): readonly PersonId[] => {
  const [first, ...rest] = trainees
  if (first === undefined) return []
  for (const [index, mentor] of mentors.entries()) {
    if (mentor === first || mentors.indexOf(mentor) < index) continue
    const others = apart(rest, mentors.toSpliced(index, 1))
    if (others.length === rest.length) return [mentor, ...others]
  }
  return []
}

/** Who of them is to teach it: all who can run it already, and of the others those who are nearest to it. */
const teachersAmong = ({ need, trainees }: NumberedNeed, chosen: readonly PersonId[]): ReadonlySet<PersonId> => {
  const inOrder = trainees.filter((person) => chosen.includes(person))
  const nearestFirst = [...inOrder, ...chosen.filter((person) => !inOrder.includes(person))]
  const able = nearestFirst.filter((person) => need.able.has(person))
  const others = nearestFirst.filter((person) => !need.able.has(person))
  return new Set([...able, ...others.slice(0, Math.max(0, need.lack.teaches - able.length))])
}

type Chosen = {
  readonly trainee: PersonId
  readonly mentor: PersonId
  readonly load: number
  readonly teaches: boolean
  readonly lack: NumberedNeed['need']['lack']
}

const pairingOf = (
  { report, availability, words }: Around,
  { need, successors }: NumberedNeed,
  { trainee, mentor, load, teaches, lack }: Chosen,
): Pairing => {
  const { runbook, teachers, confirm } = need
  const [earlier = report.today, later = report.today] = [trainee, mentor]
    .map((person) => availability.firstDay(person) ?? report.today)
    .sort()
  const startsOn = later > earlier ? later : earlier
  const seats = availability.mentors(mentor)
  const held = runbook.people.find(({ person }) => person === trainee)?.level ?? 'none'
  const afterConfirming = confirm.map(({ person }) => person)
  return {
    path: runbook.path,
    title: runbook.title,
    criticality: runbook.criticality,
    trainee,
    mentor,
    held,
    // Whoever could teach it once and has lapsed is signed off for that again, or the old level would still be what counts.
    target: teaches || held === 'teaches' ? 'teaches' : 'performed',
    mentorTeaches: teachers.has(mentor),
    afterConfirming,
    startsOn,
    due: availability.due(startsOn),
    lack: words.lack(lack),
    whyTrainee: words.whyTrainee(trainee, need, successors.get(trainee), startsOn > report.today),
    whyMentor: words.whyMentor(mentor, {
      teaches: teachers.has(mentor),
      unconfirmed: afterConfirming.includes(mentor),
      load,
      seats: seats.all,
    }),
  }
}
