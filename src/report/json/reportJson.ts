import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { eachInSteps, type Steps } from '../../core/domain/steps'
import { benches, type Bench } from '../../core/metrics/coverageReport/bench'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { flagSentences } from '../../core/metrics/why/flagSentences'
import { nextSteps } from '../../core/metrics/why/nextSteps'
import { coverageJson } from './coverageJson'
import { orNull } from './values'

/** `report --format json`: all that `coverage --json` holds, and what the report for readers adds to it. */
export function* reportJson(base: KnowledgeBase, report: CoverageReport): Steps<object> {
  const coverage = coverageJson(report)
  yield
  const flagReasons = yield* eachInSteps(
    report.runbooks.filter(({ flags }) => flags.length > 0),
    (runbook) => ({
      path: runbook.path,
      flags: flagSentences(base, runbook).map(({ flag, sentence }) => ({ flag, text: sentence })),
    }),
  )
  const succession = benches(base, report).map(benchJson)
  yield
  return {
    ...coverage,
    counts: report.counts,
    flagReasons,
    benches: succession,
    nextSteps: nextSteps(base, report).map(({ text, documents }) => ({ text, documents })),
  }
}

const benchJson = ({ kind, id, holders, readyNow, readyNext }: Bench): object => ({
  kind,
  id,
  holders,
  readyNow,
  readyNext: readyNext.map(({ person, when, missing }) => ({ person, when: orNull(when), missing })),
})
