import type { Steps } from '../../domain/steps'
import { noCost } from './cost'
import type { PlanProblem } from './problem'
import { nothingSettled, relax } from './relaxation'
import { hopeless } from './search'
import type { Weights } from './weights'

/** Counts each need up to a criticality as much as the others, and nothing else. */
const sharesUpTo = (rank: number): Weights => ({
  share: (need) => (need.rank > rank ? noCost : [-1 / need.size, 0, 0]),
  trainee: () => noCost,
  mentor: () => noCost,
  seat: () => noCost,
  forced: 0,
  of: () => noCost,
})

/** What adding a thousand fractions may be wrong by. */
const rounding = 1e-6

/**
 * How many needs of a criticality and all higher ones together any plan can meet at most, for each criticality: where needs
 * may be filled in parts, more cannot be.
 */
export function* mostMet(problem: PlanProblem): Steps<readonly number[]> {
  const without = hopeless(problem)
  const bounds: number[] = []
  for (const rank of [0, 1, 2, 3]) {
    const lower = [...problem.needs.entries()].filter(([, need]) => need.rank > rank).map(([index]) => index)
    const settled = { ...nothingSettled, excluded: new Set([...without, ...lower]) }
    const { filled } = yield* relax(problem, sharesUpTo(rank), settled)
    const shares = filled.map(
      ({ need, trainees, fromPool }) => (trainees.length + fromPool) / (problem.needs[need]?.size ?? 1),
    )
    bounds.push(Math.floor(shares.reduce((sum, share) => sum + share, 0) + rounding))
  }
  return bounds
}
