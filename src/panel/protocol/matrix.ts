import type { Basis, Flag, Risk } from '../../core/domain/coverage'
import type { Level } from '../../core/domain/documents'
import type { Criticality, PersonId } from '../../core/domain/people'
import type { DocPath, IsoDate } from '../../core/domain/text'
import type { FigureKey, PanelAction, Tone } from './page'

/** Whether somebody is there today; who has a last day ahead is leaving. */
export type Presence = 'here' | 'leaving' | 'away' | 'left'

export type MatrixPerson = {
  readonly id: PersonId
  /** Told apart by the id where several people share a name. */
  readonly name: string
  readonly team: string | undefined
  /** Such as "last day 31 Dec"; undefined for somebody simply there. */
  readonly note: string | undefined
  readonly presence: Presence
}

export type MatrixCell = {
  /** Index into the model's people. */
  readonly person: number
  readonly level: Level
  readonly inferred: boolean
  readonly lapsed: boolean
  readonly changed: boolean
  readonly learning: boolean
  /** Away today, or gone; the head of the column says which. */
  readonly absent: boolean
}

export type MatrixRow = {
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
  readonly cells: readonly MatrixCell[]
  /** The last day on which somebody ran it, in earnest or as an exercise; undefined where no day is known. */
  readonly lastExercised: { readonly on: IsoDate; readonly text: string } | undefined
}

export type MatrixGrouping = 'service' | 'team' | 'criticality' | 'folder'

export type MatrixSort = 'risk' | 'name' | 'exercised'

export type MatrixGroup = {
  readonly key: string
  readonly name: string
  readonly criticality: Criticality | undefined
  /** Such as "1 of 4 covered · truck factor 1". */
  readonly summary: string
  /** Indexes into the model's rows; a runbook that belongs to several groups stands in each. */
  readonly rows: readonly number[]
}

/** What would help where there is no runbook, or nobody is known to know any. */
export type MatrixHelp = {
  readonly title: string | undefined
  readonly text: string
  readonly details: readonly string[]
  readonly actions: readonly PanelAction[]
}

export type MatrixModel = {
  /** By team and name. */
  readonly people: readonly MatrixPerson[]
  /** Each runbook once, the most urgent first. */
  readonly rows: readonly MatrixRow[]
  readonly groupings: Readonly<Record<MatrixGrouping, readonly MatrixGroup[]>>
  /** What is grouped by until somebody chooses. */
  readonly usualGrouping: MatrixGrouping
  /** Undefined as soon as anybody is known to know a runbook. */
  readonly help: MatrixHelp | undefined
}

/** `{0}`, `{1}` … are filled in. */
export type MatrixWords = {
  readonly matrix: string
  readonly runbook: string
  readonly canRun: string
  readonly risk: string
  readonly lastExercised: string
  readonly neverExercised: string
  readonly never: string
  readonly groupBy: string
  readonly groupings: Readonly<Record<MatrixGrouping, string>>
  readonly groupedBy: string
  readonly foldAll: string
  readonly unfoldAll: string
  readonly sortBy: string
  readonly sorts: Readonly<Record<MatrixSort, string>>
  readonly sortedBy: string
  readonly legend: string
  readonly inferred: string
  readonly lapsed: string
  readonly changed: string
  readonly learning: string
  readonly absent: string
  readonly noLevel: string
  readonly seemsToKnow: string
  readonly morePeople: string
  readonly morePeopleHint: string
  readonly allPeople: string
  readonly fewerPeople: string
  readonly shownRows: string
  readonly shownPeople: string
  readonly canRunOf: string
  readonly canRunChange: string
  readonly riskChange: string
  readonly gone: string
  readonly changedOnly: string
  readonly nothingChanges: string
  readonly showAll: string
  readonly levels: Readonly<Record<Level, string>>
  readonly letters: Readonly<Record<Level, string>>
  readonly risks: Readonly<Record<Risk, string>>
  readonly flags: Readonly<Record<Flag, string>>
  readonly criticality: Readonly<Record<Criticality, string>>
}
