import type { Basis, Flag, Risk } from '../core/domain/coverage'
import type { Level } from '../core/domain/documents'
import type { Criticality, PersonId } from '../core/domain/people'
import type { DocPath } from '../core/domain/text'

/** What the page shows; also in `document.body.dataset.state`. */
export type PanelState = 'loading' | 'ready' | 'empty' | 'error'

/** How loudly a risk is said: only what somebody declared may alarm, what is inferred stays calm. */
export type Tone = 'alarm' | 'warn' | 'calm' | 'fine'

/** The figures on top; all but the first two are conditions a runbook can meet, and filter by it. */
export type FigureKey =
  'runbooks' | 'coverage' | 'single-points' | 'uncovered' | 'no-trainer' | 'lapsed' | 'overdue' | 'unknown'

export type PanelFigure = {
  readonly key: FigureKey
  readonly value: string
  readonly label: string
  readonly tone: Tone
}

export type PanelPerson = {
  readonly id: PersonId
  readonly name: string
  readonly team: string | undefined
  /** Such as "last day 31 Dec"; undefined for somebody simply there. */
  readonly note: string | undefined
}

export type PanelCell = {
  /** Index into the model's people. */
  readonly person: number
  readonly level: Level
  readonly inferred: boolean
  readonly lapsed: boolean
  readonly changed: boolean
  readonly learning: boolean
  /** Away today, or gone. */
  readonly absent: boolean
}

export type PanelRow = {
  readonly path: DocPath
  readonly title: string
  readonly canRun: number
  readonly required: number
  readonly risk: Risk
  readonly flags: readonly Flag[]
  readonly basis: Basis
  readonly tone: Tone
  /** The figures that count this runbook. */
  readonly counted: readonly FigureKey[]
  readonly cells: readonly PanelCell[]
}

export type PanelGroup = {
  readonly key: string
  readonly name: string
  readonly criticality: Criticality | undefined
  /** Such as "1 of 4 covered · truck factor 1". */
  readonly summary: string
  readonly rows: readonly PanelRow[]
}

/** Something to press; the host knows what it does. */
export type PanelAction = { readonly action: ActionName; readonly label: string }

export type ActionName = 'refresh' | 'log' | 'trust' | 'settings'

export type PanelNote = { readonly text: string; readonly action: PanelAction | undefined }

export type PanelModel = {
  /** The folder's name and the counts, one line. */
  readonly subtitle: string
  readonly figures: readonly PanelFigure[]
  /** How much is declared, inferred and unknown, in words and as shares for the bar. */
  readonly basis: { readonly text: string; readonly counts: Readonly<Record<Basis, number>> }
  readonly notes: readonly PanelNote[]
  readonly people: readonly PanelPerson[]
  readonly groups: readonly PanelGroup[]
  /** The workspace's folders, where there are several; the shown one by its index. */
  readonly folders: readonly string[]
  readonly folder: number
}

export type PanelReason = {
  readonly text: string
  /** Such as "runbooks/failover.md:14" or "commit 3f2a9c1". */
  readonly source: string
  readonly path: DocPath | undefined
  readonly line: number | undefined
}

/** What may be done about a row or a cell; the host runs the command for it. */
export type TrainingIntent = 'assign' | 'step' | 'sign-off'

export type PanelOffer = { readonly intent: TrainingIntent; readonly label: string }

/** Why a row or a cell is as it is, and what can be done about it. */
export type PanelWhy = {
  readonly path: DocPath
  readonly person: PersonId | undefined
  readonly title: string
  readonly text: string
  readonly reasons: readonly PanelReason[]
  readonly offers: readonly PanelOffer[]
}

/** Every word the page shows, in the editor's language; `{0}`, `{1}` are filled in. */
export type PanelWords = {
  readonly title: string
  readonly filter: string
  readonly folder: string
  readonly runbook: string
  readonly canRun: string
  readonly risk: string
  readonly legend: string
  readonly inferred: string
  readonly lapsed: string
  readonly changed: string
  readonly learning: string
  readonly absent: string
  readonly noLevel: string
  readonly seemsToKnow: string
  readonly openRunbook: string
  readonly showWhy: string
  readonly close: string
  readonly morePeople: string
  readonly fewerPeople: string
  readonly moreRows: string
  readonly shownRows: string
  readonly nothingMatches: string
  readonly clearFilter: string
  readonly canRunOf: string
  readonly matrix: string
  readonly figures: string
  readonly noReasons: string
  readonly levels: Readonly<Record<Level, string>>
  readonly letters: Readonly<Record<Level, string>>
  readonly risks: Readonly<Record<Risk, string>>
  readonly flags: Readonly<Record<Flag, string>>
  readonly criticality: Readonly<Record<Criticality, string>>
}

export type ToPanel =
  | { readonly type: 'model'; readonly model: PanelModel; readonly words: PanelWords }
  | {
      readonly type: 'notice'
      readonly state: Exclude<PanelState, 'ready'>
      readonly title: string
      readonly text: string
      readonly details: readonly string[]
      readonly actions: readonly PanelAction[]
    }
  | { readonly type: 'why'; readonly why: PanelWhy }

export type FromPanel =
  | { readonly type: 'hello' }
  | { readonly type: 'why'; readonly path: string; readonly person: string | undefined }
  | { readonly type: 'open'; readonly path: string; readonly line: number | undefined }
  | { readonly type: 'show-why'; readonly path: string }
  | {
      readonly type: 'train'
      readonly intent: TrainingIntent
      readonly path: string
      readonly person: string | undefined
    }
  | { readonly type: 'action'; readonly action: ActionName }
  | { readonly type: 'folder'; readonly folder: number }
  | { readonly type: 'shown'; readonly shown: PanelShown }

/** What the page tells of itself, so that a test sees what a person sees. */
export type PanelShown = {
  readonly state: PanelState
  readonly figures: Readonly<Record<string, string>>
  readonly rows: number
  readonly people: number
}
