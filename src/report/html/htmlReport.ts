import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Steps } from '../../core/domain/steps'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import type { Trend } from '../../core/metrics/trend/trend'
import { reportContent } from '../content'
import { accountSection, runbookAnchors } from './accountSection'
import { benchSection, figureSection, incidentSection, serviceSection, stepSection } from './figureSections'
import { htmlPage } from './htmlPage'
import { markup } from './markup'
import { trendSection } from './trendSection'
import { matrixSection } from './matrixSection'
import { acceptedSection, riskSection, undeclaredSection } from './riskSections'

/** The coverage report as one file for any browser: no script, nothing loaded, to be read and printed in light and dark. */
export function* htmlReport(base: KnowledgeBase, report: CoverageReport, trend?: Trend): Steps<string> {
  const content = yield* reportContent(base, report)
  const anchors = runbookAnchors(report)
  const matrix = yield* matrixSection(base, report, anchors)
  const risks = riskSection(content)
  yield
  const undeclared = undeclaredSection(base, content)
  yield
  const incidents = incidentSection(base, report)
  yield
  const accounts = yield* accountSection(base, report, anchors)
  return htmlPage(
    `Coverage report, ${report.today}`,
    markup`<header><h1>Coverage report</h1><p>${content.heading}</p></header>
<main>
${figureSection(content, report)}${matrix}${risks}${undeclared}${acceptedSection(content)}${serviceSection(content)}${benchSection(content)}${incidents}${trendSection(trend)}${stepSection(content)}${accounts}</main>`,
  )
}
