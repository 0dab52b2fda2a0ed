import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { Suggestion } from '../authorship/seemsToKnow'
import type { Successor } from '../people/successors'
import { listed } from '../words'
import type { Lack } from './plan'
import type { RunbookNeed } from './runbookNeed'

/** What is said of a mentor: with the plan carried out, they mentor `load` of `seats`. */
export type MentorSeat = {
  readonly teaches: boolean
  readonly unconfirmed: boolean
  readonly load: number
  readonly seats: number
}

/** The sentences of a plan, about the people of one snapshot. */
export type PlanWords = {
  readonly nameOf: (person: PersonId) => string
  readonly lack: (lack: Lack) => string
  readonly whyTrainee: (person: PersonId, need: RunbookNeed, successor: Successor | undefined, later: boolean) => string
  readonly whyMentor: (person: PersonId, seat: MentorSeat) => string
  readonly confirm: (people: readonly Suggestion[]) => string
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** `one`, `two`, up to `nine`; then digits. */
export const inWords = (count: number): string => numberWords[count] ?? String(count)

/** "two more who can run it and one who can teach it". */
export const lackText = ({ performed, teaches }: Lack): string =>
  [
    ...(performed === 0 ? [] : [`${inWords(performed)} more who can run it`]),
    ...(teaches === 0 ? [] : [`${inWords(teaches)}${performed === 0 ? ' more' : ''} who can teach it`]),
  ].join(' and ')

export const createPlanWords = ({ people }: KnowledgeBase): PlanWords => {
  const nameOf = (person: PersonId): string => people.get(person)?.name ?? person
  return {
    nameOf,
    lack: (lack) => `Needs ${lackText(lack)}.`,
    whyTrainee: (person, need, successor, later) => {
      const reasons = need.able.has(person) ? ['can run it already'] : eachOnce(successor?.reasons ?? [])
      const known = reasons.length > 0 ? `${nameOf(person)} ${listed(reasons)}` : farFrom(nameOf(person))
      return `${known}${later ? '; they start once both are back' : ''}.`
    },
    whyMentor: (person, { teaches, unconfirmed, load, seats }) => {
      const name = nameOf(person)
      const until = people.get(person)?.until
      const leaves = until === undefined ? '' : ` ${name} leaves after ${until}.`
      const then = `then mentors ${load} of ${seats} at once`
      if (teaches) return `${name} can teach it, and ${then}.${leaves}`
      const able = unconfirmed ? 'who has to be confirmed first' : 'who can run it'
      return `Nobody teaches it yet, so ${name}, ${able}, mentors and signs; ${name} ${then}.${leaves}`
    },
    confirm: (suggestions) => {
      const names = suggestions.map(({ person, reason }) => `${nameOf(person)} (${reason})`)
      return `Confirm that ${listed(names)} can run it.`
    },
  }
}

/** Whoever can run a neighbour of two sorts is not told twice: the first sort is the closer one. */
const eachOnce = (reasons: readonly string[]): readonly string[] => {
  const titles = reasons.map((reason) => /^(can run .+), (?:of|in|linked)[^,]*$/.exec(reason)?.[1])
  return reasons.filter((_, index) => titles[index] === undefined || titles.indexOf(titles[index]) === index)
}

const farFrom = (name: string): string => `${name} knows nothing near it yet, and has room to learn`
