/**
 * The plan as a problem of numbers: people and needs are told by their place in the lists, so that what solves it knows
 * nothing of runbooks. See docs/decisions/0008-cross-training-plan.md for what is solved.
 */
export type PlanProblem = {
  /** How many runbooks each person can still learn. */
  readonly trains: readonly number[]
  /** How many assignments each person can still mentor. */
  readonly mentors: readonly number[]
  /** How many each mentors already. */
  readonly mentored: readonly number[]
  /** In the order in which they are preferred where all else is equal. */
  readonly needs: readonly Need[]
  /** Who can be trained for whatever need does not bar them, all equally far from it; the first are taken first. */
  readonly anybody: readonly number[]
  /** The most pairings wanted. */
  readonly most: number
}

/** A runbook below policy. It is met by `size` pairings and by nothing less. */
export type Need = {
  /** 0 for the highest criticality, to 3. */
  readonly rank: number
  readonly size: number
  /** How many of the pairings may go to people who can run it already, who then learn to teach it. */
  readonly raised: number
  /** How many of the pairings aim at teaching. */
  readonly teaches: number
  /** Those who could be trained and of whom something tells them apart, the best first. */
  readonly trainees: readonly Candidate[]
  /** Who of `anybody` is not to be trained for it; `trainees` are barred, being named already. */
  readonly barred: ReadonlySet<number>
  readonly mentors: readonly Mentor[]
}

/** `place`: 1 where others are better, being here today; else 0. */
export type Mentor = { readonly person: number; readonly place: number }

export type Candidate = {
  readonly person: number
  /** Can run it already. */
  readonly isAble: boolean
  /** Levels missing to `performed`; what is missing from there to `teaches` depends on the need alone. */
  readonly gap: number
  /** 0 for the nearest; equal where nothing speaks for one or the other. */
  readonly place: number
}

/** Who is trained for one need, each once, and who mentors, as often as there are pairings. */
export type Met = { readonly need: number; readonly trainees: readonly number[]; readonly mentors: readonly number[] }
