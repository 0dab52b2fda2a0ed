import type { Criticality } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import type { FigureKey, Tone } from './page'

/**
 * What can be done about something on the list; the host knows the command, and whether it is still to be offered.
 * `do`: the very thing that the line says, such as a first step.
 */
export type RemedyIntent =
  | 'assign'
  | 'confirm'
  | 'accept'
  | 'exercise'
  | 'reviewed'
  | 'can-run'
  | 'successors'
  | 'handover'
  | 'what-if'
  | 'similar'
  | 'toggle'
  | 'owner'
  | 'due'
  | 'open'
  | 'why'
  | 'do'

/** One thing to do. */
export type RiskItem = {
  /** Stable over snapshots. */
  readonly key: string
  readonly title: string
  /** Why it stands here, in a sentence or a few words. */
  readonly text: string
  readonly path: DocPath | undefined
  readonly criticality: Criticality | undefined
  readonly tone: Tone
  /** The figures that count its runbook. */
  readonly counted: readonly FigureKey[]
  /** What a search finds beside title, text and path: people and services. */
  readonly search: string
  /** The most helpful first. */
  readonly remedies: readonly RemedyIntent[]
  /** There are reasons; they are asked for where it is opened. */
  readonly hasReasons: boolean
}

/** All of one sort. */
export type RiskSort = {
  readonly key: string
  readonly label: string
  /** What all of them have in common, in a sentence. */
  readonly meaning: string
  /** Unfolded until somebody folds it. */
  readonly open: boolean
  /** Raises no voice: inferred, unknown or accepted. */
  readonly quiet: boolean
  /** What can be done for all of them at once. */
  readonly remedies: readonly RemedyIntent[]
  readonly items: readonly RiskItem[]
}

/** What to do next, the most urgent sort first, with the most urgent of each first. */
export type RisksModel = {
  readonly sorts: readonly RiskSort[]
  /** What was found, where nothing is declared yet; undefined elsewhere. */
  readonly firstLook: string | undefined
  /** Said where there is nothing to do. */
  readonly nothing: string
}

/** Why an item stands on the list, with what it rests on. */
export type RiskReason = {
  readonly key: string
  readonly text: string
  /** What else is to be known, such as "12 days overdue". */
  readonly aside: string
  /** Where it stands, such as "runbooks/failover.md:14" or a commit. */
  readonly source: string
  readonly tone: Tone
  readonly remedies: readonly RemedyIntent[]
  readonly children: readonly RiskReason[]
}

/** The reasons of the items that are open, by their keys. */
export type RiskReasons = Readonly<Record<string, readonly RiskReason[]>>

export type RisksWords = {
  readonly list: string
  readonly shown: string
  readonly onlyFigure: string
  readonly allRisks: string
  readonly reasonsOf: string
  readonly remedies: Readonly<Record<RemedyIntent, string>>
}
