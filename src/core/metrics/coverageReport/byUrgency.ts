import { criticalityRank, riskRank } from '../../domain/risks'
import type { RunbookCoverage } from './coverageReport'

/** Criticality, then risk, then incidents of the last year, then path: the order of risks everywhere. */
export const byUrgency = (a: RunbookCoverage, b: RunbookCoverage): number =>
  criticalityRank(a.criticality) - criticalityRank(b.criticality) ||
  riskRank(a.risk) - riskRank(b.risk) ||
  b.incidentsLastYear - a.incidentsLastYear ||
  (a.path < b.path ? -1 : 1)
