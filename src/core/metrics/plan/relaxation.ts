import type { Steps } from '../../domain/steps'
import { plus, type Cost } from './cost'
import { createNetwork, type Network } from './flow'
import type { Candidate, Need, PlanProblem } from './problem'
import { nearest, wholeGap, type Weights } from './weights'

/** What a branch of the search has settled: which needs are met or not, and what is not to be. */
export type Settled = {
  readonly forced: ReadonlySet<number>
  readonly excluded: ReadonlySet<number>
  /** `need:person` pairs: not this trainee. */
  readonly notTrained: ReadonlySet<string>
  /** `need:person` pairs: not the mentor of all of the need's pairings. */
  readonly notAlone: ReadonlySet<string>
}

export const nothingSettled: Settled = {
  forced: new Set(),
  excluded: new Set(),
  notTrained: new Set(),
  notAlone: new Set(),
}

export const pairKey = (need: number, person: number): string => `${need}:${person}`

/** Which part of each need is filled in the cheapest way to fill needs in parts. */
export type Relaxed = {
  /** No plan costs less; undefined where a need that has to be met cannot be. */
  readonly cost: Cost | undefined
  readonly filled: readonly Filled[]
  /** Who can be trained for any need, as often as named. */
  readonly pool: readonly number[]
}

export type Filled = {
  readonly need: number
  readonly trainees: readonly number[]
  readonly mentors: readonly number[]
  /** Pairings whose trainee is anybody of the pool. */
  readonly fromPool: number
}

type Numbering = {
  readonly pool: number
  readonly person: (index: number) => number
  readonly able: (need: number) => number
  /** Where its trainees come together, and where its pairings go on to mentors. */
  readonly need: (need: number) => number
  readonly met: (need: number) => number
  readonly mentor: (index: number) => number
  readonly count: number
}

const numbering = ({ trains, needs }: PlanProblem): Numbering => {
  const people = trains.length
  const pool = people + 1
  const first = pool + 1
  return {
    pool,
    person: (index) => 1 + index,
    able: (need) => first + need,
    need: (need) => first + needs.length + need,
    met: (need) => first + 2 * needs.length + need,
    mentor: (index) => first + 3 * needs.length + index,
    count: first + 3 * needs.length + people + 1,
  }
}

type Use = { readonly edge: number; readonly person: number }
type NeedEdges = { readonly trainees: Use[]; readonly mentors: Use[]; pool: number | undefined }

/**
 * Fills needs in parts, the best way: what each pairing adds counts as its share of the need. That is a flow of pairings from
 * trainees through needs to mentors, solved exactly; no plan, in which a need is met or not, can be better.
 */
export function* relax(problem: PlanProblem, weights: Weights, settled: Settled): Steps<Relaxed> {
  const at = numbering(problem)
  const network = createNetwork(at.count)
  const free = addPeople(network, problem, at)
  const edges = problem.needs.map((need, index) =>
    settled.excluded.has(index) ? undefined : addNeed({ network, at, weights, settled, problem }, need, index),
  )
  const seats = addSeats(network, problem, weights, at)
  yield
  yield* network.send(problem.most)
  const filled = edges.flatMap((own, need) => (own === undefined ? [] : filledOf(network, own, need)))
  const pool = free.flatMap(({ edge, person }) => Array.from({ length: network.through(edge) }, () => person))
  const seated = seats.filter(({ edge }) => network.through(edge) > 0)
  const cost = costOf(problem, weights, settled, filled)
  return { cost: cost && seated.reduce((sum, each) => plus(sum, each.cost), cost), filled, pool }
}

/** Each seat of a mentor by itself: a later one costs more. */
const addSeats = (network: Network, { mentors, mentored, most }: PlanProblem, weights: Weights, at: Numbering) =>
  mentors.flatMap((seats, index) =>
    Array.from({ length: Math.min(seats, most) }, (_, number) => {
      const cost = weights.seat((mentored[index] ?? 0) + number)
      return { edge: network.addEdge(at.mentor(index), at.count - 1, 1, cost), cost }
    }),
  )

