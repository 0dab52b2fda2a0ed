import { sortSteps } from '../../domain/sortSteps'
import type { Steps } from '../../domain/steps'

/** What is to be grouped, by place. */
export type Likenesses = {
  /** The place of each when all are sorted by path. */
  readonly ranks: Uint32Array
  /** For each: those that it is like, with what they share, 0–1; without those that people dismissed. */
  readonly rows: readonly ReadonlyMap<number, number>[]
  readonly isConfirmed: (one: number, other: number) => boolean
}

type Pair = { readonly one: number; readonly other: number; readonly confirmed: boolean; readonly share: number }

/** So many pairs are looked at in a step. */
const PIECE = 64

/** Every pair, the confirmed ones first, then the likest; ties by path. Where both see each other, the later one's share counts. */
function* pairsOf({ ranks, rows, isConfirmed }: Likenesses): Steps<readonly Pair[]> {
  const pairs: Pair[] = []
  for (const [from, row] of rows.entries()) {
    yield
    for (const [to, share] of row) {
      if (from < to && rows[to]?.has(from) === true) continue
      const inOrder = (ranks[from] ?? 0) < (ranks[to] ?? 0)
      const [one, other] = inOrder ? [from, to] : [to, from]
      pairs.push({ one, other, confirmed: isConfirmed(from, to), share })
    }
  }
  const rank = (place: number): number => ranks[place] ?? 0
  return yield* sortSteps(
    pairs,
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) ||
      b.share - a.share ||
      rank(a.one) - rank(b.one) ||
      rank(a.other) - rank(b.other),
  )
}

/**
 * Groups that grow pair by pair. What people confirmed belongs together whatever else there is; a look-alike joins only
 * where it is like every one of the other group (complete linkage), so that no chain of small likenesses becomes a cluster.
 * Places that stand alone are in none.
 */
export function* grouping(likenesses: Likenesses): Steps<readonly (readonly number[])[]> {
  const { rows } = likenesses
  const groups = new Map<number, readonly number[]>()
  const groupOf = (place: number): readonly number[] => groups.get(place) ?? [place]
  const isAlike = (one: number, other: number): boolean =>
    rows[one]?.has(other) === true || rows[other]?.has(one) === true
  const pairs = yield* pairsOf(likenesses)
  for (const [at, { one, other, confirmed }] of pairs.entries()) {
    if (at % PIECE === 0) yield
    const [own, its] = [groupOf(one), groupOf(other)]
    if (own === its) continue
    if (!confirmed && !own.every((a) => its.every((b) => isAlike(a, b)))) continue
    const both = [...own, ...its]
    for (const place of both) groups.set(place, both)
  }
  return [...new Set(groups.values())]
}
