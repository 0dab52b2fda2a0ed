import type { Steps } from '../../domain/steps'
import { floorOf, isAlike } from './alike'
import { statesSame, type Entry, type Likeness } from './likeness'
import { sharesOfAll, type SharesOfReview } from './shares'

/** For each review, by its place among them: the places of those offered as alike, each with what they share, 0–1. */
export type Offers = readonly ReadonlyMap<number, number>[]

/** The same reviews, of which the same is said to the last digit, are alike in the same way. */
const isSame = (one: Likeness, other: Likeness): boolean => {
  if (one === other) return true
  if (one.entries.size !== other.entries.size) return false
  const others = other.entries.values()
  for (const own of one.entries.values()) {
    const its = others.next().value
    if (its === undefined || !sameEntry(own, its)) return false
    if (own.terms.some((term) => one.rarity[term] !== other.rarity[term])) return false
  }
  return true
}

const sameNumbers = (one: Uint32Array | Float64Array, other: Uint32Array | Float64Array): boolean => {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

const sameEntry = (one: Entry, other: Entry): boolean =>
  one.path === other.path &&
  sameNumbers(one.terms, other.terms) &&
  sameNumbers(one.weights, other.weights) &&
  one.stated.length === other.stated.length &&
  one.stated.every(({ number }, at) => number === other.stated[at]?.number)

/** The share that half of all others exceed; those that share nothing count. */
const middleOf = (shares: Float64Array): number => {
  const others = shares.length - 1
  const sorted = shares.filter((share) => share !== 0).sort()
  return sorted[sorted.length - 1 - Math.floor(others / 2)] ?? 0
}

const offersOf = (entries: readonly Entry[], { at, shares, words }: SharesOfReview): ReadonlyMap<number, number> => {
  const offers = new Map<number, number>()
  const own = entries[at]
  const floor = floorOf(middleOf(shares), entries.length - 1)
  if (own === undefined) return offers
  for (let to = 0; to < shares.length; to += 1) {
    const share = shares[to] ?? 0
    const other = entries[to]
    if (share < floor || other === undefined) continue
    const sameMatter = words[to] === 1 || statesSame(own, other)
    if (isAlike({ share, sameMatter }, floor, entries.length)) offers.set(to, share)
  }
  return offers
}

export type Found = { readonly likeness: Likeness; readonly offers: Offers }

/** Which reviews are offered as alike to which; `before` is given back where the reviews say the same as then. */
export function* findingOffers(likeness: Likeness, before: Found | undefined): Steps<Offers> {
  if (before !== undefined && isSame(likeness, before.likeness)) return before.offers
  yield
  const entries = [...likeness.entries.values()]
  const offers: ReadonlyMap<number, number>[] = []
  yield* sharesOfAll(likeness, (shared) => {
    offers.push(offersOf(entries, shared))
  })
  return offers
}