/** People into the network, and on to the pool where a need has more candidates than are told apart. */
const addPeople = (network: Network, { trains, needs, anybody }: PlanProblem, at: Numbering): readonly Use[] => {
  const drawn = new Set([...anybody, ...needs.flatMap(furtherAway).map(({ person }) => person)])
  return trains.flatMap((seats, person) => {
    if (seats === 0) return []
    network.addEdge(0, at.person(person), seats, [0, 0, 0])
    return drawn.has(person) ? [{ edge: network.addEdge(at.person(person), at.pool, seats, [0, 0, 0]), person }] : []
  })
}

type Building = {
  readonly network: Network
  readonly at: Numbering
  readonly weights: Weights
  readonly settled: Settled
  readonly problem: PlanProblem
}

const addNeed = ({ network, at, weights, settled, problem }: Building, need: Need, index: number): NeedEdges => {
  const share = weights.share(need)
  const worth: Cost = settled.forced.has(index) ? [share[0] - weights.forced, share[1], share[2]] : share
  const node = at.need(index)
  const own: NeedEdges = { trainees: [], mentors: [], pool: undefined }
  network.addEdge(node, at.met(index), need.size, worth)
  if (need.raised > 0) network.addEdge(at.able(index), node, need.raised, [0, 0, 0])
  for (const { person, isAble, gap, place } of closest(need)) {
    if (settled.notTrained.has(pairKey(index, person))) continue
    const to = isAble ? at.able(index) : node
    own.trainees.push({ edge: network.addEdge(at.person(person), to, 1, weights.trainee(gap, place)), person })
  }
  if (problem.anybody.length + furtherAway(need).length > 0)
    own.pool = network.addEdge(at.pool, node, need.size, weights.trainee(farGap(need), nearest))
  need.mentors.forEach(({ person, place }) => {
    const most = settled.notAlone.has(pairKey(index, person)) ? need.size - 1 : need.size
    if (most > 0)
      own.mentors.push({ edge: network.addEdge(at.met(index), at.mentor(person), most, weights.mentor(place)), person })
  })
  return own
}

/** Those who are told apart one by one; the others are drawn from the pool. */
const closest = ({ trainees }: Need): readonly Candidate[] =>
  trainees.length <= nearest
    ? trainees
    : [
        ...trainees.filter(({ isAble }) => isAble).slice(0, nearest),
        ...trainees.filter(({ isAble }) => !isAble).slice(0, nearest),
      ]

const furtherAway = (need: Need): readonly Candidate[] => {
  if (need.trainees.length <= nearest) return []
  const near = new Set(closest(need))
  return need.trainees.filter((candidate) => !near.has(candidate))
}

const farGap = (need: Need): number => furtherAway(need).reduce((least, { gap }) => Math.min(least, gap), wholeGap)

const filledOf = (network: Network, { trainees, mentors, pool }: NeedEdges, need: number): readonly Filled[] => {
  const used = (uses: readonly Use[]): readonly number[] =>
    uses.flatMap(({ edge, person }) => Array.from({ length: network.through(edge) }, () => person))
  const fromPool = pool === undefined ? 0 : network.through(pool)
  const own = used(trainees)
  return own.length + fromPool === 0 ? [] : [{ need, trainees: own, mentors: used(mentors), fromPool }]
}

const costOf = (
  problem: PlanProblem,
  weights: Weights,
  settled: Settled,
  filled: readonly Filled[],
): Cost | undefined => {
  let total: Cost = [0, 0, 0]
  let forced = 0
  for (const { need: index, trainees, mentors, fromPool } of filled) {
    const need = problem.needs[index]
    if (need === undefined) continue
    if (settled.forced.has(index) && trainees.length + fromPool === need.size) forced += 1
    total = plus(total, weights.share(need), trainees.length + fromPool)
    for (const { person, gap, place } of closest(need))
      if (trainees.includes(person)) total = plus(total, weights.trainee(gap, place))
    if (fromPool > 0) total = plus(total, weights.trainee(farGap(need), nearest), fromPool)
    for (const person of mentors)
      total = plus(total, weights.mentor(need.mentors.find((each) => each.person === person)?.place ?? 0))
  }
  return forced === settled.forced.size ? total : undefined
}
