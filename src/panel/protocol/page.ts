import type { Basis } from '../../core/domain/coverage'

/** What the page shows; also in `document.body.dataset.state`. */
export type PanelState = 'loading' | 'ready' | 'empty' | 'error'

/** How loudly a risk is said: only what somebody declared may alarm, what is inferred stays calm. */
export type Tone = 'alarm' | 'warn' | 'calm' | 'fine'

export type TabKey = 'matrix' | 'risks' | 'what-if' | 'plan' | 'incidents' | 'trend'

/** The figures on top; all but the first two are conditions a runbook can meet, and filter by it. */
export type FigureKey =
  'runbooks' | 'coverage' | 'single-points' | 'uncovered' | 'no-trainer' | 'lapsed' | 'overdue' | 'unknown'

export type PanelFigure = {
  readonly key: FigureKey
  readonly value: string
  readonly label: string
  /** How it is counted, as a tooltip. */
  readonly hint: string
}

export type PanelTab = {
  readonly key: TabKey
  readonly label: string
  /** How many things wait there; undefined where counting says nothing. */
  readonly count: number | undefined
}

/** Something to press; the host knows what it does. */
export type PanelAction = { readonly action: ActionName; readonly label: string }

export type ActionName =
  'refresh' | 'log' | 'trust' | 'settings' | 'new-review' | 'confirm-knowers' | 'create-team-file'

export type PanelNote = { readonly text: string; readonly action: PanelAction | undefined }

/** What stands above every tab. */
export type PageModel = {
  /** The folder's name and the counts, one line. */
  readonly subtitle: string
  readonly figures: readonly PanelFigure[]
  /** How much is declared, inferred and unknown, in words and as shares for the bar. */
  readonly basis: { readonly text: string; readonly counts: Readonly<Record<Basis, number>> }
  readonly notes: readonly PanelNote[]
  readonly tabs: readonly PanelTab[]
  /** The workspace's folders, where there are several; the shown one by its index. */
  readonly folders: readonly string[]
  readonly folder: number
}

/** Why there is nothing to show, and what to do. */
export type PanelNotice = {
  readonly state: Exclude<PanelState, 'ready'>
  readonly title: string
  readonly text: string
  readonly details: readonly string[]
  readonly actions: readonly PanelAction[]
}

/** Words of what stands above every tab, and of what all tabs share; `{0}`, `{1}` are filled in. */
export type PageWords = {
  readonly title: string
  readonly filter: string
  readonly folder: string
  readonly figures: string
  readonly tabs: string
  readonly loading: string
  readonly nothingMatches: string
  readonly clearFilter: string
  /** `{0}` lines of the `{1}` that are not drawn yet. */
  readonly showMore: string
  readonly close: string
  readonly whatIfActive: string
  readonly endWhatIf: string
}
