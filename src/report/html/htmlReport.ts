import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
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
export const htmlReport = (base: KnowledgeBase, report: CoverageReport, trend?: Trend): string => {
  const content = reportContent(base, report)
  const anchors = runbookAnchors(report)
  return htmlPage(
    `Coverage report, ${report.today}`,
    markup`<header><h1>Coverage report</h1><p>${content.heading}</p></header>
<main>
${figureSection(content, report)}${matrixSection(base, report, anchors)}${riskSection(content)}${undeclaredSection(base, content)}${acceptedSection(content)}${serviceSection(content)}${benchSection(content)}${incidentSection(base, report)}${trendSection(trend)}${stepSection(content)}${accountSection(base, report, anchors)}</main>`,
  )
}
