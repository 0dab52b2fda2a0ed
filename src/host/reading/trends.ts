import type { TrendProgress } from '../../core/index/trend/readTrend'
import type { Trend } from '../../core/metrics/trend/trend'
import type { WithoutHistory } from './historyPlan'
import type { ReadyRoot } from './rootKnowledge'

/** Where the reading of a trend stands. */
export type TrendState =
  | { readonly kind: 'working'; readonly progress: TrendProgress | undefined }
  | { readonly kind: 'stopped'; readonly progress: TrendProgress | undefined }
  | { readonly kind: 'ready'; readonly trend: Trend }
  | { readonly kind: 'none'; readonly why: WithoutHistory }

export type TrendAsked = {
  readonly root: ReadyRoot
  readonly months: number
  /** What is known already is told, and nothing is read. */
  readonly stopped: boolean
  /** Aborted once nobody wants to be told. */
  readonly signal: AbortSignal
}

/** The trends of the workspace's folders: read in the background, and remembered by commit and day. */
export type Trends = {
  /** Tells at once where it stands, and again whenever it has come further. */
  readonly follow: (asked: TrendAsked, told: (state: TrendState) => void) => void
  readonly dispose: () => void
}
