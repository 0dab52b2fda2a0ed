import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'

export type MatrixQuestion = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  /** For dates, such as `en-GB`. */
  readonly language: string
}
