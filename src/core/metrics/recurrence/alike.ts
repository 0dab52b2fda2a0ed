import type { Like } from './likeness'

/** Two reviews with less than this in common are never called alike. */
const LEAST = 0.1

/** Nor are two that have less than so many times in common what half of all others have. */
const ABOVE_OTHERS = 2

/** But where all reviews are much alike, this is enough; with less, two reviews must have a matter in common. */
const ENOUGH = 0.25

/** Fewer others give no picture of what is usual. */
const PICTURE = 8

/**
 * The least share that is offered as alike to one review: no candidate is better than a silly one. Relative to what reviews
 * of this repository share.
 * @param middle What half of all others have in common with it, 0–1; 0 where half have nothing.
 * @param others How many other reviews there are.
 */
export const floorOf = (middle: number, others: number): number =>
  others < PICTURE ? LEAST : Math.max(LEAST, Math.min(ENOUGH, ABOVE_OTHERS * middle))

/** Whether one that reaches the floor needs a matter in common too, among so many reviews. */
export const asksForMatter = (share: number, reviews: number): boolean => share < ENOUGH && reviews > PICTURE

/** Whether another review is offered as alike, among so many reviews. */
export const isAlike = ({ share, sameMatter }: Omit<Like, 'path'>, floor: number, reviews: number): boolean =>
  share >= floor && (sameMatter || !asksForMatter(share, reviews))
