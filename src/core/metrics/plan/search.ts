import type { Steps } from '../../domain/steps'
import { compareCosts, noCost, type Cost } from './cost'
import type { Met, Need, PlanProblem } from './problem'
import { nothingSettled, pairKey, relax, type Filled, type Relaxed, type Settled } from './relaxation'
import { canPair, createSeating, hasRoom, metIn, place, roomOf, seat, type Seating } from './seating'
import { createWeights, mostPairings, type Weights } from './weights'

export type Solution = {
  /** By need, in the order of needs. */
  readonly met: readonly Met[]
  /** No plan is better; else better ones may have been missed. */
  readonly isOptimal: boolean
}

/** Edges looked at, all in all: so large a problem gets one look at the whole, a small one is searched to its end. */
const effort = 4_000_000

/** How many branches a problem of this size is worth. */
const branchesFor = (problem: PlanProblem): number => {
  const edges = problem.needs.reduce((sum, { trainees, mentors }) => sum + trainees.length + mentors.length + 2, 0)
  return Math.max(1, Math.floor(effort / (Math.max(1, edges) * Math.max(1, mostPairings(problem)))))
}

/**
 * The best plan, by branch and bound: needs filled in parts tell how good a plan can be at most; where that leaves a need
 * half filled, or somebody as their own mentor, both ways to settle it are tried. Ends early on large problems.
 */
export function* search(problem: PlanProblem): Steps<Solution> {
  const weights = createWeights(problem)
  const stack: Settled[] = [{ ...nothingSettled, excluded: hopeless(problem) }]
  let best: readonly Met[] = []
  let cost: Cost = noCost
  let isComplete = true
  for (let left = branchesFor(problem); stack.length > 0; left -= 1) {
    const settled = stack.pop()
    if (settled === undefined) break
    if (left <= 0) return { met: yield* polished(problem, weights, best), isOptimal: false }
    const relaxed = yield* relax(problem, weights, settled)
    if (relaxed.cost === undefined || compareCosts(relaxed.cost, cost) >= 0) continue
    const found = yield* rounded(problem, relaxed)
    if (compareCosts(weights.of(found), cost) < 0) {
      best = found
      cost = weights.of(found)
    }
    const ways = branches(problem, relaxed, settled)
    if (ways.length === 0 && compareCosts(relaxed.cost, cost) < 0) isComplete = false
    stack.push(...ways)
  }
  return { met: best, isOptimal: isComplete }
}

/** The same needs, met by the nearest people that there are. */
function* polished(problem: PlanProblem, weights: Weights, met: readonly Met[]): Steps<readonly Met[]> {
  const forced = new Set(met.map(({ need }) => need))
  const excluded = new Set([...problem.needs.keys()].filter((need) => !forced.has(need)))
  const found = yield* rounded(problem, yield* relax(problem, weights, { ...nothingSettled, forced, excluded }))
  return compareCosts(weights.of(found), weights.of(met)) < 0 ? found : met
}

/** Needs that could not be met if all seats were theirs. */
export const hopeless = ({ needs, trains, mentors, anybody }: PlanProblem): ReadonlySet<number> => {
  const isHopeless = (need: Need): boolean => {
    const trainees = need.trainees.filter(({ person }) => (trains[person] ?? 0) > 0)
    const able = trainees.filter(({ isAble }) => isAble).length
    const seats = need.mentors.reduce((sum, { person }) => sum + (mentors[person] ?? 0), 0)
    const others = anybody.filter((person) => !need.barred.has(person)).length
    return seats < need.size || trainees.length + others - able + Math.min(able, need.raised) < need.size
  }
  return new Set([...needs.entries()].filter(([, need]) => isHopeless(need)).map(([index]) => index))
}

const isWhole = (problem: PlanProblem, { need, trainees, mentors, fromPool }: Filled): boolean =>
  trainees.length + fromPool === problem.needs[need]?.size && canPair(trainees, mentors)

/** The two ways to settle the first thing that is amiss, the likelier last; none where nothing is. */
const branches = (problem: PlanProblem, { filled }: Relaxed, settled: Settled): readonly Settled[] => {
  const amiss = filled.find((each) => !isWhole(problem, each))
  if (amiss === undefined) return []
  const { need, trainees, mentors, fromPool } = amiss
  if (trainees.length + fromPool < (problem.needs[need]?.size ?? 0))
    return [
      { ...settled, excluded: new Set([...settled.excluded, need]) },
      { ...settled, forced: new Set([...settled.forced, need]) },
    ]
  const person = trainees.find((trainee) => mentors.every((mentor) => mentor === trainee))
  if (person === undefined) return []
  const pair = pairKey(need, person)
  return [
    { ...settled, notTrained: new Set([...settled.notTrained, pair]) },
    { ...settled, notAlone: new Set([...settled.notAlone, pair]) },
  ]
}

/**
 * A plan of whole needs, one criticality after the other: those that are whole already, and after them as many of the others
 * as there is room for, small ones first.
 */
function* rounded(problem: PlanProblem, relaxed: Relaxed): Steps<readonly Met[]> {
  const seating = createSeating(problem)
  const filled = new Map(relaxed.filled.map((each) => [each.need, each]))
  const pool = [...relaxed.pool]
  for (const rank of [0, 1, 2, 3]) {
    const own = [...problem.needs.entries()].filter(([, need]) => need.rank === rank)
    for (const [index] of own) {
      const each = filled.get(index)
      if (each !== undefined && isWhole(problem, each)) keep(problem, seating, each, pool)
    }
    yield
    for (const [index] of own.sort(([, a], [, b]) => a.size - b.size)) {
      if (seating.trainees.taken.has(index)) continue
      seat(seating, problem, index)
      yield
    }
  }
  return metIn(seating)
}

/** Gives a need the people that it has got, where they have room. */
const keep = (problem: PlanProblem, seating: Seating, each: Filled, pool: number[]): void => {
  const isFree = (person: number): boolean => hasRoom(seating.trainees, person)
  const others = drawn(problem, each, pool, isFree)
  if (others === undefined || !each.trainees.every(isFree)) return
  const trainees = [...each.trainees, ...others]
  const seats = (person: number): number => each.mentors.filter((mentor) => mentor === person).length
  const hasMentors = each.mentors.every((person) => roomOf(seating.mentors, person) >= seats(person))
  if (hasMentors && canPair(trainees, each.mentors)) place(seating, { ...each, trainees })
}

/** People of the pool whom a need can train; undefined where there are too few. */
const drawn = (
  problem: PlanProblem,
  { need, trainees, fromPool }: Filled,
  pool: number[],
  isFree: (person: number) => boolean,
): readonly number[] | undefined => {
  const taken: number[] = []
  const own = problem.needs[need]
  const isNewcomer = (person: number): boolean =>
    own?.barred.has(person) === false ||
    own?.trainees.some((candidate) => candidate.person === person && !candidate.isAble) === true
  for (const person of pool) {
    if (taken.length === fromPool) break
    if (isNewcomer(person) && isFree(person) && !trainees.includes(person) && !taken.includes(person))
      taken.push(person)
  }
  if (taken.length < fromPool) return undefined
  for (const person of taken) pool.splice(pool.indexOf(person), 1)
  return taken
}
