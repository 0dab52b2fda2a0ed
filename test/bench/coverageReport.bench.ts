import { performance } from 'node:perf_hooks'
import type { KnowledgeBase } from '../../src/core/domain/knowledgeBase'
import { buildCoverageReport } from '../../src/core/metrics/coverageReport/buildCoverageReport'
import { createSuccessorFinder } from '../../src/core/metrics/people/successors'
import { whatIf } from '../../src/core/metrics/people/whatIf'
import { date, personId } from '../unit/support/snapshots'
import { generatedSnapshot } from './generatedSnapshot'

const today = date('2026-11-21')
const rounds = 15

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Looks once at every fact that a report is made of: the least that it could cost. */
const readFacts = (base: KnowledgeBase): number => {
  let seen = 0
  for (const document of base.documents.values()) {
    seen += document.owners.length + document.services.length + document.assignments.length
    for (const { person, on, level } of base.evidence.get(document.path) ?? [])
      seen += (base.people.get(person)?.until === undefined ? 0 : 1) + (on?.length ?? 0) + level.length
  }
  return seen
}

/**
 * Several rounds of both in turn, so that what else the machine does weighs on both alike. The fastest round is the one that was
 * disturbed least, and tells what the work itself takes.
 */
const compare = (name: string, base: KnowledgeBase, work: () => unknown): void => {
  const own: number[] = []
  const floor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    floor.push(timed(() => readFacts(base)))
    own.push(timed(work))
  }
  const ratio = median(own) / median(floor)
  const took = `${Math.min(...own).toFixed(1)} ms (median ${median(own).toFixed(1)})`
  console.log(`${name}: ${took}, ${ratio.toFixed(1)} × looking at the same facts once`)
}

for (const [documents, people] of [
  [1000, 200],
  [10_000, 200],
  [20_000, 400],
] as const) {
  const base = generatedSnapshot(documents, people)
  const size = `${documents} documents × ${people} people`
  compare(`coverage report, ${size}`, base, () => buildCoverageReport(base, today))
  if (documents !== 10_000) continue
  const report = buildCoverageReport(base, today)
  const two = [personId('person-1'), personId('person-2')]
  compare(`what if two leave, from the report, ${size}`, base, () => whatIf(base, two, today, report))
  compare(`successors of 100 runbooks, ${size}`, base, () => {
    const successors = createSuccessorFinder(base, report)
    for (const { path } of report.runbooks.slice(0, 100)) successors(path)
  })
}
