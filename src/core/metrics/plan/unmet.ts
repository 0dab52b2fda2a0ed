import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { CoverageReport } from '../coverageReport/coverageReport'
import { counted, listed } from '../words'
import type { Availability, PersonSeats } from './availability'
import type { Pairing, Unmet, UnmetReason } from './plan'
import type { NumberedNeed } from './planProblem'
import { inWords, lackText } from './planWords'
import { seemsToKnow } from '../authorship/seemsToKnow'
import type { RunbookNeed } from './runbookNeed'

type Reason = { readonly reason: UnmetReason; readonly people: readonly PersonId[]; readonly why: string }

export type UnmetQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly availability: Availability
  readonly pairings: readonly Pairing[]
  readonly most: number | undefined
}

/** Why each need stays unmet: the first thing that alone keeps it so. */
export const createWhyUnmet = (question: UnmetQuestion): ((numbered: NumberedNeed) => Unmet) => {
  const after = seatsAfter(question)
  return (numbered) => {
    const { runbook, lack } = numbered.need
    const { path, title, criticality } = runbook
    const found =
      nobodyTeaches(question, numbered) ??
      nobodyLearns(question, numbered) ??
      seatsTaken(question, numbered, after) ??
      elsewhere(question, numbered)
    return { path, title, criticality, lack, ...found, why: `Needs ${lackText(lack)}. ${found.why}` }
  }
}

type SeatsAfter = {
  readonly trains: (person: PersonId) => PersonSeats
  readonly mentors: (person: PersonId) => PersonSeats
}

const seatsAfter = ({ availability, pairings }: UnmetQuestion): SeatsAfter => {
  const learning = new Map<PersonId, number>()
  const mentoring = new Map<PersonId, number>()
  for (const { trainee, mentor } of pairings) {
    learning.set(trainee, (learning.get(trainee) ?? 0) + 1)
    mentoring.set(mentor, (mentoring.get(mentor) ?? 0) + 1)
  }
  const with_ = ({ taken, all }: PersonSeats, more: number | undefined): PersonSeats => ({
    taken: taken + (more ?? 0),
    all,
  })
  return {
    trains: (person) => with_(availability.trains(person), learning.get(person)),
    mentors: (person) => with_(availability.mentors(person), mentoring.get(person)),
  }
}

const namesIn = (base: KnowledgeBase, people: readonly PersonId[]): string => {
  const names = people.map((person) => base.people.get(person)?.name ?? person)
  return listed(names.length > 4 ? [...names.slice(0, 3), counted(names.length - 3, 'other')] : names)
}

/** Whom to ask, where nobody can be taken for granted: those who wrote a little of it and were seen of late. */
const askWhom = ({ base, report }: UnmetQuestion, { runbook }: RunbookNeed): string => {
  const document = base.documents.get(runbook.path)
  const written = document === undefined ? [] : seemsToKnow(base, document, report.today)
  const recent = written.filter(({ knower, notSeenSince }) => !knower && notSeenSince === undefined)
  const names = namesIn(
    base,
    recent.map(({ person }) => person),
  )
  return recent.length === 0 ? 'Say who runs it now.' : `Ask ${names}, who wrote some of it, who runs it now.`
}

