import type { Risk } from '../../core/domain/coverage'
import type { Criticality, PersonId } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import type { Loss } from '../../core/metrics/people/whatIf'
import type { MatrixGrouping } from './matrix'
import type { FigureKey, Tone } from './page'

/** What becomes of a runbook that fewer people could run or teach; the worst that is true of it. */
export type WhatIfLoss = Loss | 'enough'

/** A runbook that fewer people could run or teach. */
export type WhatIfRow = {
  readonly path: DocPath
  readonly title: string
  readonly criticality: Criticality
  readonly canRun: { readonly before: number; readonly after: number }
  readonly required: number
  readonly risk: { readonly before: Risk; readonly after: Risk }
  /** Of the risk afterwards. */
  readonly tone: Tone
  /** The risk afterwards in a sentence. */
  readonly why: string
  /** What else it loses besides what its group says, in words; empty for most. */
  readonly besides: readonly string[]
}

export type WhatIfGroup = {
  readonly loss: WhatIfLoss
  readonly heading: string
  /** Indexes into the rows. */
  readonly rows: readonly number[]
}

/** A figure that would be another. */
export type FigureShift = {
  /** Such as "from 3 to 5, worse"; a smaller figure is never called better, as nothing gets better by leaving. */
  readonly text: string
  readonly worse: boolean
}

export type WhatIfService = {
  readonly name: string
  readonly risk: { readonly before: string; readonly after: string }
  readonly truckFactor: { readonly before: string; readonly after: string }
  /** On whom it would rest, in a sentence. */
  readonly why: string
  readonly tone: Tone
}

/** Something that somebody else would have to take over. */
export type WhatIfSeat = {
  readonly person: string
  readonly text: string
  readonly why: string
  readonly path: DocPath | undefined
  readonly line: number | undefined
}

export type WhatIfSeats = { readonly key: string; readonly heading: string; readonly seats: readonly WhatIfSeat[] }

export type WhatIfGone = {
  readonly id: PersonId
  readonly name: string
  readonly note: string | undefined
  /** Past the last day already, so that taking them away changes nothing. */
  readonly left: boolean
}

/** What would be, were some people gone: it lies over the figures and the matrix on every tab. */
export type WhatIfModel = {
  readonly gone: readonly WhatIfGone[]
  /** Ids that were chosen and that nobody has any more; `text` says so. */
  readonly dropped: { readonly ids: readonly string[]; readonly text: string } | undefined
  /** Such as "Without Alice Moreau and Bob Tran". */
  readonly title: string
  /** What changes altogether, or that nothing does, and why not. */
  readonly sentences: readonly string[]
  /** Of every figure on top, as it would be. */
  readonly figures: Readonly<Partial<Record<FigureKey, string>>>
  /** Of those that would be another. */
  readonly shifts: Readonly<Partial<Record<FigureKey, FigureShift>>>
  /** Of the matrix's groups, by their keys, as they would stand. */
  readonly summaries: Readonly<Record<MatrixGrouping, Readonly<Record<string, string>>>>
  /** The most urgent afterwards first. */
  readonly rows: readonly WhatIfRow[]
  /** The rows by what becomes of them, the worst first. */
  readonly groups: readonly WhatIfGroup[]
  readonly services: readonly WhatIfService[]
  readonly seats: readonly WhatIfSeats[]
}

export type WhatIfPerson = { readonly id: PersonId; readonly name: string; readonly note: string | undefined }

/** People who are often asked about together; pressed, all of them are chosen. */
export type WhatIfPick = {
  readonly key: string
  readonly label: string
  /** Who they are, as a tooltip. */
  readonly hint: string
  readonly people: readonly PersonId[]
}

/** The tab: who can be taken for gone. */
export type WhatIfTabModel = {
  /** By team and name; then those of no team, then those who have left. */
  readonly teams: readonly {
    readonly key: string
    readonly name: string
    readonly people: readonly WhatIfPerson[]
  }[]
  /** Of today: such as everybody who is away. */
  readonly absences: readonly WhatIfPick[]
  /** The people of a team, and the owners of a service. */
  readonly groups: readonly WhatIfPick[]
}

export type WhatIfWords = {
  readonly choose: string
  readonly search: string
  readonly quickPicks: string
  readonly addGroup: string
  readonly clear: string
  readonly morePeople: string
  readonly showEverybody: string
  readonly nobodyMatches: string
  readonly nobodyKnown: string
  readonly emptyTitle: string
  readonly emptyText: string
  readonly asText: string
  readonly draftHandover: string
  readonly draftHandoverOf: string
  readonly draftTogether: string
  readonly takeBack: string
  readonly canRun: string
  readonly suggest: string
  readonly suggestFor: string
  readonly services: string
  readonly truckFactor: string
  readonly seats: string
  readonly seatsText: string
  readonly fromTo: string
  readonly canRunFromTo: string
  readonly worse: string
  readonly showAll: string
  readonly showFewer: string
  readonly nothingMatches: string
  readonly showChanges: string
  readonly ended: string
}
