import { noCost, plus, type Cost } from './cost'
import type { Candidate, Met, Need, PlanProblem } from './problem'

/** Beyond this many, people are all as far away: the nearest alone are told apart. */
export const nearest = 16

/** Levels from nothing to `performed`. */
export const wholeGap = 3

/** The cost of parts of a plan, so scaled that costs add up to the order in which plans are preferred. */
export type Weights = {
  /** What one pairing for a need is worth as its share of the whole, and costs as a pairing: never too little. */
  readonly share: (need: Need) => Cost
  readonly trainee: (gap: number, place: number) => Cost
  readonly mentor: (place: number) => Cost
  /** On the so-manieth assignment that somebody mentors, counted from 0: so that they are spread. */
  readonly seat: (number: number) => Cost
  /** Outweighs everything else: on each pairing for a need that has to be met. */
  readonly forced: number
  /** The cost of needs met, as they are. */
  readonly of: (met: readonly Met[]) => Cost
}

/** People as candidates for a need; whoever is not named there is anybody. */
const candidatesIn = (need: Need, people: readonly number[]): readonly Pick<Candidate, 'gap' | 'place'>[] =>
  people.map(
    (person) => need.trainees.find((candidate) => candidate.person === person) ?? { gap: wholeGap, place: nearest },
  )

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** Shares of a need stay whole up to so large a common multiple; beyond it they are rounded in the bound's favour. */
const largestScale = 2520

const scaleOf = (needs: readonly Need[]): number => {
  let scale = 1
  for (const size of new Set(needs.map((need) => need.size))) {
    const common = (scale / commonDivisor(scale, size)) * size
    if (common <= largestScale) scale = common
  }
  return scale
}

/** The most pairings that there can be. */
export const mostPairings = ({ trains, mentors, needs, most }: PlanProblem): number => {
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
  return Math.min(sum(trains), sum(mentors), sum(needs.map(({ size }) => size)), most)
}

/**
 * Needs of one criticality outweigh those of lower ones, needs outweigh pairings, pairings outweigh the level gap, and that
 * the nearness of trainees, and that the order of mentors.
 */
export const createWeights = (problem: PlanProblem): Weights => {
  const units = mostPairings(problem) + 1
  const scale = scaleOf(problem.needs)
  const worth: readonly Cost[] = [
    [-units, 0, 0],
    [-1, 0, 0],
    [0, -units * units, 0],
    [0, -units, 0],
  ]
  const byPlace = units * 2 * (nearest + 1)
  const byGap = byPlace * units * (nearest + 1)
  const near = (place: number): number => Math.min(place, nearest)
  const trainee = (gap: number, place: number): Cost => [0, 0, scale * (gap * byGap + near(place) * byPlace)]
  const mentor = (place: number): Cost => [0, 0, place > 0 ? scale * (nearest + 1) : 0]
  const seat = (number: number): Cost => [0, 0, scale * near(number)]
  const worthOf = ({ rank }: Need): Cost => worth[rank] ?? [0, -units, 0]
  return {
    trainee,
    mentor,
    seat,
    forced: scale * units * (units + 1),
    share: (need) => {
      const [first, second] = worthOf(need)
      const share = (value: number): number => Math.floor((value * scale) / need.size)
      return [share(first), share(second) + scale, Math.floor((need.teaches * scale) / need.size) * byGap]
    },
    of: (met) => {
      const load = [...problem.mentored]
      return met.reduce<Cost>((total, one) => {
        const need = problem.needs[one.need]
        if (need === undefined) return total
        const [first, second] = worthOf(need)
        const own = candidatesIn(need, one.trainees).map(({ gap, place }) => trainee(gap, place))
        const taught = one.mentors.flatMap((person) => {
          const number = load[person] ?? 0
          load[person] = number + 1
          return [mentor(need.mentors.find((each) => each.person === person)?.place ?? 0), seat(number)]
        })
        const third = [...own, ...taught].reduce((sum, cost) => sum + cost[2], need.teaches * byGap * scale)
        return plus(total, [first * scale, (second + need.size) * scale, third])
      }, noCost)
    },
  }
}
