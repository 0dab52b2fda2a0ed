import type { TabKey } from '../../panel/protocol/page'
import type { PanelQuestion } from '../../panel/protocol/question'
import { tellIncidents } from './incidents/incidentsTab'
import { tellMatrix } from './matrix/matrixTab'
import { tellPage } from './page/pagePart'
import { tellPlan } from './plan/planTab'
import { tellRiskReasons } from './risks/riskReasonsPart'
import { tellRisks } from './risks/risksTab'
import type { Part } from './part'
import { tellTrend } from './trend/trendTab'
import { tellWhatIf } from './whatIf/whatIfPart'
import { tellWhatIfTab } from './whatIf/whatIfTab'
import { tellWhy } from './why/whyPart'

/** With the tab, as the numbers beside the tabs grow with what was looked at. */
const page: Part = { key: 'page', about: ({ folder, tab }) => `${folder} ${tab}`, tell: tellPage }

const tabs: Readonly<Record<TabKey, Part>> = {
  matrix: { key: 'matrix', about: () => '', tell: tellMatrix },
  risks: { key: 'risks', about: () => '', tell: tellRisks },
  'what-if': { key: 'what-if-tab', about: () => '', tell: tellWhatIfTab },
  plan: { key: 'plan', about: ({ plan }) => JSON.stringify(plan), tell: tellPlan },
  incidents: { key: 'incidents', about: ({ incidents }) => JSON.stringify(incidents), tell: tellIncidents },
  trend: { key: 'trend', about: ({ trend }) => JSON.stringify(trend), tell: tellTrend },
}

const whatIf: Part = { key: 'what-if', about: ({ gone }) => gone.join('\n'), tell: tellWhatIf }

const why: Part = { key: 'why', about: ({ open }) => JSON.stringify(open), tell: tellWhy }

const riskReasons: Part = {
  key: 'risk-reasons',
  about: ({ risksOpen }) => JSON.stringify(risksOpen),
  tell: tellRiskReasons,
}

/** What a question asks to be told, in this order. */
export const partsOf = ({ tab, gone, open, risksOpen }: PanelQuestion): readonly Part[] => [
  page,
  tabs[tab],
  ...(gone.length === 0 ? [] : [whatIf]),
  ...(open === undefined ? [] : [why]),
  ...(tab === 'risks' && risksOpen.length > 0 ? [riskReasons] : []),
]
