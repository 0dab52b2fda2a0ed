import type { Bars } from '../../picture/barChart'
import type { IncidentTimeline } from '../../picture/incidentTimeline'
import type { LineStrips } from '../../picture/lineStrips'
import type { DocPath } from '../../core/domain/text'

/** Which incidents are told of, by the time since they began. */
export type IncidentSpan = 'quarter' | 'year' | 'three-years' | 'all'

/** What of the incidents is asked for; undefined: as the host suggests. */
export type IncidentsQuestion = {
  readonly span: IncidentSpan | undefined
  /** The service's id; undefined: all. */
  readonly service: string | undefined
  /** How many clusters are told. */
  readonly clusters: number | undefined
}

/** An incident in a list, by its review. */
export type ListedIncident = {
  readonly path: DocPath
  readonly title: string
  /** Such as "INC-101 · 3 Jan 2026 · sev2 · ledger". */
  readonly facts: string
}

/** A figure with what it rests on, and what it could not count. */
export type RestingFigure = {
  readonly name: string
  readonly value: string
  readonly of: string
  /** A sentence; empty where all was counted. */
  readonly uncounted: string
}

/** Two incidents of one cluster, and why they stand together. */
export type IncidentLink = {
  readonly later: ListedIncident
  readonly earlier: ListedIncident
  readonly confirmed: boolean
  /** "Came back" or "Looks alike". */
  readonly word: string
  /** A sentence each. */
  readonly reasons: readonly string[]
}

export type IncidentCluster = {
  readonly newest: ListedIncident
  /** Such as "3 incidents, 3 Jan 2025 to 4 Oct 2026"; empty for two. */
  readonly facts: string
  readonly confirmed: boolean
  /** The newest first. */
  readonly links: readonly IncidentLink[]
}

export type OpenActionRow = {
  readonly path: DocPath
  readonly line: number
  readonly title: string
  /** Such as "INC-101 · Alice Moreau". */
  readonly facts: string
  /** Such as "12 days overdue". */
  readonly due: string
  readonly late: boolean
}

export type IncidentsModel = {
  /** Why there is nothing at all, and what to do; undefined where there are reviews. */
  readonly none: { readonly title: string; readonly text: string; readonly details: readonly string[] } | undefined
  readonly span: IncidentSpan
  readonly spans: readonly { readonly value: IncidentSpan; readonly label: string }[]
  /** The empty text: all. */
  readonly service: string
  readonly services: readonly { readonly value: string; readonly label: string }[]
  /** How many reviews, of which days. */
  readonly sentence: string
  /** Which incidents stand outside the timeline, and what to write so that they stand in it. */
  readonly outside: readonly string[]
  readonly timeline: IncidentTimeline
  /** One for each row of the timeline's table. */
  readonly incidents: readonly ListedIncident[]
  readonly times: LineStrips
  /** The times over the whole span. */
  readonly timeFigures: readonly RestingFigure[]
  readonly otherFigures: readonly RestingFigure[]
  /** Undefined while they are being looked for. */
  readonly clusters: readonly IncidentCluster[] | undefined
  /** Clusters that are not told yet: how many in all, and how many of them the next time. */
  readonly moreClusters: { readonly all: number; readonly next: number }
  readonly ages: Bars
  /** "12 actions: 3 open (1 overdue), 4 done, 5 do not say." */
  readonly actionSentence: string
  /** The longest overdue first. */
  readonly actions: readonly OpenActionRow[]
  readonly factors: Bars
  /** What the factors could not count; empty where nothing. */
  readonly factorsUncounted: string
  readonly severities: Bars
  readonly byService: Bars
}

export type IncidentsWords = {
  readonly span: string
  readonly service: string
  readonly newReview: string
  readonly openSettings: string
  readonly figures: string
  readonly recurrence: string
  readonly noClusters: string
  readonly lookingForClusters: string
  readonly noClusterMatches: string
  /** That a search looked through the first {0} of {1} groups alone. */
  readonly searchedFirst: string
  readonly confirm: string
  readonly dismiss: string
  readonly confirmOf: string
  readonly dismissOf: string
  readonly openActions: string
  readonly noOpenActions: string
  readonly noneMatches: string
  readonly matching: string
  readonly showAll: string
}
