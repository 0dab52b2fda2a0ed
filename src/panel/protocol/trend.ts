import type { Lines } from '../../picture/lineChart'
import type { PanelAction } from './page'

/** How many months to go back, and whether it is not to be read any further. */
export type TrendQuestion = { readonly months: number; readonly stopped: boolean }

/** How far the reading of the past is: months done of all, with a sentence. */
export type TrendWork = { readonly done: number; readonly total: number; readonly text: string }

/** The lines, and sentences on what they rest on. */
export type TrendLines = { readonly charts: readonly Lines[]; readonly notes: readonly string[] }

/** How it went, month by month. */
export type TrendModel =
  | ({ readonly kind: 'working'; readonly work: TrendWork } & TrendLines)
  | ({ readonly kind: 'stopped'; readonly work: TrendWork } & TrendLines)
  | ({ readonly kind: 'ready'; readonly text: string } & TrendLines)
  /** There is no past to read: why, what to do, and what the host can do for it. */
  | { readonly kind: 'unavailable'; readonly text: string; readonly action: PanelAction | undefined }

export type TrendWords = {
  readonly months: string
  /** Each choice of how far to go back, in months. */
  readonly spans: readonly { readonly months: number; readonly label: string }[]
  readonly progress: string
  readonly stop: string
  readonly goOn: string
  readonly notes: string
}
