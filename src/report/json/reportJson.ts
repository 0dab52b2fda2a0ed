import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { benches, type Bench } from '../../core/metrics/coverageReport/bench'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { flagSentences } from '../../core/metrics/why/flagSentences'
import { nextSteps } from '../../core/metrics/why/nextSteps'
import { coverageJson } from './coverageJson'
import { orNull } from './values'

/** `report --format json`: all that `coverage --json` holds, and what the report for readers adds to it. */
export const reportJson = (base: KnowledgeBase, report: CoverageReport): object => ({
  ...coverageJson(report),
  counts: report.counts,
  flagReasons: report.runbooks
    .filter(({ flags }) => flags.length > 0)
    .map((runbook) => ({
      path: runbook.path,
      flags: flagSentences(base, runbook).map(({ flag, sentence }) => ({ flag, text: sentence })),
    })),
  benches: benches(base, report).map(benchJson),
  nextSteps: nextSteps(base, report).map(({ text, documents }) => ({ text, documents })),
})

const benchJson = ({ kind, id, holders, readyNow, readyNext }: Bench): object => ({
  kind,
  id,
  holders,
  readyNow,
  readyNext: readyNext.map(({ person, when, missing }) => ({ person, when: orNull(when), missing })),
})
