import { performance } from 'node:perf_hooks'
import { atOnce } from '../../src/core/domain/steps'
import { buildCoverageReport } from '../../src/core/metrics/coverageReport/buildCoverageReport'
import { mostMet } from '../../src/core/metrics/plan/bound'
import { search } from '../../src/core/metrics/plan/search'
import { trainingPlan } from '../../src/core/metrics/plan/trainingPlan'
import { date } from '../unit/support/snapshots'
import { largeProblem, shapes } from '../unit/metrics/plan/generatedProblems'
import { generatedSnapshot } from './generatedSnapshot'

const today = date('2026-11-21')

const timed = <T>(work: () => T): readonly [T, number] => {
  const start = performance.now()
  const result = work()
  return [result, performance.now() - start]
}

/** The whole plan of a snapshot, beside the report that it starts from. */
const wholePlan = (documents: number, people: number): void => {
  const base = generatedSnapshot(documents, people)
  const [report, floor] = timed(() => buildCoverageReport(base, today))
  const [plan, own] = timed(() => trainingPlan(base, report, today))
  const size = `${documents} documents × ${people} people`
  console.log(
    `plan, ${size}: ${own.toFixed(0)} ms, ${(own / floor).toFixed(0)} × its coverage report; ${plan.summary[0] ?? ''}`,
  )
}

/** Problems of several shapes: what was found of each criticality, of how many at most. */
const shapeOf = (name: string): void => {
  const shape = shapes[name]
  if (shape === undefined) return
  const problem = largeProblem(shape, 7)
  const [{ met, isOptimal }, own] = timed(() => atOnce(search(problem)))
  const [bounds, bounding] = timed(() => (isOptimal ? undefined : atOnce(mostMet(problem))))
  const counts = [0, 1, 2, 3].map((rank) => met.filter(({ need }) => (problem.needs[need]?.rank ?? 9) <= rank).length)
  const shown = counts.map((count, rank) => `${count} of at most ${bounds?.[rank] ?? count}`)
  console.log(`${name}: ${(own + bounding).toFixed(0)} ms, met up to each criticality: ${shown.join(', ')}`)
}

wholePlan(1000, 200)
wholePlan(10_000, 400)
for (const name of Object.keys(shapes)) shapeOf(name)
