import type { Level } from './documents'

/** The words that a team shows for levels, where it has words of its own. */
export type LevelLabels = Readonly<Partial<Record<Level, string>>>

const rank: Readonly<Record<Level, number>> = { none: 0, read: 1, shadowed: 2, performed: 3, teaches: 4 }

/** Lowest level 0 to highest level 4. */
export const levelRank = (level: Level): number => rank[level]

/** True where `level` is `least` or above it. */
export const atLeast = (level: Level, least: Level): boolean => rank[level] >= rank[least]

export const higher = (a: Level, b: Level): Level => (rank[a] >= rank[b] ? a : b)
