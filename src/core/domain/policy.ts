import type { Criticality } from './people'

/** A length of calendar time, as written in `review_in: 6 months`. */
export type Interval = { readonly count: number; readonly unit: 'days' | 'weeks' | 'months' | 'years' }

/** How many people a runbook needs at a level. */
export type Requirement = { readonly performed: number; readonly teaches: number }

/** How long something may take: by a word in small letters (a severity, a type of action), else the usual time. */
export type Limits = { readonly by: ReadonlyMap<string, Interval>; readonly usual: Interval }

/** The time that holds for this word, in any case; the usual one where there is none of its own. */
export const limitFor = ({ by, usual }: Limits, word: string | undefined): Interval =>
  by.get(word?.trim().toLowerCase() ?? '') ?? usual

export type Policy = {
  readonly required: Readonly<Record<Criticality, Requirement>>
  /** How fresh evidence must be, by criticality. */
  readonly exerciseEvery: Readonly<Record<Criticality, Interval>>
  readonly reviewIn: Interval
  /** How soon after an incident its review is to be held, by severity. */
  readonly reviewIncidentWithin: Limits
  /** How soon action items are to be done, by their type. */
  readonly closeActionsWithin: Limits
  /** The level a person holds by being named as owner in a document's front matter. */
  readonly ownerCountsAs: 'performed' | 'none'
  /** What one person works in a week, in hours; undefined where nothing is said. */
  readonly hoursPerWeek?: number
}

const aYear: Interval = { count: 1, unit: 'years' }
const days = (count: number): Interval => ({ count, unit: 'days' })
const weeks = (count: number): Interval => ({ count, unit: 'weeks' })

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
  reviewIncidentWithin: {
    by: new Map([
      ['sev1', days(3)],
      ['sev2', days(5)],
    ]),
    usual: days(10),
  },
  closeActionsWithin: { by: new Map([['prevent', weeks(4)]]), usual: weeks(8) },
  ownerCountsAs: 'performed',
}
