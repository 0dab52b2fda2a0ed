import type { Level } from '../../domain/documents'
import type { Criticality, PersonId, ServiceId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'

export type PlanOptions = {
  /** At most so many pairings; undefined: as many as help. */
  readonly most?: number | undefined
  /** Only the runbooks of this service; undefined: all. */
  readonly service?: ServiceId | undefined
}

/** What policy still lacks of a runbook: so many more who can run it, so many more who can teach it. */
export type Lack = { readonly performed: number; readonly teaches: number }

type OfRunbook = { readonly path: DocPath; readonly title: string; readonly criticality: Criticality }

/** One person to be raised on one runbook, with a mentor. */
export type Pairing = OfRunbook & {
  readonly trainee: PersonId
  readonly mentor: PersonId
  /** What the trainee holds today; `performed` or above and lapsed counts as held. */
  readonly held: Level
  readonly target: Exclude<Level, 'none' | 'read' | 'shadowed'>
  /** False where nobody teaches the runbook yet, so that somebody who can run it mentors and signs. */
  readonly mentorTeaches: boolean
  /** Who has to be confirmed before; the runbook's other knowers too, as what is inferred ends with the first declaration. */
  readonly afterConfirming: readonly PersonId[]
  /** Today, or the first day on which both are back. */
  readonly startsOn: IsoDate
  readonly due: IsoDate
  /** Such as "Needs one more who can run it." */
  readonly lack: string
  /** Such as "Bob has shadowed it." */
  readonly whyTrainee: string
  /** Such as "Alice can teach it, and mentors 1 of 2 then." */
  readonly whyMentor: string
}

/** Who seems to know a runbook and should say so, or have it said, before anything else. */
export type ConfirmStep = OfRunbook & {
  readonly people: readonly { readonly person: PersonId; readonly reason: string }[]
  /** Nothing more is needed then. */
  readonly closes: boolean
  /** Such as "Confirm that Bob Example can run it: wrote 41 of its 120 lines in three commits." */
  readonly why: string
}

/** A runbook below policy that those who learn it already will bring there. */
export type UnderWay = OfRunbook & { readonly people: readonly PersonId[]; readonly why: string }

/**
 * Why a runbook stays below policy: nobody is known who knows it; those who did have left, or their evidence has lapsed;
 * nobody to train; too few; those who could mentor, or learn, have no seat left; as many pairings as were asked for;
 * the seats serve others.
 */
export type UnmetReason =
  | 'unknown-knowers'
  | 'knowers-left'
  | 'knowers-lapsed'
  | 'nobody-else'
  | 'too-few'
  | 'mentors-full'
  | 'trainees-full'
  | 'limit'
  | 'seats-elsewhere'

export type Unmet = OfRunbook & {
  readonly lack: Lack
  readonly reason: UnmetReason
  /** Those whom the reason is about. */
  readonly people: readonly PersonId[]
  /** The reason in a sentence or two, with what to do about it. */
  readonly why: string
}

/** How far the plan comes for one criticality. */
export type Reach = {
  readonly criticality: Criticality
  /** Active runbooks below policy today, accepted risks left out. */
  readonly below: number
  /** Those that open assignments alone will bring to policy. */
  readonly underWay: number
  /** Those that confirming alone brings there. */
  readonly confirmed: number
  /** Those that the pairings bring there, after confirming. */
  readonly reached: number
  /** No plan with as much for higher criticalities reaches more than so many by pairings. */
  readonly atMost: number
}

/** Few pairings after which as many runbooks as possible meet policy: plain data. */
export type TrainingPlan = {
  readonly today: IsoDate
  /** The most urgent runbook first, as in the report; so are all lists. */
  readonly confirm: readonly ConfirmStep[]
  readonly pairings: readonly Pairing[]
  readonly underWay: readonly UnderWay[]
  readonly unmet: readonly Unmet[]
  /** Highest criticality first; those with nothing below policy are left out. */
  readonly reach: readonly Reach[]
  /** No plan is better: not in runbooks, not in pairings, level gaps or nearness. Else `reach` says how far it may be. */
  readonly optimal: boolean
  /** What the plan comes to, a sentence each; why there is nothing to do, where there is not. */
  readonly summary: readonly string[]
}
