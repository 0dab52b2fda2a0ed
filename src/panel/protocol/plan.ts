import type { Criticality } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import type { Reach } from '../../core/metrics/plan/plan'

/** What a plan is asked for. */
export type PlanChoices = {
  /** Id of a service; undefined: all runbooks. */
  readonly service: string | undefined
  /** At most so many pairings; undefined: as many as help. */
  readonly most: number | undefined
}

/** What the host must know of the tab. */
export type PlanQuestion = PlanChoices & {
  /** Somebody had enough of waiting; nothing is worked out until it is asked for again. */
  readonly stopped: boolean
}

type OfRunbook = { readonly path: DocPath; readonly title: string; readonly criticality: Criticality }

/** Who seems to know a runbook and should say so, or have it said, before anything else. */
export type PlanConfirm = OfRunbook & {
  readonly key: string
  readonly people: readonly { readonly name: string; readonly reason: string }[]
  /** Nothing more is needed then. */
  readonly closes: boolean
}

/** Who should learn a runbook from whom. */
export type PlanPairing = OfRunbook & {
  readonly key: string
  readonly trainee: string
  readonly mentor: string
  /** Such as "can teach it". */
  readonly target: string
  readonly due: string
  /** Such as "from 3 Dec 2026"; undefined: they start today. */
  readonly from: string | undefined
  /** What the runbook lacks, what speaks for the trainee, and for the mentor. */
  readonly reasons: readonly string[]
  /** Key of the confirmation that has to come with it. */
  readonly after: string | undefined
}

export type PlanUnderWay = OfRunbook & { readonly why: string }

/** A reason, with all the runbooks that it keeps below policy. */
export type PlanUnmet = { readonly why: string; readonly runbooks: readonly OfRunbook[] }

export type ShownPlan = {
  /** What it comes to, a sentence each. */
  readonly summary: readonly string[]
  readonly confirm: readonly PlanConfirm[]
  readonly pairings: readonly PlanPairing[]
  readonly underWay: readonly PlanUnderWay[]
  readonly unmet: readonly PlanUnmet[]
  readonly reach: readonly Reach[]
  /** Whether there may be a better one. */
  readonly optimal: string
}

export type PlanModel = {
  /** Those that runbooks belong to. */
  readonly services: readonly { readonly id: string; readonly name: string }[]
  readonly state:
    | { readonly is: 'ready'; readonly plan: ShownPlan }
    /** It takes longer than a moment. `text` says how far it is. */
    | { readonly is: 'working'; readonly text: string }
    | { readonly is: 'stopped'; readonly text: string }
    | { readonly is: 'failed'; readonly text: string }
}

export type PlanWords = {
  readonly service: string
  readonly allServices: string
  readonly most: string
  readonly asManyAsHelp: string
  readonly working: string
  readonly stop: string
  readonly again: string
  readonly showLog: string
  readonly confirmFirst: string
  readonly confirmHint: string
  readonly nothingMore: string
  readonly pairings: string
  readonly underWay: string
  readonly unmet: string
  readonly reach: string
  readonly selectAll: string
  readonly tick: string
  readonly runbook: string
  readonly criticalityColumn: string
  readonly seemsToKnow: string
  readonly because: string
  readonly learns: string
  readonly until: string
  readonly mentor: string
  readonly due: string
  readonly waits: string
  readonly assign: string
  readonly confirm: string
  readonly confirmAndAssign: string
  readonly nothingTicked: string
  readonly previewHint: string
  readonly noneMatches: string
  readonly below: string
  readonly byOpenAssignments: string
  readonly byConfirming: string
  readonly byPairings: string
  readonly atMost: string
}
