import type { Criticality } from './people'

/** A length of calendar time, as written in `review_in: 6 months`. */
export type Interval = { readonly count: number; readonly unit: 'days' | 'weeks' | 'months' | 'years' }

/** How many people a runbook needs at a level. */
export type Requirement = { readonly performed: number; readonly teaches: number }

export type Policy = {
  readonly required: Readonly<Record<Criticality, Requirement>>
  /** How fresh evidence must be, by criticality. */
  readonly exerciseEvery: Readonly<Record<Criticality, Interval>>
  readonly reviewIn: Interval
  /** The level a person holds by being named as owner in a document's front matter. */
  readonly ownerCountsAs: 'performed' | 'none'
}

const aYear: Interval = { count: 1, unit: 'years' }

/** The policy of a repository that states none. */
export const defaultPolicy: Policy = {
  required: {
    critical: { performed: 2, teaches: 1 },
    high: { performed: 2, teaches: 1 },
    normal: { performed: 2, teaches: 0 },
    low: { performed: 1, teaches: 0 },
  },
  exerciseEvery: { critical: aYear, high: aYear, normal: aYear, low: aYear },
  reviewIn: aYear,
  ownerCountsAs: 'performed',
}
