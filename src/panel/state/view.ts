import type { PanelAct } from '../protocol/acts'
import type { PanelShown, TabModels } from '../protocol/messages'
import type { PageModel } from '../protocol/page'
import type { RiskReasons } from '../protocol/risks'
import type { WhatIfModel } from '../protocol/whatIf'
import type { PanelWhy } from '../protocol/why'
import type { PanelWords } from '../protocol/words'
import type { PanelMemory } from './memory'

/** What the host has told so far; a tab's model is there once the tab was looked at. */
export type Answers = {
  readonly tabs: Readonly<Partial<TabModels>>
  readonly whatIf: WhatIfModel | undefined
  readonly why: PanelWhy | undefined
  readonly riskReasons: RiskReasons
}

/** What every component is given: what there is to show, and what can be done. */
export type View = Answers & {
  readonly page: PageModel
  readonly words: PanelWords
  readonly memory: PanelMemory
  /** Keeps a choice, and draws what follows from it. */
  readonly remember: (change: Partial<PanelMemory>) => void
  /** Asks the host to do something. */
  readonly act: (act: PanelAct) => void
  /** Lets a screen reader say it. */
  readonly say: (text: string) => void
  /** Tells the host what is on show, for whoever wants to look. */
  readonly tell: (shown: Partial<PanelShown>) => void
}
