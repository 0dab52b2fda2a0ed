import type { ChartWords } from './chart'
import type { ExportWords } from './exports'
import type { IncidentsWords } from './incidents'
import type { MatrixWords } from './matrix'
import type { PageWords } from './page'
import type { PlanWords } from './plan'
import type { RisksWords } from './risks'
import type { TrendWords } from './trend'
import type { WhatIfWords } from './whatIf'
import type { WhyWords } from './why'

/** Every word the page shows, in the editor's language. */
export type PanelWords = {
  readonly page: PageWords
  readonly why: WhyWords
  readonly chart: ChartWords
  readonly exports: ExportWords
  readonly matrix: MatrixWords
  readonly risks: RisksWords
  readonly whatIf: WhatIfWords
  readonly plan: PlanWords
  readonly incidents: IncidentsWords
  readonly trend: TrendWords
}
