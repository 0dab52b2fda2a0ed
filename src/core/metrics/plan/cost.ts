/**
 * What something costs, in three parts of which an earlier one outweighs the later ones whatever they are; less is
 * better. Three whole numbers, because one number could not hold all that the plan weighs exactly.
 */
export type Cost = readonly [number, number, number]

export const noCost: Cost = [0, 0, 0]

/** Negative where `a` is less, 0 where they are the same. */
export const compareCosts = (a: Cost, b: Cost): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

export const plus = (a: Cost, b: Cost, times = 1): Cost => [
  a[0] + b[0] * times,
  a[1] + b[1] * times,
  a[2] + b[2] * times,
]
