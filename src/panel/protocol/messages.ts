import type { PanelAct } from './acts'
import type { IncidentsModel } from './incidents'
import type { MatrixModel } from './matrix'
import type { PageModel, PanelNotice, PanelState, TabKey } from './page'
import type { PlanModel } from './plan'
import type { PanelQuestion } from './question'
import type { RiskReasons, RisksModel } from './risks'
import type { TrendModel } from './trend'
import type { WhatIfModel, WhatIfTabModel } from './whatIf'
import type { PanelWhy } from './why'
import type { PanelWords } from './words'

/** What each tab is given. */
export type TabModels = {
  readonly matrix: MatrixModel
  readonly risks: RisksModel
  readonly 'what-if': WhatIfTabModel
  readonly plan: PlanModel
  readonly incidents: IncidentsModel
  readonly trend: TrendModel
}

/** The model of one tab. */
export type TabAnswer = {
  readonly [Key in TabKey]: { readonly type: 'tab'; readonly tab: Key; readonly model: TabModels[Key] }
}[TabKey]

export type ToPanel =
  | { readonly type: 'page'; readonly model: PageModel; readonly words: PanelWords }
  | { readonly type: 'notice'; readonly notice: PanelNotice }
  | TabAnswer
  /** Undefined: nobody is taken for gone. */
  | { readonly type: 'what-if'; readonly model: WhatIfModel | undefined }
  | { readonly type: 'why'; readonly why: PanelWhy }
  | { readonly type: 'risk-reasons'; readonly reasons: RiskReasons }
  /** Something outside the page wants this shown. */
  | { readonly type: 'show'; readonly wish: PanelWish }

/** What a command wants to see in the panel; what is undefined stays as it is. */
export type PanelWish = {
  readonly tab: TabKey | undefined
  /** Index of the workspace folder. */
  readonly folder: number | undefined
  /** Ids of those who are to be taken for gone. */
  readonly gone: readonly string[] | undefined
}

export type FromPanel =
  /** The page has started anew and knows nothing. */
  | { readonly type: 'hello'; readonly question: PanelQuestion }
  | { readonly type: 'ask'; readonly question: PanelQuestion }
  | { readonly type: 'act'; readonly act: PanelAct }
  | { readonly type: 'shown'; readonly shown: Partial<PanelShown> }

/** What the page tells of itself, so that a test sees what a person sees. */
export type PanelShown = {
  readonly state: PanelState
  readonly tab: TabKey
  readonly figures: Readonly<Record<string, string>>
  /** Runbooks that match, and people who have a column; of the matrix. */
  readonly rows: number
  readonly people: number
  /** Incidents that match, and clusters and open actions there are; of the incidents. */
  readonly incidents: { readonly shown: number; readonly clusters: number | undefined; readonly actions: number }
  /** How the trend stands: months that have a point, and those that were read. */
  readonly trend: { readonly kind: TrendModel['kind']; readonly points: number; readonly done: number }
  /** Lines that match; of the list of risks. */
  readonly risks: number
  /** Pairings that match; of the plan. */
  readonly pairings: number
  /** Names of those who are taken for gone, and the figures as they would be then. */
  readonly gone: readonly string[]
  readonly after: Readonly<Record<string, string>>
}
