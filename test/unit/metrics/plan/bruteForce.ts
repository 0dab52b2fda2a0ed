import type { Candidate, Met, Need, PlanProblem } from '../../../../src/core/metrics/plan/problem'

/** What a plan is worth, the most important first; more is better in all of them. */
export type Worth = readonly number[]

const betterOf = (a: Worth, b: Worth): Worth => {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 || (a[at] ?? 0) > (b[at] ?? 0) ? a : b
}

/** What giving these mentors a seat costs, one after the other, where they have so many already. */
const seatCost = (need: Need, mentors: readonly number[], load: readonly number[]): number =>
  mentors.reduce((sum, person, index) => {
    const before = mentors.slice(0, index).filter((each) => each === person).length
    const isLate = need.mentors.some((mentor) => mentor.person === person && mentor.place > 0)
    return sum + (isLate ? 17 : 0) + Math.min(16, (load[person] ?? 0) + before)
  }, 0)

const worthOfNeed = (need: Need, trainees: readonly Candidate[], seats: number): Worth => [
  ...[0, 1, 2, 3].map((rank) => (need.rank === rank ? 1 : 0)),
  -need.size,
  -need.teaches - trainees.reduce((sum, { gap }) => sum + gap, 0),
  -trainees.reduce((sum, { place }) => sum + place, 0),
  -seats,
]

const subsets = <T>(all: readonly T[], size: number): readonly (readonly T[])[] => {
  if (size === 0) return [[]]
  return all.flatMap((one, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [one, ...rest]))
}

const choices = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  size === 0 ? [[]] : all.flatMap((one) => choices(all, size - 1).map((rest) => [one, ...rest]))

/** Every way to meet a need: who is trained, and by whom each of them. */
const waysToMeet = (need: Need) =>
  subsets(need.trainees, need.size)
    .filter((trainees) => trainees.filter(({ isAble }) => isAble).length <= need.raised)
    .flatMap((trainees) =>
      choices(
        need.mentors.map(({ person }) => person),
        need.size,
      )
        .filter((mentors) => trainees.every(({ person }, index) => mentors[index] !== person))
        .map((mentors) => ({
          trainees: trainees.map(({ person }) => person),
          mentors,
          worth: (load: readonly number[]) => worthOfNeed(need, trainees, seatCost(need, mentors, load)),
        })),
    )

const without = (seats: readonly number[], people: readonly number[]): readonly number[] =>
  seats.map((left, person) => left - people.filter((each) => each === person).length)

/** The worth of the best plan, by trying all of them; it remembers what is best from where it has been before. */
export const bestWorth = ({ needs, trains, mentors, mentored, most }: PlanProblem): Worth => {
  const ways = needs.map(waysToMeet)
  const known = new Map<string, Worth>()
  const from = (index: number, trainsLeft: readonly number[], mentorsLeft: readonly number[], left: number): Worth => {
    const need = needs[index]
    if (need === undefined) return [0, 0, 0, 0, 0, 0, 0, 0]
    const key = [index, ...trainsLeft, ...mentorsLeft, left].join()
    const before = known.get(key)
    if (before !== undefined) return before
    const load = mentored.map((count, person) => count + (mentors[person] ?? 0) - (mentorsLeft[person] ?? 0))
    let best = from(index + 1, trainsLeft, mentorsLeft, left)
    for (const way of ways[index] ?? []) {
      const trainsThen = without(trainsLeft, way.trainees)
      const mentorsThen = without(mentorsLeft, way.mentors)
      if (need.size > left || [...trainsThen, ...mentorsThen].some((seats) => seats < 0)) continue
      const rest = from(index + 1, trainsThen, mentorsThen, left - need.size)
      best = betterOf(
        best,
        way.worth(load).map((value, part) => value + (rest[part] ?? 0)),
      )
    }
    known.set(key, best)
    return best
  }
  return from(0, trains, mentors, most)
}

/** The worth of a plan as it is. */
export const worthOf = ({ needs, mentored }: PlanProblem, met: readonly Met[]): Worth => {
  const load = [...mentored]
  return met.reduce<Worth>(
    (sum, { need: index, trainees, mentors }) => {
      const need = needs[index]
      if (need === undefined) throw new Error(`There is no need ${index}.`)
      const candidates = trainees.map(
        (person) =>
          need.trainees.find((candidate) => candidate.person === person) ?? {
            person,
            isAble: false,
            gap: 3,
            place: 16,
          },
      )
      const seats = seatCost(need, mentors, load)
      for (const person of mentors) load[person] = (load[person] ?? 0) + 1
      return worthOfNeed(need, candidates, seats).map((value, part) => value + (sum[part] ?? 0))
    },
    [0, 0, 0, 0, 0, 0, 0, 0],
  )
}
