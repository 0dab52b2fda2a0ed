import type { IncidentsQuestion } from './incidents'
import type { TabKey } from './page'
import type { TrendQuestion } from './trend'
import type { PlanQuestion } from './plan'
import type { PanelPlace } from './why'

/** What the host must know to answer: plain data, the same as long as the answers are to stay the same. */
export type PanelQuestion = {
  /** Index of the workspace folder. */
  readonly folder: number
  readonly tab: TabKey
  /** Ids of those who are taken for gone; empty: nobody. */
  readonly gone: readonly string[]
  /** The row or cell whose reasons are open. */
  readonly open: PanelPlace | undefined
  readonly incidents: IncidentsQuestion
  readonly trend: TrendQuestion
  /** Keys of the risks whose reasons are open. */
  readonly risksOpen: readonly string[]
  readonly plan: PlanQuestion
}
