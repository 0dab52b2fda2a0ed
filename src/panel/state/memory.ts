import type { IncidentsQuestion } from '../protocol/incidents'
import type { MatrixGrouping, MatrixSort } from '../protocol/matrix'
import type { FigureKey, TabKey } from '../protocol/page'
import type { PlanQuestion } from '../protocol/plan'
import type { PanelQuestion } from '../protocol/question'
import type { TrendQuestion } from '../protocol/trend'
import type { PanelPlace } from '../protocol/why'

export type MatrixMemory = {
  /** Undefined: as the model suggests. */
  readonly grouping: MatrixGrouping | undefined
  readonly sort: MatrixSort
  /** Keys of groups. */
  readonly folded: readonly string[]
  readonly allPeople: boolean
  /** Of a what-if: rows that it changes alone. */
  readonly changedOnly: boolean
  /** The lines whose people have columns, as far as the page was scrolled when it last came to rest. */
  readonly seen: SeenLines | undefined
  /** Where the keys are: the key of a line and that of a column. */
  readonly at: { readonly line: string; readonly column: string } | undefined
  /** In pixels. */
  readonly scroll: { readonly top: number; readonly left: number }
}

export type SeenLines = {
  readonly first: number
  readonly last: number
  /** How many people's columns the window has room for. */
  readonly room: number
}

export type RisksMemory = {
  /** Keys of sorts that stand otherwise than they do from the start. */
  readonly turned: readonly string[]
  /** Keys of items whose reasons are open. */
  readonly open: readonly string[]
}

export type PlanMemory = PlanQuestion & {
  /** Keys of steps. */
  readonly ticked: readonly string[]
}

export type WhatIfMemory = {
  /** Part of a name. */
  readonly search: string
  /** Lists show all they have: of whom to choose, and of what changes. */
  readonly unfolded: readonly string[]
  /** That somebody who was chosen is known no more, in a sentence. */
  readonly dropped: string | undefined
}

/** What a person chose in the page: kept over a reload and while the tab is hidden. */
export type PanelMemory = {
  readonly folder: number
  readonly tab: TabKey
  readonly filter: string
  readonly figure: FigureKey | undefined
  /** Ids of those taken for gone. */
  readonly gone: readonly string[]
  /** The row whose reasons are open, with the person if it is a cell. */
  readonly open: PanelPlace | undefined
  readonly matrix: MatrixMemory
  readonly incidents: IncidentsQuestion
  readonly trend: TrendQuestion
  readonly risks: RisksMemory
  readonly plan: PlanMemory
  readonly whatIf: WhatIfMemory
}

const start: PanelMemory = {
  folder: 0,
  tab: 'matrix',
  filter: '',
  figure: undefined,
  gone: [],
  open: undefined,
  matrix: {
    grouping: undefined,
    sort: 'risk',
    folded: [],
    allPeople: false,
    changedOnly: false,
    seen: undefined,
    at: undefined,
    scroll: { top: 0, left: 0 },
  },
  incidents: { span: undefined, service: undefined, clusters: undefined },
  trend: { months: 24, stopped: false },
  risks: { turned: [], open: [] },
  plan: { service: undefined, most: undefined, stopped: false, ticked: [] },
  whatIf: { search: '', unfolded: [], dropped: undefined },
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Takes from what was kept all that still has the shape it should have; an older version may have kept it. */
const refill = (pattern: unknown, kept: unknown): unknown => {
  if (isObject(pattern)) {
    const known = isObject(kept) ? kept : {}
    return Object.fromEntries(Object.entries(pattern).map(([name, value]) => [name, refill(value, known[name])]))
  }
  if (pattern === undefined) return kept
  if (Array.isArray(pattern)) return Array.isArray(kept) ? kept : pattern
  return typeof kept === typeof pattern ? kept : pattern
}

/** What was kept, made whole; the choices of a first start where nothing was. */
export const memoryFrom = (kept: unknown): PanelMemory => refill(start, kept) as PanelMemory

/** The part of it that the host must know. */
export const questionOf = ({ folder, tab, gone, open, risks, plan, incidents, trend }: PanelMemory): PanelQuestion => ({
  folder,
  tab,
  gone,
  open,
  incidents,
  trend,
  risksOpen: risks.open,
  plan: { service: plan.service, most: plan.most, stopped: plan.stopped },
})