const nobodyTeaches = (question: UnmetQuestion, numbered: NumberedNeed): Reason | undefined => {
  const { base, report, availability } = question
  const { need, mentors } = numbered
  if (mentors.length > 0) return undefined
  const { people, basis } = need.runbook
  const left = people.filter(({ present }) => !present).map(({ person }) => person)
  const lapsed = people.filter((one) => one.present && one.lapsed).map(({ person }) => person)
  const silent = people.filter(({ canRun }) => canRun && basis === 'inferred').map(({ person }) => person)
  const away = [...need.able].filter((person) => availability.firstDay(person) === undefined)
  if (lapsed.length > 0) {
    const why = `Nobody can mentor: the evidence for ${namesIn(base, lapsed)} has lapsed. An exercise renews it.`
    return { reason: 'knowers-lapsed', people: lapsed, why }
  }
  if (silent.length > 0) {
    const who = silent.map((person) => `${namesIn(base, [person])} ${availability.whyNotTrained(person)?.text ?? ''}`)
    const why = `Nobody can mentor: only the history names somebody, and ${listed(who)}. ${askWhom(question, need)}`
    return { reason: 'unknown-knowers', people: silent, why }
  }
  if (left.length + away.length > 0) {
    const gone = [...left, ...away]
    const why = `Nobody can mentor: ${namesIn(base, gone)} could run it, and ${gone.length === 1 ? 'is' : 'are'} not here any more. ${askWhom(question, need)}`
    return { reason: 'knowers-left', people: gone, why }
  }
  const learning = [...need.learning].sort()
  if (learning.length > 0)
    return {
      reason: 'unknown-knowers',
      people: learning,
      why: `Nobody can mentor: ${namesIn(base, learning)} ${learning.length === 1 ? 'is' : 'are'} learning it, and nobody is known who can run it.`,
    }
  const history = report.history === 'full' ? '' : ', and there is no whole history to go by'
  return {
    reason: 'unknown-knowers',
    people: [],
    why: `Nobody is known who can run it${history}: name somebody in \`cross_trained\`, or as owner.`,
  }
}

const nobodyLearns = (
  { base, availability }: UnmetQuestion,
  { need, trainees, mentors }: NumberedNeed,
): Reason | undefined => {
  const size = Math.max(need.lack.performed, need.lack.teaches)
  if (trainees.length >= size) return undefined
  const others = [...base.people.keys()]
    .filter((person) => !trainees.includes(person) && !need.able.has(person) && !need.learning.has(person))
    .sort()
  const barred = others.flatMap((person) => {
    const why = availability.whyNotTrained(person)
    return why === undefined || why.reason === 'left' ? [] : [{ person, text: why.text }]
  })
  const said = barred.slice(0, 3).map(({ person, text }) => `${namesIn(base, [person])} ${text}`)
  const more = barred.length > 3 ? [...said, `${counted(barred.length - 3, 'other')} cannot either`] : said
  const because = more.length === 0 ? '' : `: ${listed(more)}`
  if (trainees.length > 0) {
    const why = `Only ${namesIn(base, trainees)} could be trained, and it takes ${inWords(size)}${because}.`
    return { reason: 'too-few', people: trainees, why }
  }
  const known = mentors.length === 0 ? '' : ` besides ${namesIn(base, mentors)}`
  const why = `Nobody else${known} in the repository can be trained${because}.`
  return { reason: 'nobody-else', people: barred.map(({ person }) => person), why }
}

const roomLeft = ({ taken, all }: PersonSeats): number => Math.max(0, all - taken)

const seatsTaken = (
  { base, most, pairings }: UnmetQuestion,
  { need, trainees, mentors }: NumberedNeed,
  after: SeatsAfter,
): Reason | undefined => {
  const size = Math.max(need.lack.performed, need.lack.teaches)
  if (most !== undefined && pairings.length + size > most)
    return { reason: 'limit', people: [], why: `No more than ${counted(most, 'pairing')} were asked for.` }
  const seats = mentors.reduce((sum, person) => sum + roomLeft(after.mentors(person)), 0)
  if (seats < size) {
    const loads = mentors.slice(0, 3).map((person) => {
      const { taken, all } = after.mentors(person)
      return `${namesIn(base, [person])} mentors ${taken} of ${all}`
    })
    const more = mentors.length > 3 ? [...loads, `${counted(mentors.length - 3, 'other')} as many as they can`] : loads
    return { reason: 'mentors-full', people: mentors, why: `No mentor has a seat for it: ${listed(more)}.` }
  }
  const free = trainees.filter((person) => roomLeft(after.trains(person)) > 0)
  if (free.length >= size) return undefined
  const why = `Everybody who could be trained learns as much as they can at once: ${namesIn(base, trainees)}.`
  return { reason: 'trainees-full', people: trainees, why }
}

const elsewhere = ({ base }: UnmetQuestion, { mentors }: NumberedNeed): Reason => ({
  reason: 'seats-elsewhere',
  people: mentors,
  why: `The seats of ${namesIn(base, mentors)}, and of those who could learn it, do more for other runbooks.`,
})
