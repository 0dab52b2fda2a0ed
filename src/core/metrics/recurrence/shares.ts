import type { Steps } from '../../domain/steps'
import { IN_PASSING, WORDS_OF_A_MATTER, type Entry, type Likeness } from './likeness'

/** What one review shares with each other one, by its place among them: the same numbers as `likes` gives. */
export type SharesOfReview = {
  /** Its place among the reviews. */
  readonly at: number
  /** 0 for those that share nothing, and for itself. */
  readonly shares: Float64Array
  /** 1 where two words weigh in both. */
  readonly words: Uint8Array
}

/** Terms of a few reviews, each with those of them that say it. */
type Saying = { readonly rows: number[]; readonly queries: number[]; readonly weighs: number[] }

/** So many numbers are held at once, whatever the number of reviews is. */
const HELD = 1 << 21

const sayingsOf = ({ rarity }: Likeness, block: readonly Entry[]): ReadonlyMap<number, Saying> => {
  const sayings = new Map<number, Saying>()
  for (const [row, { terms, weights }] of block.entries())
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      let saying = sayings.get(term)
      if (saying === undefined) sayings.set(term, (saying = { rows: [], queries: [], weighs: [] }))
      const weight = weights[at] ?? 0
      saying.rows.push(row)
      saying.queries.push((rarity[term] ?? 0) * weight)
      saying.weighs.push(weight > IN_PASSING ? 1 : 0)
    }
  return sayings
}

/** Scores of one review against a few others; a number that is added to in the order of its own terms, as `likes` does. */
type Scores = { readonly scores: Float64Array; readonly counts: Uint16Array }

const addUp = (sayings: ReadonlyMap<number, Saying>, { terms, weights }: Entry, { scores, counts }: Scores): void => {
  scores.fill(0)
  counts.fill(0)
  for (let at = 0; at < terms.length; at += 1) {
    const saying = sayings.get(terms[at] ?? 0)
    if (saying === undefined) continue
    const { rows, queries, weighs } = saying
    const weight = weights[at] ?? 0
    const isTelling = weight > IN_PASSING ? 1 : 0
    for (let each = 0; each < rows.length; each += 1) {
      const row = rows[each] ?? 0
      scores[row] = (scores[row] ?? 0) + (queries[each] ?? 0) * weight
      counts[row] = (counts[row] ?? 0) + (weighs[each] ?? 0) * isTelling
    }
  }
}

/**
 * What each review shares with each other one, in their order; only terms that two have in common cost anything. Reviews
 * are taken a few at a time, and each is compared with those at one step. What `told` is given is good until it returns.
 */
export function* sharesOfAll(likeness: Likeness, told: (of: SharesOfReview) => void): Steps<void> {
  const entries = [...likeness.entries.values()]
  const size = Math.max(1, Math.min(256, Math.floor(HELD / Math.max(1, entries.length))))
  for (let from = 0; from < entries.length; from += size) {
    const block = entries.slice(from, from + size)
    const sayings = sayingsOf(likeness, block)
    const shares = block.map(() => new Float64Array(entries.length))
    const words = block.map(() => new Uint8Array(entries.length))
    const sums: Scores = { scores: new Float64Array(block.length), counts: new Uint16Array(block.length) }
    for (const [at, other] of entries.entries()) {
      yield
      addUp(sayings, other, sums)
      for (const [row, own] of block.entries()) {
        const score = sums.scores[row] ?? 0
        const [its, both] = [shares[row], words[row]]
        if (score === 0 || own === other || its === undefined || both === undefined) continue
        its[at] = score / Math.sqrt(own.whole * other.whole)
        both[at] = (sums.counts[row] ?? 0) >= WORDS_OF_A_MATTER ? 1 : 0
      }
    }
    for (const [row, its] of shares.entries()) {
      yield
      told({ at: from + row, shares: its, words: words[row] ?? new Uint8Array() })
    }
  }
}
