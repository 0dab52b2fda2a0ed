/** How many quarters of a level's circle are filled. */
export type Quarters = 0 | 1 | 2 | 3 | 4

/** The filled part of a circle of radius 6 around 0, 0, from its top clockwise; nothing for an empty one. */
export const levelWedges: Readonly<Record<Quarters, string | undefined>> = {
  0: undefined,
  1: 'M0 0V-6A6 6 0 0 1 6 0Z',
  2: 'M0 0V-6A6 6 0 0 1 0 6Z',
  3: 'M0 0V-6A6 6 0 1 1 -6 0Z',
  4: 'M0 -6A6 6 0 1 1 -0.01 -6Z',
}
